import assert from 'node:assert/strict';
import type { Exercise } from '../../../src/pack/types.ts';
import { float32, float64, logisticForms, tanhForms } from './support/closed-forms.ts';
import { gradeFunction, logistic, tanh } from './support/exercises.ts';
import { manySeeds } from './support/seeds.ts';

const SEEDS = 1000;

const exercises: [Exercise, typeof logisticForms][] = [
  [logistic, logisticForms],
  [tanh, tanhForms],
];

describe('legitimate closed forms', () => {
  it('are twenty-one', () => {
    assert.equal(Object.keys(logisticForms).length + Object.keys(tanhForms).length, 21);
  });

  for (const [exercise, forms] of exercises)
    for (const [name, form] of Object.entries(forms)) {
      it(`${name} in float64 is correct at every seed, up to overflow in the tails`, async () => {
        const f = form(float64);
        for (const seed of manySeeds(SEEDS)) {
          const { verdict, passed } = await gradeFunction(exercise, z => f(z), { seed });
          assert.ok(verdict === 'correct' || verdict === 'unstable', `${verdict} at seed ${seed}`);
          assert.ok(passed);
        }
      });

      it(`${name} in float32 is approximate at every seed, up to overflow in the tails`, async () => {
        const f = form(float32);
        for (const seed of manySeeds(SEEDS)) {
          const { verdict, passed } = await gradeFunction(exercise, z => f(Math.fround(z)), {
            seed,
          });
          assert.ok(
            verdict === 'approximate' || verdict === 'unstable',
            `${verdict} at seed ${seed}`,
          );
          assert.ok(passed);
        }
      });
    }
});
