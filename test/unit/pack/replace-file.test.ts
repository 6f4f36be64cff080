import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { replaceFile } from '../../../src/pack/replace-file.ts';
import { UserError } from '../../../src/user-error.ts';

const busy = Object.assign(new Error('EPERM: rename'), { code: 'EPERM', syscall: 'rename' });

describe('replaceFile', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gprime-replace-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('makes a file and replaces it', async () => {
    const path = join(folder, 'state.json');
    await replaceFile(path, 'old');
    await replaceFile(path, 'new');
    assert.equal(await readFile(path, 'utf8'), 'new');
    assert.deepEqual(await readdir(folder), ['state.json']);
  });

  it('tries again while another program has the file open', async () => {
    const path = join(folder, 'state.json');
    let refusals = 2;
    await replaceFile(path, 'new', (from, to) =>
      refusals-- > 0 ? Promise.reject(busy) : rename(from, to),
    );
    assert.equal(await readFile(path, 'utf8'), 'new');
  });

  it('leaves the old file and nothing else where it cannot be replaced', async () => {
    const path = join(folder, 'state.json');
    await writeFile(path, 'old');
    await assert.rejects(
      replaceFile(path, 'new', () => Promise.reject(busy)),
      new UserError(`${path} could not be written: permission denied.`),
    );
    assert.equal(await readFile(path, 'utf8'), 'old');
    assert.deepEqual(await readdir(folder), ['state.json']);
  });

  it('says why it cannot', async () => {
    await mkdir(join(folder, 'taken'));
    await assert.rejects(replaceFile(join(folder, 'taken'), ''), {
      name: 'UserError',
      message: /taken could not be written: (it is a folder|permission denied)\.$/,
    });
    await assert.rejects(replaceFile(join(folder, 'no', 'file'), ''), {
      name: 'UserError',
      message: /file could not be written: there is no such file or folder\.$/,
    });
  });
});
