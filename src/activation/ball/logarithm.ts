import {
  ONE,
  OutsideDomain,
  WHOLE,
  ZERO,
  around0,
  scale,
  signOf,
  type Arithmetic,
  type Ball,
} from './arithmetic.ts';
import { oddSeries, places } from './series.ts';

/** The natural logarithm. Throws OutsideDomain where the ball lies at zero or below. */
export function log(arithmetic: Arithmetic, x: Ball): Ball {
  const sign = signOf(x);
  if (sign === null) return WHOLE;
  if (sign < 1) throw new OutsideDomain();
  // x = y · 2^k with 3/4 ≤ y < 3/2, so that near 1 nothing is lost to the ln 2.
  const length = x.top - x.e;
  const quarters = length >= 2n ? x.m >> (length - 2n) : 2n;
  const k = quarters === 3n ? x.top : x.top - 1n;
  const y = scale(x, -k);
  const own = artanhTwice(
    arithmetic,
    arithmetic.divide(arithmetic.subtract(y, ONE), arithmetic.add(y, ONE)),
  );
  if (k === 0n) return own;
  const w = places(arithmetic) + BigInt(k.toString(2).length);
  const ln2: Ball = arithmetic.make(arithmetic.constants.ln2(w), -w, 1n - w);
  return arithmetic.add(arithmetic.multiply(arithmetic.integer(k), ln2), own);
}

/** log(1 + x) without the loss of forming 1 + x. */
export function log1p(arithmetic: Arithmetic, x: Ball): Ball {
  if (x === WHOLE || x === ZERO) return x;
  if (x.top > -2n) return log(arithmetic, arithmetic.add(ONE, x));
  return artanhTwice(arithmetic, arithmetic.divide(x, arithmetic.add(arithmetic.integer(2), x)));
}

/** 2 artanh t for |t| ≤ 1/5, the logarithm of (1 + t)/(1 − t). */
function artanhTwice(arithmetic: Arithmetic, t: Ball): Ball {
  if (t === WHOLE || t === ZERO) return t;
  return scale(arithmetic.multiply(t, oddSeries(arithmetic, arithmetic.square(t))), 1n);
}

/** The square root. Throws OutsideDomain where the ball lies below zero. */
export function sqrt(arithmetic: Arithmetic, x: Ball): Ball {
  if (x === WHOLE || x === ZERO) return x;
  const sign = signOf(x);
  if (sign === -1) throw new OutsideDomain();
  if (sign === null) return around0((x.f! + 3n) >> 1n);
  let shift = BigInt(2 * arithmetic.bits + 4) - (x.top - x.e);
  if (shift < 0n) shift = 0n;
  if ((x.e - shift) & 1n) shift += 1n;
  const radicand = x.m << shift;
  const root = integerRoot(radicand);
  const e = (x.e - shift) >> 1n;
  if (x.f === null) return arithmetic.make(root, e, root * root === radicand ? null : e);
  // |√a − √b| ≤ |a − b| / √b, and b is at least 2^(top − 2).
  const f = x.f - ((x.top - 2n) >> 1n);
  return arithmetic.make(root, e, (f > e ? f : e) + 1n);
}

/** ⌊√n⌋ by Newton's iteration from above. */
function integerRoot(n: bigint): bigint {
  let root = 1n << BigInt((n.toString(16).length * 4 + 1) >> 1);
  for (;;) {
    const next = (root + n / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
