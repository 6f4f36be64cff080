import assert from 'node:assert/strict';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPackFiles } from '../../../src/pack/read-pack.ts';
import { PackStore } from '../../../src/pack/store.ts';
import { UserError } from '../../../src/user-error.ts';
import { draft, filesOf, scratch, withField, type Draft } from './draft.ts';
import { member, zip, type Member } from './zip.ts';

/** The files of a pack that is in order, as members of an archive. */
function sound(packJson: Draft | string = draft()): Member[] {
  return Array.from(filesOf(packJson), ([path, content]) => ({
    path,
    content: Buffer.from(content),
  }));
}

const beside = (...more: Member[]) => zip([...sound(), ...more]);
const withJson = (path: string, value: unknown) => zip(sound(withField(path, value)));
const withText = (from: string, to: string) =>
  zip(sound(JSON.stringify(draft()).replace(from, () => to)));
const withG = (g: string) => withJson('exercises.0.activation', { name: 'x', g });

const MEGABYTE = 1024 * 1024;

/** Archives as an attacker would build them, byte by byte, by what is hostile about them. */
const refused: Record<string, [() => Uint8Array, RegExp][]> = {
  'a path that leaves the pack': [
    [() => beside(member('../evil.py', '')), /leaves its folder/],
    [() => beside(member('statements/../../evil.py', '')), /leaves its folder/],
    [() => beside(member('..\\evil.py', '')), /backslash/],
    [() => beside(member('/tmp/evil.py', '')), /absolute/],
    [() => beside(member('C:/evil.py', '')), /absolute/],
    [() => beside(member('C:evil.py', '')), /absolute/],
    [() => beside(member('//server/share/evil.py', '')), /absolute/],
    [() => beside(member('\\\\server\\share\\evil.py', '')), /backslash/],
    [() => beside(member('~/evil.py', '')), /holds “~”/],
    [() => withJson('exercises.0.statement', '../../../etc/passwd'), /a path inside the pack/],
    [() => withJson('exercises.0.starter.python', '/etc/x.py'), /a path inside the pack/],
  ],
  'a link or a device': [
    [() => beside(member('link.md', '/etc/passwd', { mode: 0o120777 })), /link or a device/],
    [() => beside(member('pipe.md', '', { mode: 0o010644 })), /link or a device/],
    [() => beside(member('disk.md', '', { mode: 0o060644 })), /link or a device/],
  ],
  'one name twice': [
    [() => beside(member('pack.json', '{}')), /“pack\.json” is there twice/],
    [() => beside(member('PACK.JSON', '{}')), /“pack\.json” and “PACK\.JSON” are one file/],
    [() => beside(member('Starter/x.py', ''), member('starter', '')), /both a file and a folder/],
    [() => beside(member('a.md', '', { localPath: 'b.md' })), /described in two ways/],
  ],
  'a bomb': [
    [() => beside({ path: 'a.md', content: Buffer.alloc(6 * MEGABYTE) }), /larger than 5 MB/],
    [
      () => beside({ path: 'a.md', content: Buffer.alloc(200 * MEGABYTE), size: 99 }),
      /larger than the archive says/,
    ],
    [
      () =>
        beside(
          ...Array.from({ length: 5 }, (_, index) => ({
            path: `${index}.md`,
            content: Buffer.alloc(4.5 * MEGABYTE),
          })),
        ),
      /together are larger than 20 MB/,
    ],
    [
      () => zip([...sound(), member('b', 'x'), member('c', 'x', { offset: 0 })]),
      /two ways|overlap/,
    ],
  ],
  '100,000 files': [
    [
      () =>
        beside(...Array.from({ length: 100_000 }, (_, i) => member(`f${i}`, '', { method: 0 }))),
      /more than 500 files/,
    ],
  ],
  'deep nesting': [
    [() => beside(member(`${'d/'.repeat(60)}a.md`, '')), /deeper than 6 folders/],
    [
      () => withText('{"format"', `{"x-a":${'['.repeat(1e5)}${']'.repeat(1e5)},"format"`),
      /nested deeper than 32|longer than/,
    ],
    [
      () => withText('{"format"', `{"x-a":${'['.repeat(1e4)}${']'.repeat(1e4)},"format"`),
      /nested deeper than 32/,
    ],
    [() => withG(`${'('.repeat(240)}z${')'.repeat(240)}`), /nested at most 60 deep/],
    [() => withG(`${'exp('.repeat(90)}z${')'.repeat(90)}`), /nested at most 60 deep/],
  ],
  'an expression that blows up': [
    [() => withG(`z${'*z'.repeat(240)}`), /at most 400 parts/],
    [() => withG('z'.repeat(501)), /1 to 500 characters/],
    [() => withG(`${'9'.repeat(400)} * z`), /number of 400 characters; the limit is 60/],
    [() => withG('2^2^2^2^2^2 * z'), /no finite value/],
    [() => withG('log(-1 - z^2)'), /no finite value/],
    [() => withG('1e999 * z'), /activation\.g: found/],
  ],
  'a name of JavaScript’s own objects': [
    [
      () => withText('{"format"', '{"__proto__":{"feedback":"full"},"format"'),
      /may not be named "__proto__"/,
    ],
    [
      () => withJson('exercises.0.activation.parameters', { constructor: 1 }),
      /JavaScript’s own|parameters/,
    ],
    [
      () => withJson('exercises.0.implementation.names', ['hasOwnProperty']),
      /JavaScript’s own objects/,
    ],
    [() => withJson('exercises.0.misconceptions.0.id', 'constructor'), /JavaScript’s own objects/],
    [() => withJson('exercises.0.id', 'constructor'), /JavaScript’s own objects/],
    [() => withJson('id', 'constructor'), /JavaScript’s own objects/],
    [() => withJson('title', { constructor: 'x' }), /title\.constructor: found/],
    [() => beside(member('toString', '')), /JavaScript’s own objects/],
    [() => withG('constructor(z)'), /activation\.g: found/],
  ],
  'a number without bounds': [
    [() => withText('"values":6', '"values":1e999'), /found Infinity, allowed: a number from 0/],
    [() => withText('"values":6', '"values":NaN'), /expected a value/],
    [() => withText('"values":6', '"values":-1'), /found -1, allowed/],
    [() => withJson('exercises.0.tolerance', { rtol: 1e300 }), /allowed: a number from 0 to 0\.1/],
    [() => withJson('exercises.0.tolerance', { atol: 'NaN' }), /found "NaN", allowed: a number/],
    [() => withText('"points"', '"tolerance":{"atol":NaN},"points"'), /expected a value/],
    [() => withJson('exercises.0.activation.kinks', [1e308]), /kinks/],
    [() => withJson('exercises.0.activation.parameters', { a: 1e308 }), /parameters/],
    [() => withJson('version', '9999999999.0.0'), /version/],
  ],
  'a name that hides what it is': [
    [() => beside(member('evil\u202eyp.exe', '')), /“evil\\u202Eyp\.exe”/],
    [() => beside(member('a\u0007.md', '')), /“a\\u0007\.md”/],
    [() => beside(member('a\0.md', '')), /“a\\u0000\.md”/],
    [() => beside(member('ѕtarter.py', '')), /names are letters a–z/],
    [() => beside(member('.vscode', '')), /names are letters/],
    [() => withJson('title', 'Week\u202e1'), /it holds U\+202E/],
    [() => withJson('author.name', 'Asha\u2066Rao'), /it holds U\+2066/],
    [() => withJson('exercises.0.activation.symbol', 'σ\u200f'), /it holds U\+200F/],
    [() => withJson('exercises.0.misconceptions.0.hints', ['a\u001b[31mb']), /it holds U\+001B/],
    [() => withJson('id', 'wеek'), /id: found/],
  ],
  'a name that Windows takes for another': [
    [() => beside(member('CON', '')), /Windows keeps for a device/],
    [() => beside(member('aux.md', '')), /Windows keeps for a device/],
    [() => beside(member('lpt1 .txt', '')), /Windows keeps for a device/],
    [() => beside(member('images/nul.png', '')), /Windows keeps for a device/],
    [() => beside(member('a.md.', '')), /ends in a dot or a space/],
    [() => beside(member('a.md ', '')), /ends in a dot or a space/],
    [() => beside(member('b. /a.md', '')), /ends in a dot or a space/],
    [() => beside(member('pack.json:stream', '')), /names are letters/],
    [() => beside(member('PROGRA~1', '')), /names are letters/],
    [() => withJson('id', 'con'), /Windows does not keep for a device/],
    [() => withJson('id', 'nul.week-1'), /Windows does not keep for a device/],
  ],
};

describe('a hostile pack', () => {
  for (const [what, archives] of Object.entries(refused))
    it(`with ${what} is refused, and leaves nothing behind`, async () => {
      for (const [build, reason] of archives) {
        const folder = scratch();
        try {
          const file = join(folder.path, 'week-1.gpack');
          writeFileSync(file, build());
          const store = new PackStore(join(folder.path, 'packs'));
          await assert.rejects(
            async () => store.install(await store.judge(await readPackFiles(file), file)),
            (error: unknown) => {
              assert.ok(error instanceof UserError, String(error));
              assert.match(error.message, reason);
              return true;
            },
          );
          assert.deepEqual(readdirSync(folder.path), ['week-1.gpack']);
          assert.equal(existsSync(join(folder.path, '..', 'evil.py')), false);
        } finally {
          folder.remove();
        }
      }
    });

  it('would be installed if it were not for that', async () => {
    const folder = scratch();
    try {
      const file = join(folder.path, 'week-1.gpack');
      writeFileSync(file, beside(member('images/curve.png', '')));
      const store = new PackStore(join(folder.path, 'packs'));
      await store.install(await store.judge(await readPackFiles(file), file));
      assert.equal((await store.read('course.week-1')).title, 'Week 1');
    } finally {
      folder.remove();
    }
  });
});
