import assert from 'node:assert/strict';
import { withNamedSlopes } from '../../../src/pack/kink.ts';
import type { Exercise } from '../../../src/pack/types.ts';
import { exerciseOf, gradeFunction, relu } from './support/exercises.ts';
import { manySeeds } from './support/seeds.ts';

type Slope = (z: number) => number;

const piecewise = (name: string, g: string, kinks: number[]): Exercise =>
  exerciseOf({ name, symbol: name, g, neat: null, parameters: {}, kinks });
const hardSigmoid = piecewise('hard-sigmoid', 'max(0, min(1, z / 6 + 1 / 2))', [-3, 3]);
const hardTanh = piecewise('hard-tanh', 'max(-1, min(1, z))', [-1, 1]);
const third = piecewise('third', 'max(0, 3 * z - 1)', [1 / 3]);

/** Right ways to write slopes with kinks; `r` rounds every step. */
const forms: [string, Exercise, number[], (r: Slope) => Slope][] = [
  ['|z| < 3', hardSigmoid, [3, 6], r => z => (Math.abs(z) < 3 ? r(1 / 6) : 0)],
  [
    'g = (z + 3) / 6',
    hardSigmoid,
    [3, 6],
    r => z => {
      const g = r(r(z + 3) / 6);
      return g > 0 && g < 1 ? r(1 / 6) : 0;
    },
  ],
  [
    'g = 0.1666… z + 0.5, closed',
    hardSigmoid,
    [1 / 6, 0.5],
    r => z => {
      const g = r(r(r(1 / 6) * z) + 0.5);
      return g >= 0 && g <= 1 ? r(1 / 6) : 0;
    },
  ],
  [
    'clipped',
    hardSigmoid,
    [3, 6],
    r => z => {
      const g = Math.min(6, Math.max(0, r(z + 3)));
      return g > 0 && g < 6 ? r(1 / 6) : 0;
    },
  ],
  ['z² < 1', hardTanh, [1], r => z => (r(z * z) < 1 ? 1 : 0)],
  ['clipped', hardTanh, [1], () => z => (Math.max(-1, Math.min(1, z)) === z ? 1 : 0)],
  ['sign', hardTanh, [1], r => z => (Math.sign(r(z + 1)) - Math.sign(r(z - 1))) / 2],
  ['z > 0', relu, [0], () => z => (z > 0 ? 1 : 0)],
  ['(1 + sign z) / 2', relu, [1, 2], () => z => (1 + Math.sign(z)) / 2],
  ['z² z > 0', relu, [0], r => z => (r(r(z * z) * z) > 0 ? 1 : 0)],
  ['3z > 1', third, [3, 1], r => z => (r(r(3 * z) - 1) > 0 ? 3 : 0)],
  ['z > 1/3', third, [1 / 3], r => z => (z > r(1 / 3) ? 3 : 0)],
];

describe('kinks', () => {
  for (const [name, exercise, literals, form] of forms)
    it(`${exercise.activation.definition.name} by ${name} passes in float64 and float32`, async () => {
      const single = form(Math.fround);
      for (const seed of manySeeds(5))
        for (const f of [form(z => z), (z: number) => single(Math.fround(z))]) {
          const grade = await gradeFunction(exercise, z => f(z), {
            seed,
            implementation: { literals },
          });
          assert.ok(grade.passed, `${grade.verdict} at ${grade.counterexample?.z} with ${seed}`);
        }
    });

  it('are found where they are shifted, whatever the seed and without a number in the code', async () => {
    for (const seed of manySeeds(5))
      for (const shift of [0.01, -0.01, 1e-3, -1e-3, 4e-4, -4e-4]) {
        const upper = (z: number): number => (z > -3 && z < 3 + shift ? 1 / 6 : 0);
        const lower = (z: number): number => (z > -3 + shift && z < 3 ? 1 / 6 : 0);
        for (const [f, kink] of [
          [upper, 3],
          [lower, -3],
        ] as const) {
          const grade = await gradeFunction(hardSigmoid, f, { seed });
          assert.equal(grade.verdict, 'incorrect', `${kink} + ${shift}`);
          const { z } = grade.counterexample!;
          assert.ok((z - kink) * shift > 0 && Math.abs(z - kink) <= Math.abs(shift), String(z));
        }
      }
  });

  it('let numerical slopes with the usual steps pass as approximate', async () => {
    for (const h of [1e-4, 1e-5, 1e-6])
      for (const exercise of [hardSigmoid, hardTanh]) {
        const g = (z: number): number => exercise.activation.valueAt(z);
        for (const f of [
          (z: number) => (g(z + h) - g(z - h)) / (2 * h),
          (z: number) => (g(z + h) - g(z)) / h,
        ]) {
          const implementation = { literals: [h, 1, 3, 6] };
          const grade = await gradeFunction(exercise, f, { implementation });
          assert.equal(grade.verdict, 'approximate', `${h} at ${grade.counterexample?.z}`);
        }
      }
  });

  it('beside their place are not taken for a formula in the output', async () => {
    const misconceptions = [{ id: 'never-saturates', formula: '1 / 6', hints: [] }];
    const f = (z: number): number => (Math.abs(z) < 3.01 ? 1 / 6 : 0);
    const grade = await gradeFunction({ ...hardSigmoid, misconceptions }, f);
    assert.deepEqual([grade.verdict, grade.misconception], ['incorrect', null]);
    const never = await gradeFunction({ ...hardSigmoid, misconceptions }, () => 1 / 6);
    assert.equal(never.misconception?.id, 'never-saturates');
  });

  it('are told by a number with few digits', async () => {
    const f = (z: number): number => (Math.abs(z) < 3.01 ? 1 / 6 : 0);
    const grade = await gradeFunction(hardSigmoid, f);
    assert.equal(grade.counterexample?.z, 3.0078125);
  });

  it('have the slope that the pack names, and no other', async () => {
    const quarter = piecewise('quarter', 'max(0, z - 1 / 4)', [0.25]);
    const named: Exercise = {
      ...quarter,
      activation: withNamedSlopes(quarter.activation, new Map([[0.25, 0]])),
    };
    const open = (z: number): number => (z > 0.25 ? 1 : 0);
    const closed = (z: number): number => (z >= 0.25 ? 1 : 0);
    assert.equal((await gradeFunction(named, open)).verdict, 'correct');
    const grade = await gradeFunction(named, closed);
    assert.deepEqual([grade.verdict, grade.counterexample?.z], ['incorrect', 0.25]);
    assert.equal((await gradeFunction(quarter, closed)).verdict, 'correct');
  });
});
