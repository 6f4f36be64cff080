// `npm run code`: the samples in the desktop VS Code where there is one, else in one served to a browser.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pack } from '../../../scripts/package.mjs';
import { run } from '../../../scripts/process.mjs';
import { findPython } from '../../../scripts/python.mjs';
import { hasDisplay, installedCode } from '../launchers/desktop.ts';
import { serverScript } from './installation.ts';
import { startServer } from './server.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const examples = join(root, 'examples');
const say = (sentence: string) => console.log(sentence);

function openDesktop(executable: string): void {
  say(`Opening ${executable} with the extension and examples/ …`);
  const { status } = spawnSync(executable, [`--extensionDevelopmentPath=${root}`, examples], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}

/** The VSIX installed in a profile of its own: a page that a person uses has no test driver to load it otherwise. */
async function openServed(): Promise<void> {
  const profile = join(root, 'out', 'code');
  await rm(profile, { recursive: true, force: true });
  const folders = {
    dataFolder: join(profile, 'data'),
    extensionsFolder: join(profile, 'extensions'),
  };
  const machine = join(folders.dataFolder, 'data', 'Machine');
  await mkdir(machine, { recursive: true });
  const python = await findPython(say);
  const settings = {
    'chat.disableAIFeatures': true,
    ...(python !== null && { 'gprime.python': python.executable }),
  };
  await writeFile(join(machine, 'settings.json'), JSON.stringify(settings));

  const script = await serverScript(say);
  const { vsix } = await pack();
  const installed = await run(process.execPath, [
    script,
    ...['--install-extension', vsix, '--accept-server-license-terms'],
    ...['--extensions-dir', folders.extensionsFolder, '--server-data-dir', folders.dataFolder],
  ]);
  if (installed.code !== 0)
    throw new Error(`The extension could not be installed:\n${installed.errors}`);

  // The samples are the project's own: nothing to ask about them.
  const token = randomBytes(16).toString('hex');
  const server = await startServer({ ...folders, trust: false, token, say });
  const address = new URL(`http://127.0.0.1:${server.port}/`);
  address.searchParams.set('tkn', token);
  address.searchParams.set('folder', examples);
  say(`\nVS Code with the extension and examples/: ${address.href}\nCtrl-C ends it.`);
  await server.ended;
}

const installed = hasDisplay() ? installedCode() : null;
if (installed === null) await openServed();
else openDesktop(installed);
