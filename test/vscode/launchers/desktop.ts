import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import type { Launcher } from './launcher.ts';

const root = join(import.meta.dirname, '..', '..', '..');

/** The program behind the command `code` on PATH; the command itself returns before a run is over. */
export function installedCode(): string | null {
  const command = process.platform === 'win32' ? 'code.cmd' : 'code';
  const folders = (process.env.PATH ?? '').split(delimiter);
  const script = folders.map(folder => join(folder, command)).find(path => existsSync(path));
  if (script === undefined) return null;
  const bin = dirname(realpathSync(script));
  const program = {
    win32: join(bin, '..', 'Code.exe'),
    darwin: join(bin, '..', '..', '..', 'MacOS', 'Electron'),
  }[process.platform as string];
  const path = program ?? join(bin, '..', 'code');
  return existsSync(path) ? path : null;
}

/** Whether a window can be opened. */
export const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

async function find(say: (sentence: string) => void): Promise<string | null> {
  if (!hasDisplay()) {
    say('No display, so no desktop VS Code.');
    return null;
  }
  const installed = installedCode();
  if (installed !== null) return installed;
  say('No VS Code is installed; trying to download one …');
  try {
    const cachePath = join(root, '.cache', 'vscode-desktop');
    return await downloadAndUnzipVSCode({ version: 'stable', cachePath, timeout: 30_000 });
  } catch (error) {
    say(`It could not be downloaded (${error instanceof Error ? error.message : String(error)}).`);
    return null;
  }
}

/** A desktop VS Code, installed or downloaded; null where there is none to be had. */
export async function desktop(say: (sentence: string) => void): Promise<Launcher | null> {
  const vscodeExecutablePath = await find(say);
  if (vscodeExecutablePath === null) return null;
  return {
    name: `the desktop VS Code ${vscodeExecutablePath}`,
    run: ({ extension, suite, workspace, profile, env }) =>
      runTests({
        vscodeExecutablePath,
        extensionDevelopmentPath: extension,
        extensionTestsPath: suite,
        extensionTestsEnv: env,
        launchArgs: [
          workspace,
          '--disable-workspace-trust',
          '--disable-extensions',
          `--user-data-dir=${join(profile, 'data')}`,
        ],
      }),
  };
}
