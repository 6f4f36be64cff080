import assert from 'node:assert/strict';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..', '..');

/** Every file that is read before `activate` is called, with its size in characters. */
async function readAtStart(): Promise<Map<string, number>> {
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
  const read = new Map<string, number>();
  const follow = (path: string): void => {
    const { bytes, imports } = metafile.inputs[path]!;
    if (read.has(path)) return;
    read.set(path, bytes);
    const now = imports.filter(({ kind, external }) => kind !== 'dynamic-import' && !external);
    for (const { path: next } of now) follow(next);
  };
  follow('src/extension.ts');
  return read;
}

describe('the extension', () => {
  it('reads little when the editor starts: no package, no engine, nothing of a check', async () => {
    const paths = [...(await readAtStart()).keys()];
    const heavy =
      /^(?:node_modules|src\/(?:activation|engine|runtime)|src\/submission\/(?:parser|python|javascript))\b/;
    assert.deepEqual(
      paths.filter(path => heavy.test(path)),
      [],
    );
  });

  it('reads less than 160 kB of source for it', async () => {
    const sizes = [...(await readAtStart()).values()];
    assert.ok(sizes.reduce((sum, size) => sum + size, 0) < 160_000);
  });
});
