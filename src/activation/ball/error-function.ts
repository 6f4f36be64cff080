import {
  abs,
  around0,
  magnitude,
  max,
  middle,
  negate,
  ONE,
  scale,
  widen,
  WHOLE,
  ZERO,
  type Arithmetic,
  type Ball,
} from './arithmetic.ts';
import { bitLength } from '../round.ts';
import { exp } from './exponential.ts';
import { sqrt } from './logarithm.ts';
import { places, toFixed } from './series.ts';
import { pi } from './trigonometric.ts';

/** log₂ e, for choosing precisions only. */
const LOG2_E = 1.4427;

export function erf(arithmetic: Arithmetic, x: Ball): Ball {
  if (x === ZERO) return ZERO;
  if (x === WHOLE) return around0(1n);
  if (x.m < 0n) return negate(erf(arithmetic, negate(x)));
  if (tailBits(x) > arithmetic.bits + 16) return arithmetic.subtract(ONE, erfc(arithmetic, x));
  // The slope is at most 2/√π < 2.
  return widen(series(arithmetic, middle(x)), x.f === null ? null : x.f + 1n);
}

/** 1 − erf(x), with all its digits in the tail. */
export function erfc(arithmetic: Arithmetic, x: Ball): Ball {
  if (x === ZERO) return ONE;
  if (x === WHOLE) return around0(2n);
  if (x.m <= 0n || x.top <= -1n) return arithmetic.subtract(ONE, erf(arithmetic, x));
  const square = tailBits(x);
  if (square > arithmetic.bits + 24) return asymptotic(arithmetic, x);
  const finer = arithmetic.at(arithmetic.bits + Math.ceil(square) + 16);
  const value = finer.subtract(ONE, series(finer, middle(x)));
  const rounded = arithmetic.make(value.m, value.e, value.f);
  if (x.f === null) return rounded;
  // The slope is at most 2 e^(−x²) e^(2xr), and e^(2xr) ≤ 2 where 4xr ≤ 1.
  if (x.f + x.top > -2n) return widen(rounded, x.f + 1n);
  return widen(rounded, x.f + 2n - BigInt(Math.floor(square)) + 2n);
}

/** About log₂ e^(x²), a little too small; infinite for large x. */
function tailBits(x: Ball): number {
  if (x.top > 500n) return Infinity;
  const value = Number(toFixed(abs(x), 60n)) / 2 ** 60;
  return value * value * LOG2_E * (1 - 1e-9);
}

/** erf(x) = 2/√π · x e^(−x²) Σ (2x²)ᵏ / (3 · 5 · … · (2k + 1)) for exact x > 0: every term is positive. */
function series(arithmetic: Arithmetic, x: Ball): Ball {
  const square = arithmetic.square(x);
  const w = places(arithmetic) + 4n;
  const doubled = toFixed(scale(square, 1n), w);
  let term = 1n << w;
  let sum = term;
  for (let k = 3n; term !== 0n; k += 2n) {
    term = ((term * doubled) >> w) / k;
    sum += term;
  }
  // A term carries the roundings of those before it in proportion to itself, and the sum's relative slope
  // is below 1: 2^15 roundings cover any number of terms that is asked here.
  const relative = square.f === null ? 15n - w : max(15n - w, square.f + 2n) + 1n;
  const total = arithmetic.make(sum, -w, BigInt(bitLength(sum)) - w + relative);
  const factor = arithmetic.divide(scale(x, 1n), sqrt(arithmetic, pi(arithmetic)));
  return arithmetic.multiply(arithmetic.multiply(factor, exp(arithmetic, negate(square))), total);
}

/** erfc(x) = e^(−x²) / (x√π) · (1 − 1/(2x²) + 1·3/(2x²)² − …); the error is below the first term left out. */
function asymptotic(arithmetic: Arithmetic, x: Ball): Ball {
  const square = arithmetic.square(x);
  const w = places(arithmetic);
  const ratio = arithmetic.divide(ONE, scale(square, 1n));
  if (ratio === WHOLE) return around0(0n);
  const step = toFixed(ratio, w);
  let term = 1n << w;
  let sum = term;
  for (let k = 1n; term !== 0n; k += 2n) {
    term = -((term * step * k) >> w);
    sum += term;
  }
  const correction = arithmetic.make(sum, -w, max(16n - w, (ratio.f ?? -w) + 1n) + 1n);
  const denominator = arithmetic.multiply(x, sqrt(arithmetic, pi(arithmetic)));
  const value = arithmetic.divide(
    arithmetic.multiply(exp(arithmetic, negate(square)), correction),
    denominator,
  );
  return magnitude(value) > 0n ? around0(0n) : value;
}
