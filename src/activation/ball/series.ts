/** Power series in fixed point. A value x stands as ⌊x · 2^w⌋. */
import { type Arithmetic, type Ball, max } from './arithmetic.ts';

/** Roundings of a series: two a term, and no series here runs to 2^13 terms. */
const ERROR_BITS = 14n;

/** Working places for a result of the arithmetic's precision. */
export function places(arithmetic: Arithmetic): bigint {
  return BigInt(arithmetic.bits) + ERROR_BITS + 6n;
}

/** The middle of a ball in fixed point, rounded down. */
export function toFixed(x: Ball, w: bigint): bigint {
  const shift = x.e + w;
  return shift >= 0n ? x.m << shift : x.m >> -shift;
}

/**
 * Σ sᵏ / (d₁ d₂ … d_k) for |s| < 1 where every divisor is at least 1 and |dF/ds| ≤ 1: the shape of
 * sinh(x)/x, cos, (eˣ − 1)/x.
 */
export function factorialSeries(
  arithmetic: Arithmetic,
  s: Ball,
  divisor: (k: bigint) => bigint,
): Ball {
  const w = places(arithmetic);
  const fixed = toFixed(s, w);
  let term = 1n << w;
  let sum = term;
  for (let k = 1n; term !== 0n; k++) {
    term = ((term * fixed) >> w) / divisor(k);
    sum += term;
  }
  return finish(arithmetic, sum, w, s);
}

/** Σ sᵏ / (2k + 1) for |s| ≤ 1/4: arctan(x)/x with s = −x², artanh(x)/x with s = x². */
export function oddSeries(arithmetic: Arithmetic, s: Ball): Ball {
  const w = places(arithmetic);
  const fixed = toFixed(s, w);
  let power = 1n << w;
  let sum = power;
  for (let k = 3n; power !== 0n; k += 2n) {
    power = (power * fixed) >> w;
    // The shift rounds down, and would stay at −1 for ever.
    if (power === -1n) break;
    sum += power / k;
  }
  return finish(arithmetic, sum, w, s);
}

function finish(arithmetic: Arithmetic, sum: bigint, w: bigint, s: Ball): Ball {
  const own = ERROR_BITS - w;
  return arithmetic.make(sum, -w, s.f === null ? own : max(own, s.f) + 1n);
}
