import assert from 'node:assert/strict';
import { createActivation } from '../../../src/activation/activation.ts';
import { EvaluationBudget } from '../../../src/pack/evaluation-budget.ts';
import { UserError } from '../../../src/user-error.ts';

const logistic = () =>
  createActivation({
    name: 'sigmoid',
    symbol: 'σ',
    g: '1 / (1 + exp(-z))',
    neat: null,
    parameters: {},
    kinks: [],
  });

function refusal(budget: EvaluationBudget): string {
  try {
    budget.try(logistic());
  } catch (error) {
    assert.ok(error instanceof UserError);
    return error.message;
  }
  return '';
}

describe('EvaluationBudget', () => {
  it('lets pass what stays within its limits', () => {
    assert.equal(refusal(new EvaluationBudget({ activation: Infinity, pack: Infinity })), '');
  });

  it('refuses an activation that takes longer than one may', () => {
    const message = refusal(new EvaluationBudget({ activation: -1, pack: Infinity }));
    assert.match(message, /its exact values take too long/);
  });

  it('refuses all further ones of a pack that has used up what it may', () => {
    // Below zero, so that the resolution of the clock does not matter.
    const budget = new EvaluationBudget({ activation: Infinity, pack: -1 });
    assert.match(refusal(budget), /this pack’s activations take too long/);
  });
});
