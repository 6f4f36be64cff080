import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesToCheck } from '../../../src/cli/files.ts';
import { UserError } from '../../../src/user-error.ts';

describe('filesToCheck', () => {
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gprime files é-'));
    for (const path of [
      'b.py',
      'a.ts',
      'notes.txt',
      'sub/c.mjs',
      '.hidden/d.py',
      'node_modules/e.js',
      '.venv/f.py',
      'venv/lib/site-packages/g.py',
    ]) {
      await mkdir(join(folder, path, '..'), { recursive: true });
      await writeFile(join(folder, path), '');
    }
    await symlink(folder, join(folder, 'loop'));
  });

  after(() => rm(folder, { recursive: true }));

  it('searches folders for the files of known languages, sorted, installed packages left out', async () => {
    const found = await filesToCheck([folder]);
    assert.deepEqual(
      found,
      ['a.ts', 'b.py', 'sub/c.mjs'].map(path => join(folder, path)),
    );
  });

  it('takes named files as they are, each once', async () => {
    const file = join(folder, 'notes.txt');
    assert.deepEqual(await filesToCheck([file, file]), [file]);
  });

  it('names a path that is not there', async () => {
    await assert.rejects(filesToCheck([join(folder, 'missing.py')]), (error: unknown) => {
      assert.ok(error instanceof UserError);
      assert.match(error.message, /missing\.py: there is no such file or folder/);
      return true;
    });
  });
});
