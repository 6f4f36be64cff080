import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { readArchive, writeArchive } from '../../../src/pack/archive.ts';
import { UserError } from '../../../src/user-error.ts';
import { pythonWithNumpy } from '../../support/python.ts';
import { member, zip, type Member } from './zip.ts';

const encoder = new TextEncoder();

function files(contents: Record<string, string>): Map<string, Uint8Array> {
  return new Map(Object.entries(contents).map(([path, text]) => [path, encoder.encode(text)]));
}

function refusal(archive: Uint8Array): string {
  try {
    readArchive(archive);
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
  assert.fail('the archive was accepted');
}

/** Refused with the reason, beside a file that is in order. */
function refused(bad: Member | Member[], reason: RegExp): void {
  const members = [member('pack.json', '{}'), ...[bad].flat()];
  assert.match(refusal(zip(members)), reason);
}

describe('readArchive', () => {
  it('reads stored and deflated files, folders, and a comment at the end', () => {
    const archive = zip(
      [
        member('a/', '', { method: 0, mode: 0o040755 }),
        member('a/b.md', 'text'),
        member('pack.json', '{}', { method: 0 }),
      ],
      3,
      'made by hand',
    );
    const read = readArchive(archive);
    assert.deepEqual([...read.keys()], ['a/b.md', 'pack.json']);
    assert.equal(Buffer.from(read.get('a/b.md')!).toString(), 'text');
  });

  it('refuses paths that leave the pack', () => {
    refused(member('../evil.py', ''), /“\.\.\/evil\.py” leaves its folder/);
    refused(member('a/../../evil.py', ''), /leaves its folder/);
    refused(member('../', '', { method: 0 }), /leaves its folder/);
    refused(member('/etc/passwd', ''), /is absolute/);
    refused(member('C:/evil.py', ''), /is absolute/);
    refused(member('a\\..\\evil.py', ''), /holds a backslash/);
    refused(member('a//b', ''), /empty name/);
    refused(member('./a', ''), /leaves its folder/);
    refused(member('', ''), /empty name/);
  });

  it('refuses names that a file system or a reader would mistake', () => {
    refused(member('nul.md', ''), /Windows keeps for a device/);
    refused(member('a/COM1', ''), /Windows keeps for a device/);
    refused(member('a.md.', ''), /ends in a dot/);
    refused(member('a\u202etxt.exe', ''), /holds “a\\u202Etxt\.exe”/);
    refused(member('a\0.md', ''), /holds “a\\u0000\.md”/);
    refused(member('a\n.md', ''), /names are letters/);
    refused(member('.hidden', ''), /names are letters/);
    refused(member('-rf', ''), /names are letters/);
    refused(member('constructor', ''), /JavaScript’s own objects/);
    refused(member('é.md', ''), /names are letters/);
    refused(member(`${'a'.repeat(200)}.md`, ''), /longer than 160 characters/);
  });

  it('refuses links and devices', () => {
    refused(member('link', '/etc/passwd', { mode: 0o120777 }), /link or a device/);
    refused(member('fifo', '', { mode: 0o010644 }), /link or a device/);
  });

  it('refuses two files of one name, also where only some systems see one', () => {
    refused([member('a.md', '1'), member('a.md', '2')], /“a\.md” is there twice/);
    refused([member('a.md', '1'), member('A.md', '2')], /“a\.md” and “A\.md” are one file/);
    refused([member('a', '1'), member('a/b', '2')], /“a” is both a file and a folder/);
    refused([member('a/b', '2'), member('A', '1')], /“A” is both a file and a folder/);
  });

  it('refuses an archive that is described in two ways', () => {
    refused(member('a.md', '', { localPath: 'b.md' }), /described in two ways/);
    refused(member('a.md', '', { extra: extra(0x7075) }), /a second name/);
    refused(member('a.md', '', { extra: extra(0x0001) }), /64-bit sizes/);
  });

  it('refuses files that share bytes', () => {
    const twin = zip([member('a.md', 'text'), member('a.md', 'text', { offset: 0 })]);
    assert.match(refusal(twin), /overlap/);
  });

  it('refuses encrypted and unknown kinds, and damage', () => {
    refused(member('a.md', 'x', { flags: 1 }), /encrypted/);
    refused(member('a.md', 'x', { flags: 0x2000 }), /flags that are not known/);
    refused(member('a.md', 'x', { method: 12 }), /not known \(12\)/);
    refused(member('a.md', 'x', { crc: 1 }), /checksum differs/);
    refused(member('a.md', 'xyz', { size: 7, method: 0 }), /does not have the size/);
    refused(member('a.md', 'xyz', { size: 7 }), /does not have the size/);
    assert.match(refusal(Buffer.from('no archive')), /not a zip archive/);
    assert.match(refusal(zip([member('a', 'x')]).subarray(0, 60)), /not a zip archive/);
  });

  it('refuses a bomb by what it declares, before anything is inflated', () => {
    const zeros = Buffer.alloc(6 * 1024 * 1024);
    refused({ path: 'a.md', content: zeros }, /“a\.md” is larger than 5 MB/);
    const many = Array.from({ length: 5 }, (_, index) => ({
      path: `a${index}.md`,
      content: zeros.subarray(0, 4.5 * 1024 * 1024),
    }));
    refused(many, /files together are larger than 20 MB/);
  });

  it('refuses a bomb that lies, without inflating more than it declares', () => {
    const archive = zip([{ path: 'a.md', content: Buffer.alloc(300 * 1024 * 1024), size: 10 }]);
    const before = process.memoryUsage();
    assert.match(refusal(archive), /“a\.md” is larger than the archive says/);
    const grown = process.memoryUsage().arrayBuffers - before.arrayBuffers;
    assert.ok(grown < 8 * 1024 * 1024, `grew by ${grown} bytes`);
  });

  it('refuses 100,000 files, whatever the end record says', () => {
    const members = Array.from({ length: 100_000 }, (_, index) =>
      member(`f${index}`, '', { method: 0 }),
    );
    assert.match(refusal(zip(members)), /more than 500 files/);
    assert.match(refusal(zip(members, 5)), /damaged/);
    assert.match(refusal(zip(members.slice(0, 600))), /more than 500 files/);
  });

  it('refuses deep nesting and what is too large to be opened', () => {
    refused(member(`${'d/'.repeat(50)}a.md`, ''), /deeper than 6 folders/);
    assert.match(refusal(new Uint8Array(11 * 1024 * 1024)), /larger than 10 MB/);
  });

  it('survives any bytes', () => {
    const good = writeArchive(files({ 'pack.json': '{"format":1}', 'a/b.md': 'text '.repeat(50) }));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 8 }),
        edits => {
          const archive = Uint8Array.from(good);
          for (const [at, byte] of edits) archive[at] = byte;
          try {
            readArchive(archive);
          } catch (error) {
            assert.ok(error instanceof UserError, String(error));
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('writeArchive', () => {
  let python: string;
  before(async () => {
    python = await pythonWithNumpy();
  });

  it('gives equal bytes for equal files, whatever the time zone, and what it writes is read again', () => {
    const contents = files({ 'pack.json': '{"format":1}', 'a/b.md': 'text '.repeat(50) });
    const zone = process.env['TZ'];
    const archives = ['Asia/Kolkata', 'America/St_Johns', 'UTC'].map(name => {
      process.env['TZ'] = name;
      return Buffer.from(writeArchive(contents)).toString('hex');
    });
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    assert.equal(new Set(archives).size, 1);
    const read = readArchive(Buffer.from(archives[0]!, 'hex'));
    for (const [path, content] of contents)
      assert.deepEqual(Buffer.from(read.get(path)!), Buffer.from(content));
  });

  it('writes what Python’s zipfile finds no fault with', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gprime-archive-'));
    try {
      const path = join(folder, 'x.gpack');
      writeFileSync(path, writeArchive(files({ 'pack.json': '{"format":1}', 'a/b.md': 'text' })));
      const script =
        'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(z.testzip(), *z.namelist()); z.extractall(sys.argv[2])';
      const out = execFileSync(python, ['-c', script, path, folder], { encoding: 'utf8' });
      assert.equal(out.trim(), 'None pack.json a/b.md');
      assert.equal(readFileSync(join(folder, 'a/b.md'), 'utf8'), 'text');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('reads what Python’s zipfile writes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gprime-archive-'));
    try {
      const path = join(folder, 'x.gpack');
      const script =
        'import sys, zipfile\nwith zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as z:\n z.writestr("a/", "")\n z.writestr("a/b.md", "text" * 99); z.writestr("pack.json", "{}")';
      execFileSync(python, ['-c', script, path]);
      assert.deepEqual([...readArchive(readFileSync(path)).keys()], ['a/b.md', 'pack.json']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

function extra(id: number): Buffer {
  const field = Buffer.alloc(8);
  field.writeUInt16LE(id);
  field.writeUInt16LE(4, 2);
  return field;
}
