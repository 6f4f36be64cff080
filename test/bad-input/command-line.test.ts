import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../scripts/process.mjs';
import type { Check, Report } from '../../src/report/types.ts';
import { distRoot } from '../support/dist.ts';
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

  /** Runs the command on files of the folder, and the right ones after them. */
  async function check(paths: string[], options: string[] = []) {
    const python = ['--python', await pythonWithNumpy(), ...options];
    const all = [...paths, ...Object.values(right).map(({ file }) => join(folder, file))];
    const { code, output, errors } = await run(process.execPath, [
      join(distRoot, 'gprime.cjs'),
      ...['check', '--format', 'json', ...python, ...all],
    ]);
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
      const found = /:(\d+): (.*)$/.exec(text);
      return found && text.includes(file)
        ? [{ line: Number(found[1]) - 1, message: found[2]! }]
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
    const { code, report, errors } = await check([], ['--python', missing]);
    assertSaid(saidOf(report, errors, right.python.file), /no.python/, 2);
    assert.equal(code, 2);
    assert.equal(verdictOf(report.checks, right.javascript.file), 'correct');
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
    const { code, errors } = await run(process.execPath, [
      join(distRoot, 'gprime.cjs'),
      ...['check', join(folder, 'gone.py')],
    ]);
    assert.equal(code, 2);
    assert.match(errors, /gone\.py: there is no such file or folder\.\n$/);
  });
});
