import type { Rule } from '../../activation/types.ts';

const lectureSteps: Readonly<Record<string, string>> = {
  S0: 'the definition of σ',
  S1: 'the power rule on the outer fraction',
  S2: 'the inner derivative',
  S3: 'the 1 that is added and taken away',
  S4: 'each fraction named in terms of g(z)',
  T0: 'the definition of tanh',
  T1: 'the quotient rule',
  T2: 'u′ and v′ put in',
  T3: 'the fraction split in two',
  T4: 'the fraction named in terms of g(z)',
};

const rules: Readonly<Record<Rule, string>> = {
  definition: 'the definition',
  constant: 'the derivative of a constant',
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

/** A rule as the derivation names it beside a line. */
export function ruleName(rule: Rule): string {
  return rules[rule];
}

/** `S2 (the inner derivative)`; for other derivations `step 3 (the chain rule)`. */
export function stepName(id: string | null, rule: Rule | null): string {
  if (id === null) return 'your derivation';
  const label = /^\d/.test(id) ? `step ${id}` : id;
  const words = lectureSteps[id] ?? (rule === null ? null : rules[rule]);
  return words === null ? label : `${label} (${words})`;
}
