import type { Activation } from '../../src/activation/types.ts';
import type { Exercise } from '../../src/pack/types.ts';

/** The exercise of a pack that leaves out all that it may. */
export function exerciseOf(activation: Activation, over: Partial<Exercise> = {}): Exercise {
  const { name, symbol, g, neat, parameters, kinks } = activation.definition;
  return {
    id: `${name}-derivative`,
    title: `Derivative of ${symbol}`,
    statement: '',
    statementPath: '',
    activation,
    activationSource: { name, symbol, g, neat, parameters, kinks },
    implementation: {
      names: [`${name}_prime`],
      argument: 'pre-activation',
      cache: 'z',
      input: null,
      languages: ['python', 'javascript', 'typescript'],
    },
    points: { values: 6, tails: 1, 'element-wise': 2, purity: 1 },
    tolerance: { rtol: 1e-5, atol: 1e-6 },
    tails: 'advice',
    closedForm: 'accepted',
    credit: { 'activation-form': 0 },
    misconceptions: [],
    starter: {},
    ...over,
  };
}
