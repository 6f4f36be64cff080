import assert from 'node:assert/strict';
import { join } from 'node:path';
import { build, stop } from 'esbuild';

const root = join(import.meta.dirname, '..', '..');

/** Every file that is read before `activate` is called, by its path. */
async function readAtStart(): Promise<Set<string>> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/extension.ts'],
    bundle: true,
    metafile: true,
    write: false,
    platform: 'node',
    external: ['vscode'],
    outfile: 'extension.cjs',
  });
  const read = new Set<string>();
  const follow = (path: string): void => {
    if (read.has(path)) return;
    read.add(path);
    const { imports } = metafile.inputs[path]!;
    const now = imports.filter(({ kind, external }) => kind !== 'dynamic-import' && !external);
    for (const { path: next } of now) follow(next);
  };
  follow('src/extension.ts');
  return read;
}

describe('the extension', () => {
  // Other tests look for what was left behind.
  after(() => stop());

  it('reads little when the editor starts: no package, no engine, nothing of a check', async () => {
    const paths = [...(await readAtStart())];
    const heavy =
      /^(?:node_modules|src\/(?:activation|engine|runtime)|src\/submission\/(?:parser|python|javascript))\b/;
    assert.deepEqual(
      paths.filter(path => heavy.test(path)),
      [],
    );
  });
});
