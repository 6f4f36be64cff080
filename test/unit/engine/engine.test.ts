import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine } from '../../../src/engine/engine.ts';
import { maxSourceLength } from '../../../src/engine/source.ts';
import type { Engine, SourceFile } from '../../../src/engine/types.ts';
import { readBuiltInPack } from '../../../src/pack/built-in.ts';
import type { Pack } from '../../../src/pack/types.ts';
import { toJson } from '../../../src/report/json.ts';
import type { Runtimes } from '../../../src/runtime/types.ts';
import { createParser } from '../../../src/submission/parser.ts';
import { distRoot } from '../../support/dist.ts';
import { testRuntimes } from '../../support/programs.ts';

const right =
  'import numpy as np\ndef sigmoid_prime(z):\n    s = 1 / (1 + np.exp(-z))\n    return s * (1 - s)\n';
const wrongAboveThree =
  'def sigmoid_prime(z):\n    from math import exp\n    s = 1 / (1 + exp(-max(z, -30)))\n    return s * (1 - s) if z < 3.2 else 0.5\n';

describe('engine', () => {
  let folder: string;
  let packs: Pack[];
  let runtimes: Runtimes;
  let engine: Engine;
  const kept = new Map<string, number[]>();

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gprime engine é-'));
    packs = [await readBuiltInPack(distRoot)];
    runtimes = testRuntimes();
    engine = createEngine({
      parser: await createParser(distRoot),
      runtimes,
      failures: {
        get: key => kept.get(key) ?? [],
        set: (key, inputs) => void kept.set(key, inputs),
      },
      version: '1.2.3',
    });
  });

  afterEach(() => kept.clear());

  after(async () => {
    await runtimes.dispose();
    await rm(folder, { recursive: true });
  });

  const python = (text: string): SourceFile => ({
    path: join(folder, 'hw.py'),
    language: 'python',
    text,
  });

  it('finds without running: a file that would never end is listed at once', async () => {
    const found = await engine.find(python(`${right}while True: pass\n`), packs);
    assert.deepEqual(
      found.matches.map(({ implementation, exercise }) => [implementation.name, exercise.id]),
      [['sigmoid_prime', 'sigmoid-derivative']],
    );
  });

  it('passes a right implementation and names what ran it', async () => {
    const report = await engine.check(python(right), packs, {});
    const [check] = report.checks;
    assert.equal(check?.verdict, 'correct');
    assert.equal(check.score, check.maxScore);
    assert.deepEqual(check.diagnostics, []);
    assert.equal(report.engine, '1.2.3');
    assert.match(report.runtime.python ?? '', /^3\.\d+/);
    assert.match(report.runtime.numpy ?? '', /^\d+\./);
    assert.match(report.seed, /^[0-9a-f]{16}$/);
  });

  it('gives equal bytes for equal seeds, and asks other inputs for another', async () => {
    const json = async (seed: string) =>
      toJson(await engine.check(python(wrongAboveThree), packs, { seed }), { timings: false });
    const first = await json('00000000000000ff');
    assert.equal(await json('00000000000000ff'), first);
    assert.notEqual(await json('0000000000000001'), first);
  });

  it('keeps failing inputs and asks them first next time, but never under an explicit seed', async () => {
    await engine.check(python(wrongAboveThree), packs, {});
    const [key, inputs] = [...kept][0]!;
    assert.match(key, /hw\.py#sigmoid_prime@lecture\/sigmoid-derivative$/);
    assert.ok(inputs.length > 0 && inputs.every(z => z >= 3.2), String(inputs));
    const again = await engine.check(python(wrongAboveThree), packs, {});
    assert.equal(again.checks[0]?.surface.inputs.replayed, inputs.length);
    const seeded = await engine.check(python(wrongAboveThree), packs, { seed: again.seed });
    assert.equal(seeded.checks[0]?.surface.inputs.replayed, 0);
  });

  it('checks one function, or one exercise, where that is asked', async () => {
    const two = python(`${right}def tanh_prime(z):\n    return 1 - np.tanh(z) ** 2\n`);
    const names = async (options: object) =>
      (await engine.check(two, packs, options)).checks.map(check => check.function);
    assert.deepEqual(await names({}), ['sigmoid_prime', 'tanh_prime']);
    assert.deepEqual(await names({ only: 'tanh_prime' }), ['tanh_prime']);
    assert.deepEqual(await names({ exercise: 'sigmoid-derivative' }), ['sigmoid_prime']);
  });

  it('rejects once its signal fires, and the next check works', async () => {
    const controller = new AbortController();
    const endless = python('def sigmoid_prime(z):\n    while True: pass\n');
    const pending = engine.check(endless, packs, { signal: controller.signal, limitMs: 60_000 });
    controller.abort();
    await assert.rejects(pending, { name: 'AbortError' });
    assert.equal((await engine.check(python(right), packs, {})).checks[0]?.verdict, 'correct');
  });

  it('says a syntax error once, where it is, whether or not a function is found beside it', async () => {
    for (const text of ['def sigmoid_prime(z)\n    return z\n', `${right}x = = 1\n`]) {
      const report = await engine.check(python(text), packs, {});
      const said = [...report.problems, ...report.checks.flatMap(check => check.diagnostics)];
      assert.equal(said.length, 1, JSON.stringify(said));
      assert.equal(said[0]?.code, 'syntax');
      assert.equal(
        said[0].range.start.line,
        text.startsWith(right) ? right.split('\n').length - 1 : 0,
      );
      assert.ok(report.checks.every(check => !check.passed));
    }
  });

  it('refuses a text that is too long with one problem', async () => {
    const report = await engine.check(python('#'.repeat(maxSourceLength + 1)), packs, {});
    assert.deepEqual(
      report.problems.map(problem => problem.code),
      ['too-long'],
    );
    assert.deepEqual(report.checks, []);
  });

  it('lists what waits for an interpreter that is not there', async () => {
    const missing = testRuntimes(() => Promise.resolve(join(folder, 'no-python')));
    try {
      const lost = createEngine({
        parser: await createParser(distRoot),
        runtimes: missing,
        failures: { get: () => [], set: () => undefined },
        version: '1.2.3',
      });
      const report = await lost.check(python(right), packs, {});
      assert.deepEqual(
        report.problems.map(problem => problem.code),
        ['interpreter'],
      );
      assert.match(report.problems[0]!.message, /no-python/);
      assert.deepEqual(
        report.listed.map(entry => entry.function),
        ['sigmoid_prime'],
      );
      assert.deepEqual(report.checks, []);
    } finally {
      await missing.dispose();
    }
  });
});
