/** Arithmetic in one precision: float64, or float32 with every intermediate result rounded. */
export interface Arithmetic {
  round: (x: number) => number;
  exp: (x: number) => number;
  tanh: (x: number) => number;
  cosh: (x: number) => number;
}

export const float64: Arithmetic = {
  round: x => x,
  exp: Math.exp,
  tanh: Math.tanh,
  cosh: Math.cosh,
};

export const float32: Arithmetic = {
  round: Math.fround,
  exp: x => Math.fround(Math.exp(x)),
  tanh: x => Math.fround(Math.tanh(x)),
  cosh: x => Math.fround(Math.cosh(x)),
};

type ClosedForm = (a: Arithmetic) => (z: number) => number;

/** 1/(1 + e^−z), every step rounded. */
const sigmoid: ClosedForm =
  ({ round, exp }) =>
  z =>
    round(1 / round(1 + exp(-z)));

/** g for either sign without overflow. */
const stableSigmoid: ClosedForm =
  ({ round, exp }) =>
  z => {
    const e = exp(-Math.abs(z));
    const s = round(1 / round(1 + e));
    return z >= 0 ? s : round(e * s);
  };

const expRatio: ClosedForm =
  ({ round, exp }) =>
  z =>
    round(round(exp(z) - exp(-z)) / round(exp(z) + exp(-z)));

const product =
  (g: ClosedForm): ClosedForm =>
  a =>
  z => {
    const s = g(a)(z);
    return a.round(s * a.round(1 - s));
  };

const oneMinusSquare =
  (g: ClosedForm): ClosedForm =>
  a =>
  z => {
    const t = g(a)(z);
    return a.round(1 - a.round(t * t));
  };

const library: ClosedForm = ({ tanh }) => tanh;

const sigmoidFromTanh: ClosedForm =
  ({ round, tanh }) =>
  z =>
    round(0.5 * round(1 + tanh(0.5 * z)));

const tanhFromSigmoid: ClosedForm = a => z => a.round(a.round(2 * sigmoid(a)(2 * z)) - 1);

const tanhFromExpOfTwo: ClosedForm =
  ({ round, exp }) =>
  z => {
    const e = exp(2 * z);
    return round(round(e - 1) / round(e + 1));
  };

/** Right ways to write σ′, by the forms that public implementations use. */
export const logisticForms: Record<string, ClosedForm> = {
  'σ(1 − σ)': product(sigmoid),
  'σ(1 − σ), σ stable': product(stableSigmoid),
  'σ(1 − σ), σ from tanh': product(sigmoidFromTanh),
  'σ − σ²': a => z => {
    const s = sigmoid(a)(z);
    return a.round(s - a.round(s * s));
  },
  'σ(z)σ(−z)': a => z => a.round(sigmoid(a)(z) * sigmoid(a)(-z)),
  'e⁻ᶻ/(1 + e⁻ᶻ)²': a => z => {
    const e = a.exp(-z);
    const d = a.round(1 + e);
    return a.round(e / a.round(d * d));
  },
  'eᶻ/(1 + eᶻ)²': a => z => {
    const e = a.exp(z);
    const d = a.round(1 + e);
    return a.round(e / a.round(d * d));
  },
  'e^−|z|/(1 + e^−|z|)²': a => z => {
    const e = a.exp(-Math.abs(z));
    const d = a.round(1 + e);
    return a.round(e / a.round(d * d));
  },
  'σ²e⁻ᶻ': a => z => {
    const s = sigmoid(a)(z);
    return a.round(a.round(s * s) * a.exp(-z));
  },
  '1/(2 + eᶻ + e⁻ᶻ)': a => z => a.round(1 / a.round(a.round(2 + a.exp(z)) + a.exp(-z))),
  '1/(4cosh²(z/2))': a => z => {
    const c = a.cosh(0.5 * z);
    return a.round(1 / a.round(4 * a.round(c * c)));
  },
  '(1 − tanh²(z/2))/4': a => z => a.round(0.25 * oneMinusSquare(library)(a)(0.5 * z)),
};

/** Right ways to write tanh′. */
export const tanhForms: Record<string, ClosedForm> = {
  '1 − tanh²': oneMinusSquare(library),
  '1 − (exp-ratio)²': oneMinusSquare(expRatio),
  '1 − (2σ(2z) − 1)²': oneMinusSquare(tanhFromSigmoid),
  '1 − ((e²ᶻ − 1)/(e²ᶻ + 1))²': oneMinusSquare(tanhFromExpOfTwo),
  '(1 − t)(1 + t)': a => z => {
    const t = a.tanh(z);
    return a.round(a.round(1 - t) * a.round(1 + t));
  },
  '1/cosh²': a => z => {
    const c = a.cosh(z);
    return a.round(1 / a.round(c * c));
  },
  '4/(eᶻ + e⁻ᶻ)²': a => z => {
    const v = a.round(a.exp(z) + a.exp(-z));
    return a.round(4 / a.round(v * v));
  },
  '4e/(1 + e)², e = e^−2|z|': a => z => {
    const e = a.exp(-2 * Math.abs(z));
    const d = a.round(1 + e);
    return a.round(a.round(4 * e) / a.round(d * d));
  },
  '4σ′(2z)': a => z => a.round(4 * product(sigmoid)(a)(2 * z)),
};
