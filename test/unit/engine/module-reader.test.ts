import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { moduleReader } from '../../../src/engine/module-reader.ts';

describe('moduleReader', () => {
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'Gprime-Modules-'));
    await mkdir(join(folder, 'pkg'));
    await writeFile(join(folder, 'helpers.py'), 'x = 1\n');
    await writeFile(join(folder, 'pkg', 'layers.py'), 'y = 2\n');
    await writeFile(join(folder, 'helpers.js'), 'z;\n');
  });

  after(() => rm(folder, { recursive: true }));

  /** As Windows and macOS open files. */
  const heedsNoCase = {
    read: (path: string) => {
      const inside = path.slice(folder.length).toLowerCase();
      return readFile(folder + inside, 'utf8');
    },
    list: (path: string) => readdir(folder + path.slice(folder.length).toLowerCase()),
  };

  const read = (language: 'python' | 'javascript', name: string, files = heedsNoCase) =>
    moduleReader({ path: join(folder, 'hw'), language }, files)(join(folder, name));

  it('reads what lies there under that very name', async () => {
    assert.equal(await read('python', 'helpers.py'), 'x = 1\n');
    assert.equal(await read('python', join('pkg', 'layers.py')), 'y = 2\n');
  });

  it('finds no module of Python that is spelt in another case', async () => {
    assert.equal(await read('python', 'Helpers.py'), null);
    assert.equal(await read('python', join('Pkg', 'layers.py')), null);
    assert.equal(await read('python', join('pkg', 'Layers.py')), null);
  });

  it('leaves JavaScript to the file system, as Node does', async () => {
    assert.equal(await read('javascript', 'Helpers.js'), 'z;\n');
  });

  it('takes what is not there for no module', async () => {
    const path = join(folder, 'nowhere.py');
    assert.equal(
      await moduleReader({ path: join(dirname(path), 'hw.py'), language: 'python' })(path),
      null,
      basename(path),
    );
  });
});
