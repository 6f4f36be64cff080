import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { grade } from '../../../src/grader/grade.ts';
import type { Grade } from '../../../src/grader/types.ts';
import type { Exercise } from '../../../src/pack/types.ts';
import type { Runtimes } from '../../../src/runtime/types.ts';
import { createParser } from '../../../src/submission/parser.ts';
import { languageOf } from '../../../src/submission/language.ts';
import type { SubmissionParser } from '../../../src/submission/types.ts';
import { distRoot } from '../../support/dist.ts';
import { exerciseOf, logistic, reluDefinition, tanh } from './support/exercises.ts';
import { testRuntimes } from '../../support/programs.ts';

describe('grading in real processes', () => {
  let runtimes: Runtimes;
  let parser: SubmissionParser;

  before(async () => {
    parser = await createParser(distRoot);
    runtimes = testRuntimes();
  });

  after(() => runtimes.dispose());

  async function gradeText(
    name: string,
    lines: string[],
    limitMs = 20_000,
    exercise?: Exercise,
  ): Promise<Grade> {
    const path = join(tmpdir(), name);
    const file = { path, language: languageOf(path)!, text: `${lines.join('\n')}\n` };
    const implementation = parser.parse(file).implementations.at(-1)!;
    return grade({
      exercise: exercise ?? (/tanh/i.test(implementation.name) ? tanh : logistic),
      implementation,
      program: await parser.cut(file, implementation, () => Promise.resolve(null)),
      runtime: await runtimes.for(file.language, path),
      seed: '0123456789abcdef',
      replay: [],
      limitMs,
    });
  }

  it('knows slopes that lost their fraction to integers, also beside a kink', async () => {
    const leaky = exerciseOf({ ...reluDefinition, g: 'max(z / 100, z)' });
    const lines = [
      'import numpy as np',
      'def leaky_prime(z):',
      '    slopes = np.ones_like(z)',
      '    slopes[z < 0] = 0.01',
      '    return slopes',
    ];
    const grade = await gradeText('leaky.py', lines, 20_000, leaky);
    assert.deepEqual([grade.verdict, grade.misconception?.id], ['partial', 'integer-truncation']);
  });

  it('names the return that was taken of several', async () => {
    const python = await gradeText('branches.py', [
      'import math',
      'def sigmoid_prime(z):',
      '    s = 1 / (1 + math.exp(-z))',
      '    if z > 0:',
      '        return 1 - s',
      '    return s * (1 - s)',
    ]);
    assert.deepEqual([python.verdict, python.counterexample?.z, python.line], ['incorrect', 1, 4]);
    const javascript = await gradeText('branches.js', [
      'function tanhPrime(z) {',
      '  const t = Math.tanh(z);',
      '  if (z < 0) {',
      '    return 1 - t;',
      '  }',
      '  return 1 - t * t;',
      '}',
    ]);
    assert.deepEqual([javascript.counterexample?.z, javascript.line], [-1, 3]);
  });

  it('stands on the line that overflows: a warning of NumPy, an exception of math', async () => {
    const numpy = await gradeText('overflow.py', [
      'import numpy as np',
      'def sigmoid_prime(z):',
      '    e = np.exp(z)',
      '    return e / (1 + e) ** 2',
    ]);
    assert.deepEqual(
      [numpy.verdict, numpy.misconception?.id, numpy.line],
      ['unstable', 'overflow', 2],
    );
    const plain = await gradeText('overflow_math.py', [
      'import math',
      'def sigmoid_prime(z):',
      '    s = 1 / (1 + math.exp(-z))',
      '    return s * (1 - s)',
    ]);
    assert.deepEqual(
      [plain.verdict, plain.misconception?.id, plain.line],
      ['unstable', 'overflow', 2],
    );
    assert.equal(plain.counterexample?.z, -710);
    assert.deepEqual(plain.region, { kind: 'below', from: null, to: -709 });
  });

  it('stands on the statement that changes its input', async () => {
    const changed = await gradeText('in_place.py', [
      'import numpy as np',
      'def tanh_prime(z):',
      '    z *= -1',
      '    return 1 - np.tanh(z) ** 2',
    ]);
    assert.deepEqual(
      [changed.verdict, changed.misconception?.id, changed.line],
      ['partial', 'mutates-input', 2],
    );
  });

  it('stands on the line that raises for arrays', async () => {
    const scalar = await gradeText('scalar.py', [
      'import math',
      'import numpy as np',
      'def tanh_prime(z):',
      '    t = math.tanh(z)',
      '    return 1 - t ** 2',
    ]);
    assert.deepEqual(
      [scalar.verdict, scalar.misconception?.id, scalar.line],
      ['partial', 'scalar-only', 3],
    );
  });

  it('takes a loop that never ends in the tails for unstable, one that never ends for an error', async () => {
    const far = await gradeText(
      'far.js',
      [
        'function tanhPrime(z) {',
        '  while (Math.abs(z) > 30) {}',
        '  return 1 - Math.tanh(z) ** 2;',
        '}',
      ],
      1000,
    );
    assert.equal(far.verdict, 'unstable');
    assert.equal(far.counterexample?.failure?.kind, 'timeout');
    const never = await gradeText(
      'never.js',
      ['function tanhPrime(z) {', '  for (;;) {}', '}'],
      1000,
    );
    assert.deepEqual([never.verdict, never.misconception?.id], ['error', 'timeout']);
  });

  it('asks a list where a JavaScript function takes arrays alone', async () => {
    const mapped = await gradeText('mapped.js', [
      'const tanhPrime = zs => zs.map(z => 1 - Math.tanh(z) ** 2);',
    ]);
    assert.equal(mapped.verdict, 'correct');
  });

  it('asks a list where a JavaScript function answers single numbers, and lists rightly', async () => {
    const copied = await gradeText('copied.js', [
      'const tanhPrime = zs => new Float64Array(zs).map(z => 1 - Math.tanh(z) ** 2);',
    ]);
    assert.equal(copied.verdict, 'correct');
    const changed = await gradeText('changed.js', [
      'function tanhPrime(zs) {',
      '  for (let i = 0; i < zs.length; i++) zs[i] = 1 - Math.tanh(zs[i]) ** 2;',
      '  return zs;',
      '}',
    ]);
    assert.deepEqual([changed.verdict, changed.misconception?.id], ['partial', 'mutates-input']);
  });

  it('asks a list where a Python function without NumPy takes lists alone', async () => {
    const listed = await gradeText('listed.py', [
      'import math',
      'def tanh_prime(zs):',
      '    return [1 - math.tanh(z) ** 2 for z in zs]',
    ]);
    assert.equal(listed.verdict, 'correct');
  });

  it('takes an array that raises for its tails alone for unstable', async () => {
    const vectorized = await gradeText('vectorized.py', [
      'import math',
      'import numpy as np',
      'sigmoid = np.vectorize(lambda z: 1 / (1 + math.exp(-z)))',
      'def sigmoid_prime(z):',
      '    return sigmoid(z) * (1 - sigmoid(z))',
    ]);
    assert.deepEqual(
      [vectorized.verdict, vectorized.misconception?.id, vectorized.counterexample?.z],
      ['unstable', 'overflow', -710],
    );
    const listed = await gradeText('listed.py', [
      'import math',
      'def sigmoid_prime(zs):',
      '    return [1 / (2 + math.exp(z) + math.exp(-z)) for z in zs]',
    ]);
    assert.deepEqual([listed.verdict, listed.misconception?.id], ['unstable', 'overflow']);
  });

  it('asks two axes where an array of one raises', async () => {
    const rows = await gradeText('rows.py', [
      'import numpy as np',
      'def tanh_prime(z):',
      '    rows, columns = z.shape',
      '    return 1 - np.tanh(z) ** 2',
    ]);
    const failing = rows.properties.find(p => p.verdict === 'fail');
    assert.deepEqual(
      [rows.verdict, failing?.id, failing?.reason],
      ['partial', 'element-wise', 'raised-on-one-axis'],
    );
  });
});
