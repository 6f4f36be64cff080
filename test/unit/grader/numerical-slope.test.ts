import assert from 'node:assert/strict';
import type { Exercise } from '../../../src/pack/types.ts';
import { exerciseOf, gradeFunction, logistic, relu, reluDefinition } from './support/exercises.ts';
import type { GradeOptions } from './support/exercises.ts';
import { manySeeds } from './support/seeds.ts';

type Slope = (z: number) => number;

const quotients: Record<string, (g: Slope, h: number) => Slope> = {
  forward: (g, h) => z => (g(z + h) - g(z)) / h,
  backward: (g, h) => z => (g(z) - g(z - h)) / h,
  central: (g, h) => z => (g(z + h) - g(z - h)) / (2 * h),
};

const max0: Slope = z => Math.max(0, z);
const hardTanh: Slope = z => Math.max(-1, Math.min(1, z));
const withKinks: [string, Slope, Exercise][] = [
  ['relu', max0, relu],
  [
    'hard tanh',
    hardTanh,
    exerciseOf({
      ...reluDefinition,
      name: 'hard-tanh',
      g: 'max(-1, min(1, z))',
      kinks: [-1, 1],
    }),
  ],
];

const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const divided = { id: 'finite-difference', range: nowhere, name: '' } as const;

async function outcome(exercise: Exercise, f: Slope, h: number, options: GradeOptions = {}) {
  const { verdict, misconception, score } = await gradeFunction(exercise, f, {
    ...options,
    implementation: { literals: [h], ...options.implementation },
  });
  return [verdict, misconception?.id ?? null, score];
}

describe('numerical slopes', () => {
  for (const [name, g, exercise] of withKinks)
    for (const [kind, quotient] of Object.entries(quotients))
      it(`${kind}, of ${name}: approximate, also beside a kink`, async () => {
        const implementation = { signs: [divided] };
        for (const seed of manySeeds(5))
          for (const h of [1e-4, 1e-5, 1e-7])
            assert.deepEqual(
              await outcome(exercise, quotient(g, h), h, { seed, implementation }),
              ['approximate', 'finite-difference', 10],
              `${h} at ${seed}`,
            );
      });

  it('that see a kink from afar are incorrect, and called what they are', async () => {
    assert.deepEqual(await outcome(relu, quotients.central!(max0, 0.01), 0.01), [
      'incorrect',
      'finite-difference',
      0,
    ]);
  });

  it('do not excuse a slope that is no difference quotient, or goes beyond both sides', async () => {
    const h = 1e-5;
    const beside: Slope = z => (z > -h / 2 ? 1 : 0);
    assert.deepEqual(await outcome(relu, beside, h), ['incorrect', null, 0]);
    const beyond: Slope = z => quotients.central!(max0, h)(z) * (Math.abs(z) < h ? 3 : 1);
    assert.equal((await outcome(relu, beyond, h))[0], 'incorrect');
  });

  it('are not seen in an offset of the size of a step', async () => {
    const offset: Slope = z => 1 / (2 + Math.exp(z) + Math.exp(-z)) + 1e-8;
    assert.deepEqual(await outcome(logistic, offset, 1e-8), ['approximate', null, 10]);
  });

  it('with a step that rounding swallows are told by the text', async () => {
    const g: Slope = z => 1 / (1 + Math.exp(-z));
    for (const h of [1e-15, 1e-17]) {
      const grade = await gradeFunction(logistic, quotients.central!(g, h), {
        implementation: { literals: [h], signs: [divided] },
      });
      assert.deepEqual(
        [grade.verdict, grade.misconception?.id, grade.misconception?.constant],
        ['incorrect', 'finite-difference', h],
      );
    }
  });
});
