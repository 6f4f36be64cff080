import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine } from '../../../src/engine/engine.ts';
import { readSource } from '../../../src/engine/source.ts';
import { readBuiltInPack } from '../../../src/pack/built-in.ts';
import type { Runtimes } from '../../../src/runtime/types.ts';
import { createParser, type SubmissionParser } from '../../../src/submission/parser.ts';
import { distRoot } from '../../support/dist.ts';
import { testRuntimes } from '../../support/programs.ts';

describe('notebooks', () => {
  let folder: string;
  let runtimes: Runtimes;
  let parser: SubmissionParser;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gprime-notebook-'));
    parser = await createParser(distRoot);
    runtimes = testRuntimes();
  });

  after(async () => {
    await runtimes.dispose();
    await rm(folder, { recursive: true });
  });

  async function check(...cells: [kind: 'code' | 'markdown', source: string][]) {
    const path = join(folder, 'hw.ipynb');
    const json = JSON.stringify({
      nbformat: 4,
      nbformat_minor: 5,
      metadata: { kernelspec: { language: 'python', name: 'python3' } },
      cells: cells.map(([cell_type, source]) => ({ cell_type, source, metadata: {}, outputs: [] })),
    });
    await writeFile(path, json);
    const engine = createEngine({
      parser,
      runtimes,
      failures: { get: () => [], set: () => undefined },
      version: '1.0.0',
    });
    const packs = [await readBuiltInPack(distRoot)];
    const report = await engine.check(await readSource(path, parser), packs, {});
    assert.equal(await readFile(path, 'utf8'), json, 'the notebook is left as it was');
    return report;
  }

  it('are checked over their cells, magics and plots aside, each place given in its cell', async () => {
    const report = await check(
      ['markdown', '# Homework'],
      ['code', '%matplotlib inline\nimport numpy as np\n'],
      ['code', 'def sigmoid(z):\n    return 1 / (1 + np.exp(-z))\n'],
      ['code', 'while True:\n    pass'],
      ['markdown', 'and now'],
      ['code', '\ndef sigmoid_prime(z):\n    return sigmoid(z) * (1 - z)\n'],
    );
    const [found] = report.checks;
    assert.equal(found?.misconception?.id, 'mixed-g-and-z');
    assert.equal(found.cell, 5);
    assert.deepEqual(found.range.start, { line: 1, character: 4 });
    assert.deepEqual(
      found.diagnostics.map(({ cell, range }) => [cell, range.start.line]),
      [[5, 2]],
    );
    assert.ok(found.surface.notes.some(note => /without running the notebook/.test(note)));
  });

  it('let a later definition win, as running all cells would', async () => {
    const report = await check(
      ['code', 'def tanh_prime(z):\n    return z'],
      ['code', 'import numpy as np\ndef tanh_prime(z):\n    return 1 - np.tanh(z) ** 2'],
    );
    assert.deepEqual(
      report.checks.map(({ verdict, cell }) => [verdict, cell]),
      [['correct', 1]],
    );
  });

  it('name the cell that is no Python where nothing else is found', async () => {
    const report = await check(['code', 'x = 1'], ['code', 'def sigmoid_prime(z)\n    return z']);
    assert.deepEqual(
      report.problems.map(({ code, cell, range }) => [code, cell, range.start.line]),
      [['syntax', 1, 0]],
    );
  });

  it('are refused in a sentence where the file is none', async () => {
    const path = join(folder, 'broken.ipynb');
    await writeFile(path, '{ not json');
    await assert.rejects(readSource(path, parser), /The notebook cannot be read: it is not JSON/);
  });
});
