import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine } from '../../src/engine/engine.ts';
import type { Engine } from '../../src/engine/types.ts';
import { readBuiltInPack } from '../../src/pack/built-in.ts';
import type { Pack } from '../../src/pack/types.ts';
import type { Check } from '../../src/report/types.ts';
import type { RuntimeInfo, Runtimes } from '../../src/runtime/types.ts';
import { languageOf } from '../../src/submission/language.ts';
import { createParser } from '../../src/submission/parser.ts';
import { distRoot } from '../support/dist.ts';
import { eventually, markerVariable, startedByUs } from '../support/processes.ts';
import { hostileSubmissions } from './submissions.ts';
import { testRuntimes } from '../support/programs.ts';

const right: Record<string, string> = {
  python:
    'import numpy as np\ndef sigmoid_prime(z):\n    s = 1 / (1 + np.exp(-np.clip(z, -700, 700)))\n    return s * (1 - s)\n',
  javascript:
    'export function sigmoidPrime(z) {\n  const s = 1 / (1 + Math.exp(-z));\n  return s * (1 - s);\n}\n',
};

describe('hostile submissions', () => {
  const marker = `GPRIME-${randomUUID()}`;
  let root: string;
  let engine: Engine;
  let packs: Pack[];
  let runtimes: Runtimes;
  const isolation: Record<string, RuntimeInfo['isolation']> = {};
  let before_: Record<string, string>;
  let steady: number;

  async function check(name: string, text: string): Promise<Check> {
    const path = join(root, 'homework', name);
    await writeFile(path, text);
    const language = languageOf(path)!;
    const report = await engine.check({ path, language, text }, packs, {
      seed: '0123456789abcdef',
      limitMs: 2000,
    });
    await rm(path, { force: true });
    assert.equal(report.checks.length, 1, JSON.stringify(report.problems));
    return report.checks[0]!;
  }

  /** Everything a submission must leave alone: contents, modes, times. */
  async function files(): Promise<Record<string, string>> {
    const found: Record<string, string> = {};
    for (const entry of await readdir(root, { recursive: true, withFileTypes: true }))
      if (entry.isFile()) {
        const path = join(entry.parentPath, entry.name);
        const { mode, mtimeMs } = await stat(path);
        found[path] = `${mode} ${mtimeMs} ${await readFile(path, 'utf8')}`;
      }
    return found;
  }

  function isActive(language: string, id: string): boolean {
    return isolation[language]!.some(wall => wall.id === id && wall.active);
  }

  function processCount(): number {
    return startedByUs(marker).length;
  }

  before(async () => {
    process.env[markerVariable] = marker;
    root = await mkdtemp(join(tmpdir(), 'gprime-hostile-'));
    for (const folder of ['homework', 'outside']) {
      await mkdir(join(root, folder));
      await writeFile(join(root, folder, 'kept.txt'), 'kept');
    }
    runtimes = testRuntimes();
    engine = createEngine({
      parser: await createParser(distRoot),
      runtimes,
      failures: { get: () => [], set: () => undefined },
      version: '0.0.0',
    });
    packs = [await readBuiltInPack(distRoot)];
    for (const language of ['python', 'javascript'] as const)
      isolation[language] = (
        await (await runtimes.for(language, join(root, 'homework', 'x'))).info()
      ).isolation;
    // Processes are started ahead for what needs its folder and for what does not.
    await check('right.py', right['python']!);
    await check('right.js', right['javascript']!);
    await check(
      'right.js',
      `const fs = require('node:fs');\n${right['javascript']!.replace('(z) {', '(z) { fs;')}`,
    );
    steady = await settled();
    before_ = await files();
  });

  after(async () => {
    await runtimes.dispose();
    Reflect.deleteProperty(process.env, markerVariable);
    await rm(root, { recursive: true });
  });

  /** The number of processes once it no longer changes. */
  async function settled(): Promise<number> {
    let last = -1;
    let since = performance.now();
    return eventually(
      processCount,
      seen => {
        if (seen !== last) since = performance.now();
        last = seen;
        return performance.now() - since > 1000;
      },
      20_000,
    );
  }

  for (const submission of hostileSubmissions()) {
    const language = submission.name.endsWith('.py') ? 'python' : 'javascript';

    it(`${submission.name}: ${submission.verdicts.join(' or ')}`, async function () {
      if (submission.needs !== null && !isActive(language, submission.needs)) return;
      const checked = await check(submission.name, submission.text);
      const [diagnostic] = checked.diagnostics;
      assert.ok(
        submission.verdicts.includes(checked.verdict),
        `${checked.verdict}: ${diagnostic?.message ?? ''} ${JSON.stringify(checked.counterexample)}`,
      );
      if (submission.says && checked.verdict !== 'correct')
        assert.match(diagnostic?.message ?? '', submission.says);
      if (submission.line !== null) assert.equal(diagnostic?.range.start.line, submission.line);

      const extension = language === 'python' ? 'py' : 'js';
      const next = await check(`right.${extension}`, right[language]!);
      assert.equal(next.verdict, 'correct', 'the next check');
      await eventually(
        () => startedByUs(marker).map(({ pid, command }) => `${pid} ${command.slice(0, 150)}`),
        left => left.length <= steady,
      );
      if (isActive(language, 'file-system') || isActive(language, 'permissions'))
        assert.deepEqual(await files(), before_);
    });
  }

  it('leaves nothing behind', async () => {
    await runtimes.dispose();
    await eventually(
      () => startedByUs(marker),
      left => left.length === 0,
    );
  });
});
