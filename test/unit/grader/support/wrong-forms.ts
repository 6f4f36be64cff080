/** A wrong g′ as a student would write it, with the ids that may explain it. */
export interface WrongForm {
  id: string;
  written: string;
  f: (z: number) => number;
  constant?: number;
  inOutput?: boolean;
}

const { exp, tanh, cosh, sinh, abs, E } = Math;
const s = (z: number): number => 1 / (1 + exp(-z));
const ds = (z: number): number => s(z) * (1 - s(z));
const dt = (z: number): number => 1 - tanh(z) ** 2;

type Row = [id: string, written: string, f: (z: number) => number];

const LOGISTIC: Row[] = [
  ['returns-g', 's', s],
  ['negated', '−s(1 − s)', z => -s(z) * (1 - s(z))],
  ['negated', 's(s − 1)', z => s(z) * (s(z) - 1)],
  ['negated', '−e⁻ᶻ/(1 + e⁻ᶻ)²', z => -exp(-abs(z)) / (1 + exp(-abs(z))) ** 2],
  ['plus-for-minus', 's(1 + s)', z => s(z) * (1 + s(z))],
  ['plus-for-minus', 's + s²', z => s(z) + s(z) ** 2],
  ['lost-inner-derivative', 's²', z => 1 / (1 + exp(-z)) ** 2],
  ['lost-inner-derivative', '−s²', z => -1 / (1 + exp(-z)) ** 2],
  ['missing-square', '1 − s', z => 1 - s(z)],
  ['missing-square', 'e⁻ᶻ/(1 + e⁻ᶻ)', z => exp(-z) / (1 + exp(-z))],
  ['missing-square', 's·e⁻ᶻ', z => s(z) * exp(-z)],
  ['double-for-square', 'e⁻ᶻ/(2(1 + e⁻ᶻ))', z => exp(-z) / (1 + exp(-z)) / 2],
  ['square-of-sum', 'e⁻ᶻ/(1 + e⁻²ᶻ)', z => exp(-z) / (1 + exp(-2 * z))],
  ['square-of-sum', 'e⁻ᶻ/(1 + (e⁻ᶻ)²)', z => exp(-z) / (1 + exp(-z) ** 2)],
  ['misplaced-square', '(1 − s)²', z => (1 - s(z)) ** 2],
  ['misplaced-square', 's²(1 − s)', z => s(z) ** 2 * (1 - s(z))],
  ['misplaced-square', 's(1 − s)²', z => s(z) * (1 - s(z)) ** 2],
  ['misplaced-square', 's(1 − s²)', z => s(z) * (1 - s(z) ** 2)],
  ['misplaced-square', '(s(1 − s))²', z => ds(z) ** 2],
  ['precedence', 's(1 − s), s = 1/1 + e⁻ᶻ', z => (1 + exp(-z)) * (1 - (1 + exp(-z)))],
  ['precedence', '1/1 + e⁻ᶻ(1 − 1/1 + e⁻ᶻ)', z => 1 + exp(-z) * (1 - 1 + exp(-z))],
  ['precedence', 'e⁻ᶻ/1 + (e⁻ᶻ)²', z => exp(-z) + exp(-z) ** 2],
  ['other-function', '1 − s²', z => 1 - s(z) ** 2],
  ['other-function', '1 − tanh²', dt],
  ['other-function', 'tanh', tanh],
  ['mixed-g-and-z', 's(1 − z)', z => s(z) * (1 - z)],
  ['mixed-g-and-z', 'z(1 − s)', z => z * (1 - s(z))],
  ['double-application', 'σ′(σ(z))', z => ds(s(z))],
  ['one-minus-inside', 'σ(z)σ(1 − z)', z => s(z) * s(1 - z)],
  ['minus-for-times', 'z − (1 − z)', z => z - (1 - z)],
  ['minus-for-times', 's − (1 − s)', z => s(z) - (1 - s(z))],
  ['quotient-for-product', 's/(1 − s)', z => s(z) / (1 - s(z))],
  ['quotient-for-product', '(1 − s)/s', z => (1 - s(z)) / s(z)],
  ['quotient-for-product', 'e⁻ᶻ', z => exp(-z)],
  ['reciprocal', '−eᶻ', z => -exp(z)],
  ['reciprocal', '1/(s(1 − s))', z => 1 / (s(z) * (1 - s(z)))],
  ['reciprocal', '(1 + e⁻ᶻ)²/e⁻ᶻ', z => (1 + exp(-z)) ** 2 / exp(-z)],
  ['exp-power-rule', 'z·e^(−z − 1)·s²', z => z * exp(-z - 1) * s(z) ** 2],
  ['exp-power-rule', '−z·e^(−z − 1)·s²', z => -z * exp(-z - 1) * s(z) ** 2],
  ['extra-z-factor', 'z·s(1 − s)', z => z * s(z) * (1 - s(z))],
  ['extra-z-factor', '−z·s(1 − s)', z => -z * ds(z)],
  ['constant-kept', '−s²(1 − e⁻ᶻ)', z => -(s(z) ** 2) * (1 - exp(-z))],
  ['constant-kept', 's²(1 − e⁻ᶻ)', z => s(z) ** 2 * (1 - exp(-z))],
  ['constant-kept', '−s²(1 + e⁻ᶻ)', z => -(s(z) ** 2) * (1 + exp(-z))],
  ['second-derivative', 's(1 − s)(1 − 2s)', z => ds(z) * (1 - 2 * s(z))],
  ['second-derivative', '1 − 2s', z => 1 - 2 * s(z)],
];

const TANH: Row[] = [
  ['returns-g', 'tanh', tanh],
  ['returns-g', 'sinh/cosh', z => (abs(z) > 300 ? tanh(z) : sinh(z) / cosh(z))],
  ['negated', 't² − 1', z => tanh(z) ** 2 - 1],
  ['negated', '−(1 − t²)', z => -dt(z)],
  ['plus-for-minus', '1 + t²', z => 1 + tanh(z) ** 2],
  ['dropped-term', 't²', z => tanh(z) ** 2],
  ['dropped-term', '−t²', z => -(tanh(z) ** 2)],
  ['missing-square', '1 − t', z => 1 - tanh(z)],
  ['missing-square', '1/cosh', z => 1 / cosh(z)],
  ['missing-square', '4/(eᶻ + e⁻ᶻ)', z => 4 / (exp(z) + exp(-z))],
  ['double-for-square', '1 − 2t', z => 1 - 2 * tanh(z)],
  ['double-for-square', '1/(2 cosh)', z => 1 / (2 * cosh(z))],
  ['square-of-sum', '4/(e²ᶻ + e⁻²ᶻ)', z => 4 / (exp(2 * z) + exp(-2 * z))],
  ['square-of-sum', '1 − tanh 2z', z => 1 - tanh(2 * z)],
  ['misplaced-square', '(1 − t)²', z => (1 - tanh(z)) ** 2],
  ['misplaced-square', '1 − tanh z²', z => 1 - tanh(z ** 2)],
  ['misplaced-square', '(1 − t²)²', z => dt(z) ** 2],
  ['misplaced-square', '1 − u/v²', z => 1 - (exp(z) - exp(-z)) / (exp(z) + exp(-z)) ** 2],
  ['misplaced-square', '1 − u²/v', z => 1 - (exp(z) - exp(-z)) ** 2 / (exp(z) + exp(-z))],
  ['precedence', '1 − (u/eᶻ + e⁻ᶻ)²', z => 1 - ((exp(z) - exp(-z)) / exp(z) + exp(-z)) ** 2],
  ['precedence', '1 − (eᶻ − e⁻ᶻ/eᶻ + e⁻ᶻ)²', z => 1 - (exp(z) - exp(-z) / exp(z) + exp(-z)) ** 2],
  ['other-function', 's(1 − s)', ds],
  ['other-function', 't(1 − t)', z => tanh(z) * (1 - tanh(z))],
  ['other-function', 's', s],
  ['other-function', '1 − s²', z => 1 - s(z) ** 2],
  ['mixed-g-and-z', '1 − z·t', z => 1 - z * tanh(z)],
  ['double-application', '1 − tanh²(tanh z)', z => 1 - tanh(tanh(z)) ** 2],
  ['quotient-of-derivatives', '1/t', z => 1 / tanh(z)],
  ['quotient-of-derivatives', 'cosh/sinh', z => (abs(z) > 300 ? 1 / tanh(z) : cosh(z) / sinh(z))],
  ['reciprocal', 'cosh²', z => cosh(z) ** 2],
  ['reciprocal', '1/(1 − t²)', z => 1 / (1 - tanh(z) ** 2)],
  ['exp-power-rule', 'z(1 − t²)/e', z => (z * dt(z)) / E],
  ['exp-power-rule', '−z(1 − t²)/e', z => (-z * dt(z)) / E],
  ['extra-z-factor', 'z(1 − t²)', z => z * dt(z)],
  ['extra-z-factor', '−z(1 − t²)', z => -z * dt(z)],
  ['second-derivative', '−2t(1 − t²)', z => -2 * tanh(z) * dt(z)],
  ['second-derivative', '−2t', z => -2 * tanh(z)],
];

const WRONG_ACTIVATIONS: Row[] = [
  ['wrong-activation', 'ReLU′', z => (z > 0 ? 1 : 0)],
  ['wrong-activation', 'ReLU′, 1 at 0', z => (z >= 0 ? 1 : 0)],
  ['wrong-activation', 'leaky ReLU′', z => (z > 0 ? 1 : 0.01)],
  ['wrong-activation', 'ELU′', z => (z > 0 ? 1 : exp(z))],
  ['wrong-activation', 'arctan′', z => 1 / (1 + z * z)],
  ['wrong-activation', 'tan′', z => 1 + Math.tan(z) ** 2],
  ['wrong-activation', 'softsign′', z => 1 / (1 + abs(z)) ** 2],
  ['wrong-activation', 'sin′', z => Math.cos(z)],
  ['wrong-activation', 'swish′', z => s(z) * (1 + z * (1 - s(z)))],
  ['wrong-activation', 'Gaussian′', z => -2 * z * exp(-z * z)],
];

/** Families with one free number, as they are found by fit. */
function families(slope: (z: number) => number): WrongForm[] {
  const scaled = [0.5, 2, 4, 0.25, -2, 0.2, Math.PI];
  return [
    ...scaled.map(c => ({
      id: 'constant-factor',
      written: `${c}·g′`,
      f: (z: number) => c * slope(z),
      constant: c,
    })),
    ...[0, 0.25, 1, -3].map(c => ({ id: 'constant', written: String(c), f: () => c, constant: c })),
    ...[1, -0.5].map(c => ({
      id: 'offset',
      written: `g′ + ${c}`,
      f: (z: number) => slope(z) + c,
      constant: c,
    })),
    ...[1, -0.5].map(c => ({
      id: 'shift',
      written: `g′(z + ${c})`,
      f: (z: number) => slope(z + c),
      constant: c,
    })),
  ];
}

const toForm = ([id, written, f]: Row): WrongForm => ({ id, written, f });

const inOutput = (rows: Row[]): WrongForm[] =>
  rows.map(row => ({ ...toForm(row), inOutput: true }));

export const logisticWrong: WrongForm[] = [
  ...LOGISTIC.map(toForm),
  ...WRONG_ACTIVATIONS.map(toForm),
  ...families(ds),
  ...inOutput([
    ['plus-for-minus', 'z(1 + z)', z => z * (1 + z)],
    ['negated', 'z(z − 1)', z => z * (z - 1)],
    ['lost-inner-derivative', 'z²', z => z * z],
    ['missing-square', '1 − z', z => 1 - z],
    ['misplaced-square', 'z(1 − z)²', z => z * (1 - z) ** 2],
    ['other-function', '1 − z²', z => 1 - z * z],
    ['second-derivative', '1 − 2z', z => 1 - 2 * z],
  ]),
];

export const tanhWrong: WrongForm[] = [
  ...TANH.map(toForm),
  ...WRONG_ACTIVATIONS.map(toForm),
  ...families(dt),
  ...inOutput([
    ['plus-for-minus', '1 + z²', z => 1 + z * z],
    ['negated', 'z² − 1', z => z * z - 1],
    ['dropped-term', 'z²', z => z * z],
    ['missing-square', '1 − z', z => 1 - z],
    ['other-function', 'z(1 − z)', z => z * (1 - z)],
    ['misplaced-square', '(1 − z)²', z => (1 - z) ** 2],
    ['second-derivative', '−2z', z => -2 * z],
  ]),
];
