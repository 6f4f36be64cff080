// Runs the suite against the extension API on the unpacked VSIX, in the VS Code that can be had.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { pack } from '../../scripts/package.mjs';
import { pythonWithNumpy } from '../support/python.ts';
import { desktop } from './launchers/desktop.ts';
import { served } from './launchers/served.ts';

const root = join(import.meta.dirname, '..', '..');
const say = (sentence: string) => console.log(sentence);

async function bundleSuite(): Promise<string> {
  const suite = join(root, 'out', 'suite', 'index.cjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'suite', 'index.ts')],
    outfile: suite,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
  });
  return suite;
}

/** A workspace of one empty folder, to which each test adds one of its own: that restarts nothing. */
async function makeWorkspace(folder: string): Promise<string> {
  await mkdir(join(folder, 'empty'));
  const workspace = join(folder, 'test.code-workspace');
  const settings = { 'gprime.python': await pythonWithNumpy() };
  await writeFile(workspace, JSON.stringify({ folders: [{ path: 'empty' }], settings }));
  return workspace;
}

const folder = await mkdtemp(join(tmpdir(), 'gprime-vscode-'));
try {
  const { bytes, files } = await pack();
  say(`The VSIX: ${files.length} files, ${(bytes / 1024).toFixed(0)} KB`);
  const launcher = (await desktop(say)) ?? served(say);
  say(`In ${launcher.name}`);
  process.exitCode = await launcher.run({
    extension: join(root, 'out', 'extension'),
    suite: await bundleSuite(),
    workspace: await makeWorkspace(folder),
    profile: join(folder, 'profile'),
    env: {
      GPRIME_RESULTS: process.env.GPRIME_RESULTS ?? join(folder, 'results.json'),
      GPRIME_CASES: join(folder, 'cases'),
    },
  });
} finally {
  await rm(folder, { recursive: true, force: true });
}
