import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../scripts/process.mjs';
import type { Check, Report } from '../../src/report/types.ts';
import { distRoot } from '../support/dist.ts';
import { eventually, markerVariable, startedByUs } from '../support/processes.ts';
import { pythonWithNumpy } from '../support/python.ts';
import { files, functions, right } from './cases.ts';

interface Said {
  line: number;
  message: string;
}

describe('gprime check, given bad input', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gprime-bad-input-'));
    for (const { file, content } of Object.values(right))
      await writeFile(join(folder, file), content);
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const command = join(distRoot, 'gprime.cjs');
  const gprime = (...args: string[]) => run(process.execPath, [command, ...args]);

  /** Runs the command on files of the folder, and the right ones after them. */
  async function check(paths: string[], options: string[] = []) {
    const python = ['--python', await pythonWithNumpy(), ...options];
    const all = [...paths, ...Object.values(right).map(({ file }) => join(folder, file))];
    const { code, output, errors } = await gprime('check', '--format', 'json', ...python, ...all);
    const report = JSON.parse(output) as { checks: Check[]; problems?: Report['problems'] };
    return { code, report, errors };
  }

  const verdictOf = (checks: Check[], file: string) =>
    checks.find(check => check.file.endsWith(file))?.verdict ?? null;

  /** Everything that is said of a file. */
  function saidOf(report: { checks: Check[] }, errors: string, file: string): Said[] {
    const diagnostics = report.checks
      .filter(check => check.file.endsWith(file))
      .flatMap(check => check.diagnostics)
      .map(({ range, message }) => ({ line: range.start.line, message }));
    const problems = errors.split('\n').flatMap(text => {
      // What is said of a file as a whole has no line.
      const found = /^(?:.*?)(?::(\d+))?: (.*)$/.exec(text);
      return found && text.includes(`${file}:`)
        ? [{ line: Number(found[1] ?? 1) - 1, message: found[2]! }]
        : [];
    });
    return [...diagnostics, ...problems];
  }

  function assertSaid(said: Said[], message: RegExp | null, line: number): void {
    if (message === null) {
      assert.deepEqual(said, []);
      return;
    }
    assert.equal(said.length, 1, JSON.stringify(said));
    assert.match(said[0]!.message, message);
    assert.equal(said[0]!.line, line);
  }

  for (const { name, file, content, message, line, verdict } of [...functions, ...files]) {
    it(`${name} (${file})`, async () => {
      await writeFile(join(folder, file), content);
      const { report, errors } = await check([join(folder, file)]);
      assertSaid(saidOf(report, errors, file), message, line);
      assert.equal(verdictOf(report.checks, file), verdict);
      for (const next of Object.values(right))
        assert.equal(verdictOf(report.checks, next.file), 'correct');
    });
  }

  it('a file that is not UTF-8', async () => {
    const path = join(folder, 'latin.py');
    await writeFile(path, Buffer.from('# größer\ndef sigmoid_prime(z):\n    return z\n', 'latin1'));
    const { code, report, errors } = await check([path]);
    assertSaid(saidOf(report, errors, 'latin.py'), /is not UTF-8 text/, 0);
    assert.equal(code, 2);
    assert.equal(verdictOf(report.checks, right.python.file), 'correct');
  });

  it('a folder with spaces and letters of other alphabets', async () => {
    const inside = join(folder, 'Übung 3 – σ′ (अवकलज)');
    await mkdir(inside);
    for (const { file, content } of Object.values(right))
      await writeFile(join(inside, `this ${file}`), content);
    const { code, report } = await check([inside]);
    assert.equal(code, 0);
    assert.deepEqual(
      report.checks.map(({ verdict }) => verdict),
      ['correct', 'correct', 'correct', 'correct'],
    );
  });

  it('an interpreter that does not exist', async () => {
    const missing = join(folder, 'no', 'python');
    const { code, output, errors } = await gprime('check', '--python', missing, folder);
    assert.deepEqual({ code, output }, { code: 2, output: '' });
    assert.equal(errors, `--python ${missing}: there is no such program.\n`);
  });

  it('an interpreter that is no Python', async () => {
    if (process.platform === 'win32') return;
    const fake = join(folder, 'python');
    await writeFile(fake, '#!/bin/sh\necho hello\n');
    await chmod(fake, 0o755);
    const { code, report, errors } = await check([], ['--python', fake]);
    assertSaid(saidOf(report, errors, right.python.file), /python/i, 2);
    assert.equal(code, 2);
    assert.equal(verdictOf(report.checks, right.javascript.file), 'correct');
  });

  it('a file that is not there', async () => {
    const { code, errors } = await gprime('check', join(folder, 'gone.py'));
    assert.equal(code, 2);
    assert.match(errors, /gone\.py: there is no such file or folder\.\n$/);
  });

  it('a folder without homework, among others', async () => {
    const bare = join(folder, 'bare');
    await mkdir(bare);
    const { code, report, errors } = await check([bare]);
    assert.match(errors, /bare: holds no file to check: only \.py/);
    assert.equal(code, 2);
    assert.equal(verdictOf(report.checks, right.python.file), 'correct');
  });

  it('a file whose function has a name of its own', async () => {
    await writeFile(join(folder, 'slope.py'), 'def slope(z):\n    return z\n');
    const { code, errors } = await check([join(folder, 'slope.py')]);
    assert.match(errors, /^Nothing to check was found in 1 file: .*slope\.py\. /);
    assert.equal(code, 0);
  });

  it('an archive among the homework, which is named and fails nothing', async () => {
    const handedIn = join(folder, 'handed-in');
    await mkdir(handedIn);
    await writeFile(join(handedIn, 'a.py'), 'def sigmoid_prime(z):\n    return 2\n');
    await writeFile(join(handedIn, 'b.zip'), 'PK');
    const points = join(folder, 'points.csv');
    const { code, errors } = await gprime('check', '--csv', points, '--seed', '2a', handedIn);
    assert.equal(code, 1);
    assert.match(errors, /^1 archive could not be looked into: .*b\.zip\. Unpack/m);
    const [, a, b] = (await readFile(points, 'utf8')).split('\r\n');
    assert.match(a!, /a\.py,sigmoid_prime,.*At z = 0: returned 2, expected 0\.25\.",0{14}2a$/);
    assert.match(b!, /b\.zip,,,not-found,,,,An archive: unpack it and check again\.,$/);
  });

  for (const option of ['--html', '--csv']) {
    it(`a place where ${option} cannot write, before anything is checked`, async () => {
      const { code, output, errors } = await gprime('check', option, folder, folder);
      assert.deepEqual({ code, output }, { code: 2, output: '' });
      assert.equal(errors, `${folder} is a folder; name a file to write.\n`);
      const nowhere = await gprime('check', option, join(folder, 'no', 'page'), folder);
      assert.match(nowhere.errors, /page cannot be written: is there a folder .*no, and/);
    });
  }

  it('a reader who has seen enough', async () => {
    const path = join(folder, right.javascript.file);
    const child = spawn(process.execPath, [command, 'check', path]);
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    child.stdout.destroy();
    const [code] = (await once(child, 'close')) as [number];
    assert.deepEqual({ code, errors }, { code: 0, errors: '' });
  });

  /** Runs the command until a process of its own is there, ends it with the signal, and sees that nothing is left. */
  async function interrupt(signal: NodeJS.Signals, args: string[]) {
    const marker = `GPRIME-${randomUUID()}`;
    const env = { ...process.env, [markerVariable]: marker };
    const others = new Set(startedByUs(marker).map(({ pid }) => pid));
    const child = spawn(process.execPath, [command, ...args], { env });
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    await eventually(
      () => startedByUs(marker),
      started => started.some(({ parent }) => parent === child.pid),
    );
    child.kill(signal);
    const [code] = (await once(child, 'close')) as [number];
    await eventually(
      () => startedByUs(marker).filter(({ pid }) => !others.has(pid)),
      left => left.length === 0,
    );
    return { code, errors };
  }

  const endless = 'function sigmoidPrime(z) {\n  for (;;);\n}\n';

  for (const [signal, status] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    it(`${signal} while it checks: nothing is left running`, async () => {
      if (process.platform === 'win32') return;
      const loops = Array.from({ length: 20 }, (_, n) => join(folder, `loop${n}.js`));
      for (const path of loops) await writeFile(path, endless);
      const { code, errors } = await interrupt(signal, ['check', ...loops]);
      assert.match(errors, /^Interrupted: \d+ of 20 files checked, nothing was written\.\n$/);
      assert.equal(code, status);
    });
  }

  it('SIGINT while a pack is linted: nothing is left running', async () => {
    if (process.platform === 'win32') return;
    const pack = join(folder, 'course');
    assert.equal((await gprime('pack', 'new', pack)).code, 0);
    await writeFile(
      join(pack, 'author', 'softplus.py'),
      'def softplus_prime(z):\n    while True:\n        pass\n',
    );
    const python = ['--python', await pythonWithNumpy()];
    const { code, errors } = await interrupt('SIGINT', ['pack', 'lint', pack, ...python]);
    assert.deepEqual(
      { code, errors },
      { code: 130, errors: 'Interrupted while starters and solutions were tried.\n' },
    );
  });
});
