import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { maxSourceLength, readSource, tooLong } from '../../../src/engine/source.ts';
import { createParser, type SubmissionParser } from '../../../src/submission/parser.ts';
import { UserError } from '../../../src/user-error.ts';
import { distRoot } from '../../support/dist.ts';

describe('readSource', () => {
  let folder: string;
  let parser: SubmissionParser;

  before(async () => {
    parser = await createParser(distRoot);
    folder = await mkdtemp(join(tmpdir(), 'gprime-source-'));
  });

  after(() => rm(folder, { recursive: true }));

  async function read(name: string, content: string | Uint8Array) {
    const path = join(folder, name);
    await writeFile(path, content);
    return readSource(path, parser);
  }

  it('reads UTF-8 and drops a byte order mark, as an editor does', async () => {
    const file = await read('é.py', '\uFEFFσ = 1\n');
    assert.equal(file.language, 'python');
    assert.equal(file.text, 'σ = 1\n');
  });

  it('ends a line at every kind of line end, and leaves those of Windows as they are', async () => {
    const file = await read('ends.py', 'a = 1\rb = 2\r\nc = 3\r\r\n');
    assert.equal(file.text, 'a = 1\nb = 2\r\nc = 3\n\r\n');
  });

  for (const [name, content, message] of [
    ['latin1.py', Uint8Array.of(0x23, 0xe9, 0x0a), /is not UTF-8 text/],
    ['notes.txt', 'text', /only \.py/],
    ['long.py', '#'.repeat(maxSourceLength + 1), /1\.0 MB long and is not checked/],
  ] as const) {
    it(`refuses ${name} in a sentence`, async () => {
      await assert.rejects(read(name, content), (error: unknown) => {
        assert.ok(error instanceof UserError);
        assert.match(error.message, message);
        return true;
      });
    });
  }

  it('says that a file is not there, and that a folder is none', async () => {
    await assert.rejects(readSource(join(folder, 'missing.py'), parser), /there is no such file/);
    await mkdir(join(folder, 'folder.py'));
    await assert.rejects(readSource(join(folder, 'folder.py'), parser), /\(it is a folder\)/);
  });

  it('waits for no pipe', async () => {
    if (process.platform === 'win32') return;
    const pipe = join(folder, 'pipe.py');
    execFileSync('mkfifo', [pipe]);
    await assert.rejects(readSource(pipe, parser), /pipe\.py: is a pipe or a device, and no file/);
  });

  it('bounds the text of an editor by the same length', () => {
    assert.equal(tooLong(maxSourceLength), null);
    assert.match(tooLong(5 * maxSourceLength)!, /5\.0 MB/);
  });
});
