import type { ActivationDefinition } from '../../src/activation/types.ts';

/** The lecture's two functions, as the built-in pack has them. */
export const logistic: ActivationDefinition = {
  name: 'sigmoid',
  symbol: 'σ',
  g: '1 / (1 + exp(-z))',
  neat: 'g * (1 - g)',
  parameters: {},
  kinks: [],
};

export const hyperbolicTangent: ActivationDefinition = {
  name: 'tanh',
  symbol: 'tanh',
  g: '(exp(z) - exp(-z)) / (exp(z) + exp(-z))',
  neat: '1 - g^2',
  parameters: {},
  kinks: [],
};
