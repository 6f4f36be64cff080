import type { Browser, Page } from 'playwright-core';
import type { Server } from './server.ts';

export interface WorkbenchOptions {
  /** A folder, or a `.code-workspace` file. Absolute. */
  workspace: string;
  /** The extension's folder, loaded as one under development. */
  extension: string;
  /** A suite to run in the extension host. */
  suite?: string;
  viewport?: { width: number; height: number };
}

/** The address of a workbench that loads the extension; `suite` makes it run that and say how it ended. */
export function addressOf(server: Server, options: WorkbenchOptions): string {
  const remote = (path: string) => `vscode-remote://127.0.0.1:${server.port}${path}`;
  const payload = [
    ['extensionDevelopmentPath', remote(options.extension)],
    ...(options.suite === undefined ? [] : [['extensionTestsPath', remote(options.suite)]]),
    ['skipWelcome', 'true'],
  ];
  const address = new URL(`http://127.0.0.1:${server.port}/`);
  const kind = options.workspace.endsWith('.code-workspace') ? 'workspace' : 'folder';
  address.searchParams.set(kind, options.workspace);
  address.searchParams.set('payload', JSON.stringify(payload));
  return address.href;
}

/** Opens a workbench in a browser context of its own; closing the page's context forgets everything. */
export async function openWorkbench(
  browser: Browser,
  server: Server,
  options: WorkbenchOptions,
): Promise<Page> {
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 1280, height: 800 },
  });
  const page = await context.newPage();
  await page.goto(addressOf(server, options), { timeout: 120_000 });
  await page.locator('.monaco-workbench').waitFor();
  return page;
}
