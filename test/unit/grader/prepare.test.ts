import assert from 'node:assert/strict';
import { prepare } from '../../../src/grader/prepare.ts';
import { exerciseOf, gradeFunction, logisticDefinition } from './support/exercises.ts';

describe('preparing a check', () => {
  it('leaves no slope of a random input to be worked out', async () => {
    const exercise = exerciseOf(logisticDefinition);
    let asked = 0;
    const { activation } = exercise;
    const counting = {
      ...exercise,
      activation: {
        ...activation,
        derivativeAt: (z: number): number => {
          asked++;
          return activation.derivativeAt(z);
        },
      },
    };
    const seed = '00000000000000ff';
    prepare(counting, seed);
    assert.ok(asked > 900);
    asked = 0;
    const right = (z: number): number => Math.exp(-Math.abs(z)) / (1 + Math.exp(-Math.abs(z))) ** 2;
    assert.equal((await gradeFunction(counting, right, { seed })).verdict, 'correct');
    assert.equal(asked, 0);
  });
});
