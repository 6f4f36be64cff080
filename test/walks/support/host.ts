import { statSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { pack } from '../../../scripts/package.mjs';
import { launchBrowser } from '../../support/browser.ts';
import { pythonWithNumpy } from '../../support/python.ts';
import { startServer, type Server } from '../../vscode/host/server.ts';
import { openWorkbench } from '../../vscode/host/workbench.ts';
import { Window } from './window.ts';

const root = join(import.meta.dirname, '..', '..', '..');

const timeOf = (path: string) =>
  statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** The scheme of links that this VS Code opens: `vscode` in the desktop's. */
export const uriScheme = 'code-oss';

/** Leaves the window to the files and what the extension shows. */
const quiet = {
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'editor.minimap.enabled': false,
};

export interface HostOptions {
  trust?: boolean;
  env?: Record<string, string>;
}

/** A served VS Code with the unpacked VSIX and a browser to look at it with. */
export class Host {
  readonly #folder: string;
  readonly #server: Server;
  readonly #browser: Browser;

  private constructor(folder: string, server: Server, browser: Browser) {
    this.#folder = folder;
    this.#server = server;
    this.#browser = browser;
  }

  /**
   * @param options.trust whether Workspace Trust asks, as it does for a person
   * @param options.env of the server and the extension host, besides what is there
   */
  static async start({ trust = false, env = {} }: HostOptions = {}): Promise<Host> {
    if (timeOf('out/extension') < timeOf('dist/extension.cjs')) await pack();
    const folder = await mkdtemp(join(tmpdir(), 'gprime-walks-'));
    const dataFolder = join(folder, 'data');
    const machine = join(dataFolder, 'data', 'Machine');
    await mkdir(machine, { recursive: true });
    const settings = { 'gprime.python': await pythonWithNumpy() };
    await writeFile(join(machine, 'settings.json'), JSON.stringify(settings));
    const server = await startServer({
      dataFolder,
      extensionsFolder: join(folder, 'extensions'),
      trust,
      token: null,
      env,
      say: sentence => console.log(sentence),
    });
    try {
      return new Host(folder, server, await launchBrowser());
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  /**
   * Opens a window on a folder of its own, copied from `from`.
   * @param settings of the workspace
   */
  async open(
    from: string,
    settings: Record<string, unknown> = {},
    viewport = { width: 1280, height: 800 },
  ): Promise<Window> {
    const folder = join(await mkdtemp(join(this.#folder, 'case-')), 'homework');
    await cp(join(root, from), folder, { recursive: true });
    await mkdir(join(folder, '.vscode'), { recursive: true });
    await writeFile(
      join(folder, '.vscode', 'settings.json'),
      JSON.stringify({ ...quiet, ...settings }),
    );
    const extension = join(root, 'out', 'extension');
    const page = await openWorkbench(this.#browser, this.#server, {
      workspace: folder,
      extension,
      viewport,
    });
    return new Window(page, folder);
  }

  /** Ends the browser, the server and what they started. */
  async stop(): Promise<void> {
    await this.#browser.close();
    await this.#server.stop();
    await rm(this.#folder, { recursive: true, force: true });
  }
}
