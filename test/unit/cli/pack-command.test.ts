import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runPackCommand } from '../../../src/cli/pack-command.ts';
import { readArchive, writeArchive } from '../../../src/pack/archive.ts';
import { distRoot } from '../../support/dist.ts';
import { pythonWithNumpy } from '../../support/python.ts';

describe('gprime pack', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gprime-cli-'));
  const at = (name: string) => join(folder, name);
  const [course, key, built] = [at('my-course'), at('instructor.key'), at('my-course.gpack')];
  after(() => rmSync(folder, { recursive: true }));

  async function run(...args: string[]): Promise<{ status: number; out: string; err: string }> {
    let [out, err] = ['', ''];
    const io = { out: (text: string) => (out += text), err: (text: string) => (err += text) };
    const status = await runPackCommand(args, io, distRoot);
    return { status, out, err };
  }

  async function succeed(...args: string[]): Promise<string> {
    const { status, out, err } = await run(...args);
    assert.equal(status, 0, out + err);
    return out;
  }

  it('exits with 2 and says why for wrong arguments', async () => {
    for (const [args, reason] of [
      [[], /Usage: gprime pack/],
      [['publish'], /there is no command publish/],
      [['lint'], /lint takes one path/],
      [['lint', 'a', 'b'], /lint takes one path/],
      [['keygen', 'a'], /keygen takes no path/],
      [['lint', 'a', '--sign'], /lint has no option --sign/],
      [['build', 'a', '--loud'], /build: .*--loud/],
    ] as [string[], RegExp][]) {
      const { status, out, err } = await run(...args);
      assert.equal(status, 2, args.join(' '));
      assert.equal(out, '');
      assert.match(err, reason);
    }
    assert.match(await succeed('--help'), /Usage: gprime pack new DIR/);
    assert.match(await succeed('sign', '--help'), /gprime pack sign FILE/);
  });

  it('new makes a pack that works as it is, and overwrites nothing', async () => {
    assert.match(await succeed('new', course, '--author', 'Asha Rao'), /gprime pack lint/);
    const pack = JSON.parse(readFileSync(join(course, 'pack.json'), 'utf8')) as { id: string };
    assert.equal(pack.id, 'my-course');
    const again = await run('new', course);
    assert.deepEqual(
      [again.status, again.err],
      [1, `${join(course, 'pack.json')} is there already\n`],
    );
    assert.equal((await run('new', at('x'), '--id', 'Not An Id')).status, 1);
    assert.equal(existsSync(at('x')), false);
  });

  it('says in a sentence where a file cannot be written', async () => {
    const nowhere = at('no/folder/course.gpack');
    const { status, err } = await run('build', course, '-o', nowhere);
    assert.deepEqual(
      [status, err],
      [1, `${nowhere} could not be written: there is no such file or folder.\n`],
    );
    const inFile = await run('new', join(course, 'pack.json', 'course'));
    assert.equal(inFile.status, 1);
    assert.match(inFile.err, /course.*: its folder is a file\.\n$/);
  });

  it('lint tries the new pack’s starter and solution, and finds nothing', async () => {
    const out = await succeed('lint', course, '--python', await pythonWithNumpy());
    assert.match(out, /softplus-derivative: (\d+) of \1 wrong functions are caught/);
    assert.match(out, /100 %: .*\nNothing to mend\.\n$/);
  });

  it('lint exits with 1 and says what to mend', async () => {
    const solution = join(course, 'author', 'softplus.py');
    const right = readFileSync(solution, 'utf8');
    writeFileSync(solution, right.replace('np.exp(-z)', 'np.exp(z)'));
    writeFileSync(join(course, 'starter', 'softplus.py'), right);
    const { status, out } = await run('lint', course, '--python', await pythonWithNumpy());
    assert.equal(status, 1);
    const at = `${join(course, 'pack.json')}:\\d+:\\d+-\\d+: softplus-derivative`;
    assert.match(out, new RegExp(`^${at}: the starter starter/softplus\\.py passes as it is`, 'm'));
    assert.match(out, /the solution author\/softplus\.py does not pass: softplus_prime/);
    assert.match(out, /2 to mend\.\n$/);
    writeFileSync(solution, right);
    writeFileSync(
      join(course, 'starter', 'softplus.py'),
      'def softplus_prime(z):\n    raise NotImplementedError\n',
    );
  });

  it('lint and build exit with 1 for a pack that cannot be read', async () => {
    const file = join(course, 'pack.json');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('"values": 6', '"values": -6'));
    for (const command of ['lint', 'build']) {
      const { status, err } = await run(command, course);
      assert.equal(status, 1);
      assert.match(
        err,
        /exercises\[0\]\.points\.values: found -6, allowed: a number from 0 to 1000/,
      );
    }
    writeFileSync(file, text);
  });

  it('keygen makes a pair that only its owner reads, and never replaces one', async () => {
    const out = await succeed('keygen', '--key', key, '--no-password');
    assert.match(out, /fingerprint ([0-9a-f]{4} ){7}[0-9a-f]{4}/);
    if (process.platform !== 'win32') assert.equal(statSync(key).mode & 0o777, 0o600);
    assert.equal((await run('keygen', '--key', key, '--no-password')).status, 1);
  });

  it('build, sign and verify: equal folders give equal bytes, author/ stays behind', async () => {
    assert.match(await succeed('build', course, '-o', built), /It is not signed yet/);
    const bytes = readFileSync(built);
    await succeed('build', course, '-o', built);
    assert.deepEqual(readFileSync(built), bytes);
    assert.deepEqual(
      [...readArchive(bytes).keys()],
      ['pack.json', 'starter/softplus.py', 'statements/softplus.md'],
    );
    const unsigned = await run('verify', built);
    assert.deepEqual([unsigned.status, /not signed/.test(unsigned.err)], [1, true]);
    const said = await succeed('sign', built, '--key', key);
    const publicKey = /signed by (\S+)/.exec(said)![1]!;
    assert.match(
      await succeed('verify', built, '--public-key', publicKey),
      new RegExp(`signed by ${publicKey.replaceAll('+', '\\+')}`),
    );
    await succeed('verify', built, '--public-key', key.replace('.key', '.pub'));
    await succeed('keygen', '--key', at('other.key'), '--no-password');
    const other = await run('verify', built, '--public-key', at('other.pub'));
    assert.deepEqual([other.status, /another key/.test(other.err)], [1, true]);
    const signed = readFileSync(built);
    await succeed('build', course, '-o', built, '--sign', '--key', key);
    assert.deepEqual(readFileSync(built), signed);
  });

  it('verify exits with 1 and names the file that was changed', async () => {
    const files = new Map(readArchive(readFileSync(built)));
    files.set('starter/softplus.py', Buffer.from('import os'));
    writeFileSync(at('forged.gpack'), writeArchive(files));
    const { status, err } = await run('verify', at('forged.gpack'));
    assert.equal(status, 1);
    assert.match(err, /“starter\/softplus\.py” is not the file that MANIFEST\.sha256 lists/);
  });

  it('sign wants a built pack and a key that is there', async () => {
    const ofFolder = await run('sign', course, '--key', key);
    assert.match(ofFolder.err, /is a folder; build it first/);
    const without = await run('sign', built, '--key', at('gone.key'));
    assert.match(without.err, /there is no secret key .*gone\.key; gprime pack keygen makes one/);
    assert.deepEqual([ofFolder.status, without.status], [1, 1]);
  });

  it('reads a password from standard input where that is no terminal', () => {
    const protectedKey = at('protected.key');
    const gprime = (input: string, ...args: string[]) =>
      spawnSync(process.execPath, [join(distRoot, 'gprime.cjs'), 'pack', ...args], {
        input,
        encoding: 'utf8',
      });
    const made = gprime('s3cret\n', 'keygen', '--key', protectedKey);
    assert.equal(made.status, 0, made.stderr);
    assert.equal(gprime('s3cret\n', 'sign', built, '--key', protectedKey).status, 0);
    const wrong = gprime('other\n', 'sign', built, '--key', protectedKey);
    assert.deepEqual([wrong.status, /wrong password/.test(wrong.stderr)], [1, true]);
    assert.match(gprime('', 'keygen', '--key', at('none.key')).stderr, /no password was given/);
  });
});
