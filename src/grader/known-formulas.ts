/** The lecture's two functions have their own column; what holds for any activation stands in `other`. */
export type Column = 'logistic' | 'tanh' | 'other';

/** A wrong formula for g′ and the step of the derivation it comes from. */
export interface KnownFormula {
  id: string;
  /** In z, `g` and `dg`; see Activation.formula. */
  formula: string;
  step: string | null;
  /** For `wrong-activation`: the function whose slope this is. */
  activation?: string;
}

type Row = [id: string, step: string, ...formulas: string[]];

const LOGISTIC: Row[] = [
  ['returns-g', 'S1', 'g'],
  ['negated', 'S2', '-dg'],
  ['plus-for-minus', 'S4', 'g * (1 + g)'],
  ['lost-inner-derivative', 'S2', 'g^2', '-g^2'],
  ['missing-square', 'S4', '1 - g'],
  ['double-for-square', 'S2', '(1 - g) / 2'],
  ['square-of-sum', 'S2', 'exp(-z) / (1 + exp(-2 * z))'],
  [
    'misplaced-square',
    'S4',
    '(1 - g)^2',
    'g^2 * (1 - g)',
    'g * (1 - g)^2',
    'g * (1 - g^2)',
    'dg^2',
  ],
  // 1 / 1 + exp(-z) in place of 1 / (1 + exp(-z)), and the like.
  ['precedence', 'S0', '-exp(-z) * (1 + exp(-z))', '1 + exp(-2 * z)', 'exp(-z) + exp(-2 * z)'],
  ['other-function', 'S4', '1 - g^2', '1 - tanh(z)^2', 'tanh(z)'],
  ['mixed-g-and-z', 'S4', 'g * (1 - z)', 'z * (1 - g)'],
  ['double-application', 'S4', 'dg(g)'],
  ['one-minus-inside', 'S4', 'g * g(1 - z)'],
  ['minus-for-times', 'S4', '2 * z - 1', '2 * g - 1'],
  ['quotient-for-product', 'S4', 'g / (1 - g)', 'exp(-z)'],
  ['reciprocal', 'S1', '-exp(z)', '1 / dg'],
  ['exp-power-rule', 'S2', 'z * dg / exp(1)', '-z * dg / exp(1)'],
  ['extra-z-factor', 'S2', 'z * dg', '-z * dg'],
  ['constant-kept', 'S2', 'g * (1 - 2 * g)', '-g * (1 - 2 * g)', '-g'],
  ['second-derivative', 'S4', 'dg * (1 - 2 * g)', '1 - 2 * g'],
];

const TANH: Row[] = [
  ['returns-g', 'T1', 'g'],
  ['negated', 'T1', '-dg'],
  ['plus-for-minus', 'T4', '1 + g^2'],
  ['dropped-term', 'T4', 'g^2', '-g^2'],
  ['missing-square', 'T4', '1 - g'],
  ['missing-square', 'T1', '1 / cosh(z)', '2 / cosh(z)'],
  ['double-for-square', 'T4', '1 - 2 * g'],
  ['double-for-square', 'T1', '1 / (2 * cosh(z))'],
  ['square-of-sum', 'T2', '2 / cosh(2 * z)'],
  ['square-of-sum', 'T3', '1 - tanh(2 * z)'],
  ['misplaced-square', 'T4', '(1 - g)^2', '1 - tanh(z^2)', 'dg^2'],
  [
    'misplaced-square',
    'T3',
    '1 - (exp(z) - exp(-z)) / (exp(z) + exp(-z))^2',
    '1 - (exp(z) - exp(-z))^2 / (exp(z) + exp(-z))',
  ],
  [
    'precedence',
    'T0',
    '1 - (1 - exp(-2 * z) + exp(-z))^2',
    '1 - (exp(z) - exp(-2 * z) + exp(-z))^2',
  ],
  [
    'other-function',
    'T4',
    'sigmoid(z) * (1 - sigmoid(z))',
    'g * (1 - g)',
    'sigmoid(z)',
    '1 - sigmoid(z)^2',
  ],
  ['mixed-g-and-z', 'T4', '1 - z * g'],
  ['double-application', 'T4', 'dg(g)'],
  ['quotient-of-derivatives', 'T1', '1 / g'],
  ['reciprocal', 'T4', 'cosh(z)^2'],
  ['exp-power-rule', 'T1', 'z * dg / exp(1)', '-z * dg / exp(1)'],
  ['extra-z-factor', 'T1', 'z * dg', '-z * dg'],
  ['second-derivative', 'T4', '-2 * g * dg', '-2 * g'],
];

/** Names of no lecture: what may go wrong with any g. */
const OTHER: Row[] = [
  ['returns-g', '', 'g'],
  ['negated', '', '-dg'],
  ['double-application', '', 'dg(g)'],
  ['misplaced-square', '', 'dg^2'],
  ['reciprocal', '', '1 / dg'],
  ['extra-z-factor', '', 'z * dg', '-z * dg'],
];

/** Slopes of activation functions that courses teach beside the two. */
const OTHER_ACTIVATIONS: [activation: string, ...slopes: string[]][] = [
  ['ReLU', 'if(z > 0, 1, 0)', 'if(z > 0, 1, if(z < 0, 0, 0.5))'],
  ['leaky ReLU', 'if(z > 0, 1, 0.01)'],
  ['ELU', 'if(z > 0, 1, exp(z))'],
  ['arctan', '1 / (1 + z^2)'],
  ['tan', '1 / cos(z)^2'],
  ['softsign', '1 / (1 + abs(z))^2'],
  ['sine', 'cos(z)'],
  ['swish', 'sigmoid(z) + z * sigmoid(z) * (1 - sigmoid(z))'],
  ['Gaussian', '-2 * z * exp(-z^2)'],
];

const ROWS: Record<Column, Row[]> = { logistic: LOGISTIC, tanh: TANH, other: OTHER };
const FIRST_STEP: Record<Column, string | null> = { logistic: 'S0', tanh: 'T0', other: null };

/** Wrong formulas for g′, the likelier ids first. */
export function knownFormulas(column: Column): KnownFormula[] {
  return [
    ...ROWS[column].flatMap(([id, step, ...formulas]) =>
      formulas.map(formula => ({ id, formula, step: step || null })),
    ),
    ...OTHER_ACTIVATIONS.flatMap(([activation, ...slopes]) =>
      slopes.map(formula => ({
        id: 'wrong-activation',
        formula,
        step: FIRST_STEP[column],
        activation,
      })),
    ),
  ];
}

/** Where the steps of ids that are no formula of their own begin. */
export const STEP_OF: Record<Column, Record<string, string>> = {
  logistic: {
    'constant-factor': 'S2',
    constant: 'S4',
    offset: 'S2',
    shift: 'S0',
    'wrong-forward': 'S0',
    'activation-form': 'S4',
    precedence: 'S4',
  },
  tanh: {
    'constant-factor': 'T2',
    constant: 'T1',
    offset: 'T1',
    shift: 'T0',
    'wrong-forward': 'T0',
    'activation-form': 'T4',
    precedence: 'T4',
  },
  other: {},
};
