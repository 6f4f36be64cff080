import type { Rule } from '../../activation/types.ts';

/** The lecture's own lines: what each does. */
const lectureSteps: Readonly<Record<string, string>> = {
  S0: 'the definition of σ',
  S1: 'the chain rule, outer function',
  S2: 'the chain rule, inner function',
  S3: 'algebra: 1 added and taken away',
  S4: 'each fraction named in terms of g(z)',
  T0: 'the definition of tanh',
  T1: 'the quotient rule',
  T2: 'the derivatives of u and v put in',
  T3: 'algebra: the fraction split in two',
  T4: 'the fraction named in terms of g(z)',
};

const rules: Readonly<Record<Rule, string>> = {
  definition: 'the definition',
  constant: 'constants and constant factors',
  power: 'the power rule',
  exponential: 'the derivative of an exponential',
  logarithm: 'the derivative of a logarithm',
  chain: 'the chain rule',
  sum: 'the sum rule',
  product: 'the product rule',
  quotient: 'the quotient rule',
  trigonometric: 'the derivative of a trigonometric function',
  hyperbolic: 'the derivative of a hyperbolic function',
  condition: 'each case on its own',
  algebra: 'algebra',
  substitution: 'g(z) put in by its name',
};

/** What stands beside a line of the derivation. */
export function lineName(id: string, rule: Rule): string {
  return lectureSteps[id] ?? rules[rule];
}

/** A line in a sentence: `S3 (algebra: 1 added and taken away)`, `step 3 (the chain rule)`. */
export function stepName(step: { id: string; rule: Rule } | null): string {
  if (step === null) return 'your derivation';
  const label = /^\d/.test(step.id) ? `step ${step.id}` : step.id;
  return `${label} (${lineName(step.id, step.rule)})`;
}
