import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { npm } from '../../../scripts/process.mjs';

const root = join(import.meta.dirname, '..', '..', '..');

/** The npm package that carries VS Code 1.139.1's own server and workbench. */
const version = '4.139.1';

async function install(folder: string, ...args: string[]): Promise<void> {
  const all = ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...args];
  const { code, errors } = await npm(all, { cwd: folder });
  if (code !== 0) throw new Error(`VS Code could not be installed into .cache/:\n${errors.trim()}`);
}

/**
 * VS Code for a browser, installed into the project's cache the first time.
 * @returns path of its `server-main.js`
 */
export async function serverScript(say: (sentence: string) => void): Promise<string> {
  const folder = join(root, '.cache', `vscode-${version}`);
  const inside = join('node_modules', 'code-server', 'lib', 'vscode');
  const script = join(folder, inside, 'out', 'server-main.js');
  if (existsSync(script)) return script;
  say(`Installing VS Code (code-server ${version}, about 600 MB) into .cache/ …`);
  // Made aside and moved into place, so that what stands in the cache is always whole.
  const aside = `${folder}.${process.pid}`;
  try {
    await mkdir(aside, { recursive: true });
    await writeFile(join(aside, 'package.json'), '{ "private": true }\n');
    await install(aside, `code-server@${version}`);
    await install(join(aside, inside), '--omit=dev');
    if (!existsSync(script)) await rename(aside, folder);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  return script;
}
