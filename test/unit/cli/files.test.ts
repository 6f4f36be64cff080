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
      'sub/Homework.ZIP',
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
    const { files, archives, problems } = await filesToCheck([folder]);
    assert.deepEqual(
      files,
      ['a.ts', 'b.py', 'sub/c.mjs'].map(path => join(folder, path)),
    );
    assert.deepEqual(archives, [join(folder, 'sub', 'Homework.ZIP')]);
    assert.deepEqual(problems, []);
  });

  it('takes a file that is named in several ways once, as it was named first', async () => {
    const file = join(folder, 'b.py');
    const { files } = await filesToCheck([`${folder}/./b.py`, file, join(folder, 'sub'), folder]);
    assert.deepEqual(files, [
      `${folder}/./b.py`,
      ...['sub/c.mjs', 'a.ts'].map(path => join(folder, path)),
    ]);
  });

  it('searches a folder that was named wherever it lies', async () => {
    const named = join(folder, '.venv');
    assert.deepEqual((await filesToCheck([named])).files, [join(named, 'f.py')]);
  });

  it('says of a folder that it holds nothing to check, and goes on', async () => {
    const bare = join(folder, 'bare');
    await mkdir(bare);
    const { files, problems } = await filesToCheck([bare, join(folder, 'sub')]);
    assert.deepEqual(files, [join(folder, 'sub', 'c.mjs')]);
    assert.deepEqual(
      problems.map(({ path }) => path),
      [bare],
    );
    assert.match(problems[0]!.message, /^holds no file to check: only \.py, .* are checked\.$/);
  });

  it('says of a link that leads in a circle that it does', async () => {
    const [one, other] = [join(folder, 'one.py'), join(folder, 'other.py')];
    await symlink(other, one);
    await symlink(one, other);
    await assert.rejects(filesToCheck([one]), /one\.py: cannot be read \(its symbolic links/);
  });

  it('takes named files as they are, each once', async () => {
    const file = join(folder, 'notes.txt');
    assert.deepEqual((await filesToCheck([file, file])).files, [file]);
  });

  it('names a path that is not there', async () => {
    await assert.rejects(filesToCheck([join(folder, 'missing.py')]), (error: unknown) => {
      assert.ok(error instanceof UserError);
      assert.match(error.message, /missing\.py: there is no such file or folder/);
      return true;
    });
  });
});
