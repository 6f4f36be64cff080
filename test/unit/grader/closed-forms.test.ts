import assert from 'node:assert/strict';
import type { Exercise } from '../../../src/pack/types.ts';
import { float32, float64, logisticForms, tanhForms } from './support/closed-forms.ts';
import { gradeFunction, logistic, tanh } from './support/exercises.ts';
import { FastPath, stableLogisticSlope, stableTanhSlope } from './support/fast-path.ts';
import { manySeeds } from './support/seeds.ts';

const SEEDS = 1000;
const WHOLE_CHECKS = 3;

const exercises: [Exercise, typeof logisticForms, (z: number) => number][] = [
  [logistic, logisticForms, stableLogisticSlope],
  [tanh, tanhForms, stableTanhSlope],
];

describe('legitimate closed forms', () => {
  it('are twenty-one', () => {
    assert.equal(Object.keys(logisticForms).length + Object.keys(tanhForms).length, 21);
  });

  for (const [exercise, forms, slope] of exercises) {
    it(`of ${exercise.activation.definition.name} are never incorrect: float64 is correct, float32 approximate`, () => {
      const path = new FastPath(exercise, slope);
      const compiled = Object.entries(forms).map(([name, form]) => {
        const single = form(float32);
        return { name, double: form(float64), single: (z: number) => single(Math.fround(z)) };
      });
      for (const seed of manySeeds(SEEDS)) {
        const { main } = path.pose(seed);
        for (const { name, double, single } of compiled) {
          const verdicts = [path.verdict(main, double), path.verdict(main, single)];
          // An overflow in the tails passes, with advice.
          assert.ok(
            /^(correct|unstable)$/.test(verdicts[0]!),
            `${name}: ${verdicts[0]!} at ${seed}`,
          );
          assert.ok(
            /^(approximate|unstable)$/.test(verdicts[1]!),
            `${name}: ${verdicts[1]!} at ${seed}`,
          );
        }
      }
    });

    it(`of ${exercise.activation.definition.name} pass the whole check`, async () => {
      for (const seed of manySeeds(WHOLE_CHECKS))
        for (const [name, form] of Object.entries(forms)) {
          const double = form(float64);
          const single = form(float32);
          for (const f of [double, (z: number) => single(Math.fround(z))]) {
            const { verdict, passed } = await gradeFunction(exercise, z => f(z), { seed });
            assert.ok(passed, `${name}: ${verdict} at ${seed}`);
          }
        }
    });
  }
});
