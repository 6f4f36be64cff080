import assert from 'node:assert/strict';
import { knownFormulas } from '../../../src/grader/known-formulas.ts';
import type { Misconception } from '../../../src/grader/types.ts';
import type { Exercise } from '../../../src/pack/types.ts';
import {
  exerciseOf,
  gradeFunction,
  logistic,
  logisticDefinition,
  relu,
  tanh,
} from './support/exercises.ts';
import { FastPath, stableLogisticSlope, stableTanhSlope } from './support/fast-path.ts';
import { manySeeds } from './support/seeds.ts';
import { logisticWrong, tanhWrong } from './support/wrong-forms.ts';
import type { WrongForm } from './support/wrong-forms.ts';

const SEEDS = 1000;
const SEEDS_A_TEST = 250;
const WHOLE_CHECKS = 2;

const columns: [Exercise, WrongForm[], (z: number) => number][] = [
  [logistic, logisticWrong, stableLogisticSlope],
  [tanh, tanhWrong, stableTanhSlope],
];

function assertNamed(wrong: WrongForm, found: Misconception | null, seed: string): void {
  const label = `${wrong.written} at ${seed}`;
  assert.equal(found?.id, wrong.id, label);
  assert.deepEqual(found.alternatives, [], label);
  assert.equal(found.inOutput, wrong.inOutput ?? false, label);
  if (wrong.constant !== undefined)
    assert.ok(Math.abs(found.constant! - wrong.constant) < 1e-12, label);
}

describe('misconceptions that are formulas', () => {
  for (const [exercise, forms, slope] of columns) {
    const { name } = exercise.activation.definition;

    for (let from = 0; from < SEEDS; from += SEEDS_A_TEST)
      it(`of ${name}: every one is incorrect and named, at seeds ${from + 1} to ${from + SEEDS_A_TEST}`, async () => {
        const path = new FastPath(exercise, slope);
        for (const seed of manySeeds(SEEDS).slice(from, from + SEEDS_A_TEST)) {
          const questions = path.pose(seed);
          for (const wrong of forms) {
            const incorrect = await path.diagnose(questions, wrong.f);
            assert.notEqual(incorrect, null, `${wrong.written} at ${seed}`);
            assertNamed(wrong, incorrect!.misconception, seed);
          }
        }
      });

    it(`of ${name}: the whole check says the same`, async () => {
      for (const seed of manySeeds(WHOLE_CHECKS))
        for (const wrong of forms) {
          const grade = await gradeFunction(exercise, wrong.f, { seed });
          assert.equal(grade.verdict, 'incorrect', wrong.written);
          assertNamed(wrong, grade.misconception, seed);
          assert.notEqual(grade.counterexample, null);
        }
    });

    it(`of ${name}: every formula of the table is written out in some form`, () => {
      const written = new Set(forms.map(w => w.id));
      const known = knownFormulas(name === 'tanh' ? 'tanh' : 'logistic').map(k => k.id);
      assert.deepEqual(
        known.filter(id => !written.has(id)),
        [],
      );
    });
  }
});

/** Formulas that have one value and several origins: no id may claim more than the value shows. */
describe('values that coincide', () => {
  const { exp, tanh: th } = Math;
  const s = (z: number): number => 1 / (1 + exp(-z));
  const coincidences: [string, Exercise, string, ((z: number) => number)[]][] = [
    [
      '−g′ = s(s − 1) = the inner −1 lost',
      logistic,
      'negated',
      [z => -s(z) * (1 - s(z)), z => s(z) * (s(z) - 1), z => (-1 / (1 + exp(-z)) ** 2) * exp(-z)],
    ],
    ['s = softplus′', logistic, 'returns-g', [s, z => exp(z / 2) / (exp(z / 2) + exp(-z / 2))]],
    [
      '1 − s = e⁻ᶻ/(1 + e⁻ᶻ) = log-sigmoid′',
      logistic,
      'missing-square',
      [z => 1 - s(z), z => exp(-z) / (1 + exp(-z)), z => s(-z)],
    ],
    ['s/(1 − s) = eᶻ', logistic, 'quotient-for-product', [z => s(z) / (1 - s(z)), exp]],
    ['2s − 1 = tanh(z/2)', logistic, 'minus-for-times', [z => 2 * s(z) - 1, z => th(z / 2)]],
    [
      '1 + t² = the quotient rule with a plus',
      tanh,
      'plus-for-minus',
      [z => 1 + th(z) ** 2, z => 1 + ((exp(z) - exp(-z)) / (exp(z) + exp(-z))) ** 2],
    ],
    ['s·1 − s = 0', logistic, 'constant', [z => s(z) * 1 - s(z), () => 0]],
    [
      '½·tanh′ = 2σ′(2z)',
      tanh,
      'constant-factor',
      [z => (1 - th(z) ** 2) / 2, z => 2 * s(2 * z) * (1 - s(2 * z))],
    ],
  ];

  for (const [name, exercise, id, forms] of coincidences)
    it(name, async () => {
      for (const f of forms) assert.equal((await gradeFunction(exercise, f)).misconception?.id, id);
    });

  it('each table holds no value twice, and none that is g′', () => {
    const points = Array.from({ length: 241 }, (_, i) => (i - 120) / 20);
    for (const exercise of [logistic, tanh]) {
      const column = exercise === tanh ? 'tanh' : 'logistic';
      const values = knownFormulas(column).map(known => ({
        ...known,
        values: points.map(exercise.activation.formula(known.formula)),
      }));
      const slopes = {
        id: 'g′',
        formula: 'dg',
        values: points.map(z => exercise.activation.derivativeAt(z)),
      };
      const all = [slopes, ...values];
      for (const [i, a] of all.entries())
        for (const b of all.slice(i + 1)) {
          const distance = Math.max(...a.values.map((y, k) => Math.abs(y - b.values[k]!)));
          if (a.id !== b.id)
            assert.ok(!(distance < 0.018), `${a.formula} and ${b.formula}: ${distance}`);
          if (a.id === 'g′') assert.ok(!(distance < 0.129), `${b.formula}: ${distance}`);
        }
    }
  });
});

describe('other origins', () => {
  const s = (z: number): number => 1 / (1 + Math.exp(-z));
  const right = (z: number): number => s(z) * (1 - s(z));

  it('wrong-forward: the rule fits the outputs of a helper that is wrong', async () => {
    const h = (z: number): number => 1 / (1 + Math.exp(-z / 2));
    const grade = await gradeFunction(logistic, z => h(z) * (1 - h(z)), { forward: h });
    assert.equal(grade.misconception?.id, 'wrong-forward');
    const tanhHelper = (z: number): number => (Math.exp(z) - Math.exp(-z)) / 2;
    const grown = await gradeFunction(tanh, z => 1 - tanhHelper(z) ** 2, { forward: tanhHelper });
    assert.equal(grown.misconception?.id, 'wrong-forward');
  });

  it('not wrong-forward: a right helper, or a wrong one that is not what went wrong', async () => {
    const withRight = await gradeFunction(logistic, z => s(z) * (1 + s(z)), { forward: s });
    assert.equal(withRight.misconception?.id, 'plus-for-minus');
    const withWrong = await gradeFunction(logistic, s, { forward: z => 2 * s(z) });
    assert.equal(withWrong.misconception?.id, 'returns-g');
    const unused = await gradeFunction(logistic, right, { forward: z => s(z) + 1 });
    assert.equal(unused.verdict, 'correct');
  });

  it('a pack’s own formula goes first', async () => {
    const own = { id: 'returns-output', formula: 'g', hints: [] };
    const exercise = exerciseOf(logisticDefinition, { misconceptions: [own] });
    assert.equal((await gradeFunction(exercise, s)).misconception?.id, 'returns-output');
  });

  it('a formula that jumps is known with either value at the jump', async () => {
    const own = { id: 'cut', formula: 'if(abs(z) < 3, 0.25, 0)', hints: [] };
    const exercise = exerciseOf(logisticDefinition, { misconceptions: [own] });
    const implementation = { literals: [3] };
    for (const f of [
      (z: number) => (Math.abs(z) < 3 ? 0.25 : 0),
      (z: number) => (Math.abs(z) <= 3 ? 0.25 : 0),
    ])
      assert.equal((await gradeFunction(exercise, f, { implementation })).misconception?.id, 'cut');
    const beside = (z: number): number => (Math.abs(z) < 3.01 ? 0.25 : 0);
    assert.equal((await gradeFunction(exercise, beside, { implementation })).misconception, null);
  });

  it('a pack may name and write the function as it likes', async () => {
    const exercise = exerciseOf({
      ...logisticDefinition,
      name: 'squash',
      g: 'exp(z) / (1 + exp(z))',
      neat: null,
    });
    assert.equal(
      (await gradeFunction(exercise, z => s(z) ** 2)).misconception?.id,
      'lost-inner-derivative',
    );
  });

  it('several origins of one value are all named, unless the text shows one', async () => {
    const g = (z: number): number => Math.max(0, z);
    const silent = await gradeFunction(relu, g);
    assert.deepEqual(
      [silent.misconception?.id, silent.misconception?.alternatives],
      ['returns-g', ['extra-z-factor']],
    );
    const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const signs = [{ id: 'uses-g' as const, range: nowhere, name: 'relu' }];
    const shown = await gradeFunction(relu, g, { implementation: { signs } });
    assert.deepEqual(
      [shown.misconception?.id, shown.misconception?.alternatives],
      ['returns-g', []],
    );
  });

  it('any activation has the general ones', async () => {
    const swish = exerciseOf({
      ...logisticDefinition,
      name: 'swish',
      g: 'z / (1 + exp(-z))',
      neat: null,
    });
    const g = (z: number): number => z * s(z);
    assert.equal((await gradeFunction(swish, g)).misconception?.id, 'returns-g');
    assert.equal((await gradeFunction(relu, z => (z > 0 ? -1 : 0))).misconception?.id, 'negated');
  });
});

describe('where nothing fits', () => {
  const s = (z: number): number => 1 / (1 + Math.exp(-z));
  const right = (z: number): number => s(z) * (1 - s(z));
  const unexplained: [string, (z: number) => number][] = [
    ['right up to a bend', z => (z > 2.3 ? 7 : right(z))],
    ['g up to a bend', z => (z > 12 ? right(z) : s(z))],
    ['two mistakes at once', z => 3 * s(z) * (1 + s(z))],
    ['noise of 1 %', z => right(z) * (1 + 0.01 * Math.sin(1e6 * z))],
    ['a factor that drifts', z => right(z) * (0.5 + z * 1e-4)],
    ['one wrong point', z => (z === 1 ? s(z) : right(z))],
    ['its argument', z => z],
    ['NaN everywhere', () => NaN],
    ['infinite where it is wrong', z => (z > 1 ? Infinity : right(z))],
  ];

  for (const [name, f] of unexplained)
    it(`nothing is guessed: ${name}`, async () => {
      const { verdict, misconception } = await gradeFunction(logistic, f);
      assert.equal(verdict, 'incorrect');
      assert.equal(misconception, null);
    });
});
