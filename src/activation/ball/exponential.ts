/** exp and what is made of it. Each function takes a ball and returns one that contains the image. */
import {
  abs,
  around0,
  middle,
  negate,
  ONE,
  scale,
  signOf,
  widen,
  WHOLE,
  ZERO,
  type Arithmetic,
  type Ball,
} from './arithmetic.ts';
import { factorialSeries, places, toFixed } from './series.ts';

/** Beyond 2^4096 the exponent of exp is not followed. */
const LARGEST_ARGUMENT = 4096n;

export function exp(arithmetic: Arithmetic, x: Ball): Ball {
  if (x === WHOLE) return WHOLE;
  if (x === ZERO) return ONE;
  if (x.top > LARGEST_ARGUMENT || (x.f !== null && x.f > 0n)) return expBound(x);
  const halvings = BigInt(Math.ceil(Math.sqrt(arithmetic.bits) * 0.75));
  const w = places(arithmetic) + halvings;
  const whole = x.top > 0n ? x.top + 2n : 2n;
  const fixed = toFixed(x, w);
  const ln2 = arithmetic.constants.ln2(w + whole);
  let k = (fixed << whole) / ln2;
  if (fixed < 0n) k -= 1n;
  // 0 ≤ x − k ln 2 < ln 2 + 2^−w, off by at most 3 · 2^−w.
  const rest = fixed - ((k * ln2) >> whole);

  const argument = rest >> halvings;
  const one = 1n << w;
  let term = argument;
  let sum = one + argument;
  for (let n = 2n; term !== 0n; n++) {
    term = ((term * argument) >> w) / n;
    sum += term;
  }
  for (let i = 0n; i < halvings; i++) sum = (sum * sum) >> w;
  // Each squaring doubles the relative error; the value is below 4.
  const own = k - w + halvings + 12n;
  // e^r − 1 ≤ 2r for r ≤ 1.
  const result = arithmetic.make(sum, k - w, own);
  return x.f === null ? result : widen(result, k + 2n + x.f + 1n);
}

/** exp where its argument is too large or too vague to compute: below e^(upper end) still says much. */
function expBound(x: Ball): Ball {
  if (signOf(x) !== -1) return WHOLE;
  // Below zero means f ≤ top − 2, so x ≤ −2^(top − 1) + 2^f ≤ −2^(top − 2), and e^x ≤ 2^x.
  const exponent = x.top - 2n;
  return around0(-(1n << (exponent > LARGEST_ARGUMENT * 2n ? LARGEST_ARGUMENT * 2n : exponent)));
}

export function expm1(arithmetic: Arithmetic, x: Ball): Ball {
  if (x === WHOLE || x === ZERO) return x;
  if (x.top > -1n) return arithmetic.subtract(exp(arithmetic, x), ONE);
  const ratio = factorialSeries(arithmetic, middle(x), k => k + 1n);
  // The slope e^x is below 2 here.
  return widen(arithmetic.multiply(middle(x), ratio), x.f === null ? null : x.f + 2n);
}

export function sinh(arithmetic: Arithmetic, x: Ball): Ball {
  if (x === WHOLE || x === ZERO) return x;
  if (x.top <= -1n) {
    const ratio = factorialSeries(
      arithmetic,
      arithmetic.square(middle(x)),
      k => 2n * k * (2n * k + 1n),
    );
    return widen(arithmetic.multiply(middle(x), ratio), x.f === null ? null : x.f + 2n);
  }
  const [grown, shrunk] = bothWays(arithmetic, x);
  return scale(arithmetic.subtract(grown, shrunk), -1n);
}

export function cosh(arithmetic: Arithmetic, x: Ball): Ball {
  const [grown, shrunk] = bothWays(arithmetic, x);
  return scale(arithmetic.add(grown, shrunk), -1n);
}

function bothWays(arithmetic: Arithmetic, x: Ball): [Ball, Ball] {
  if (x === WHOLE) return [WHOLE, WHOLE];
  return [exp(arithmetic, x), exp(arithmetic, negate(x))];
}

export function tanh(arithmetic: Arithmetic, x: Ball): Ball {
  if (x === WHOLE) return around0(0n);
  if (x.m < 0n) return negate(tanh(arithmetic, negate(x)));
  if (x.top <= 0n) {
    const grown = expm1(arithmetic, scale(x, 1n));
    return arithmetic.divide(grown, arithmetic.add(grown, arithmetic.integer(2)));
  }
  const t = exp(arithmetic, scale(negate(x), 1n));
  return arithmetic.subtract(ONE, arithmetic.divide(scale(t, 1n), arithmetic.add(ONE, t)));
}

/** 1/cosh²: 4t/(1 + t)² with t = e^(−2|x|), which no t ≥ 0 makes large. */
export function sech2(arithmetic: Arithmetic, x: Ball): Ball {
  if (x === WHOLE) return around0(0n);
  return scale(bump(arithmetic, exp(arithmetic, scale(negate(abs(x)), 1n))), 2n);
}

export function sigmoid(arithmetic: Arithmetic, x: Ball): Ball {
  if (x === WHOLE) return around0(0n);
  if (x.m >= 0n) return arithmetic.divide(ONE, arithmetic.add(ONE, exp(arithmetic, negate(x))));
  const t = exp(arithmetic, x);
  return arithmetic.divide(t, arithmetic.add(ONE, t));
}

/** The slope of the logistic function: t/(1 + t)² with t = e^(−|x|). */
export function dsigmoid(arithmetic: Arithmetic, x: Ball): Ball {
  if (x === WHOLE) return around0(0n);
  return bump(arithmetic, exp(arithmetic, negate(abs(x))));
}

function bump(arithmetic: Arithmetic, t: Ball): Ball {
  return arithmetic.divide(t, arithmetic.square(arithmetic.add(ONE, t)));
}
