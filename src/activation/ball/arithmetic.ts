/**
 * Ball arithmetic over BigInt: every operation returns a ball that surely contains the result, so that
 * rounding decides only where both ends agree. Radii are powers of two: coarse, cheap, and made up for by
 * the next precision of Ziv's loop. Exponents are BigInts: exp(1e308) is an ordinary ball.
 */
import { bitLength, toDouble, type Dyadic } from '../round.ts';
import type { Rational } from '../rational.ts';
import { Constants } from './constants.ts';

/** Every real within 2^f of m · 2^e; exactly m · 2^e where f is null. */
export interface Ball extends Dyadic {
  readonly f: bigint | null;
  /** 2^(top − 1) ≤ |m · 2^e| ≤ 2^top; `NOTHING` where m is zero. */
  readonly top: bigint;
}

/** Exponents beyond this are not followed: what overflows becomes the whole line, what underflows 0. */
const LIMIT = 1n << 8192n;
const NOTHING = -(1n << 16384n);

/** Nothing is known. */
export const WHOLE: Ball = { m: 0n, e: 0n, f: LIMIT, top: NOTHING };
export const ZERO: Ball = { m: 0n, e: 0n, f: null, top: NOTHING };
export const ONE: Ball = { m: 1n, e: 0n, f: null, top: 1n };

/** Thrown where an operation surely has no value: a division by exactly 0, the logarithm of −1. */
export class OutsideDomain extends Error {}

export function max(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}

/** 0 within 2^f. */
export function around0(f: bigint): Ball {
  return f >= LIMIT ? WHOLE : { m: 0n, e: 0n, f: f < -LIMIT ? -LIMIT : f, top: NOTHING };
}

export function negate(a: Ball): Ball {
  return a.m === 0n ? a : { m: -a.m, e: a.e, f: a.f, top: a.top };
}

export function abs(a: Ball): Ball {
  return a.m < 0n ? negate(a) : a;
}

/** a · 2^k. */
export function scale(a: Ball, k: bigint): Ball {
  if (a === WHOLE || a === ZERO) return a;
  return { m: a.m, e: a.e + k, f: a.f === null ? null : a.f + k, top: a.top + k };
}

/** The same middle, 2^f more on either side. */
export function widen(a: Ball, f: bigint | null): Ball {
  if (f === null || a === WHOLE) return a;
  if (f >= LIMIT) return WHOLE;
  return { ...a, f: a.f === null ? f : max(a.f, f) + 1n };
}

/** The middle by itself. */
export function middle(a: Ball): Ball {
  return a.m === 0n ? ZERO : { ...a, f: null };
}

/** −1 or 1 where the whole ball lies on that side, 0 where it is exactly zero, null where undecided. */
export function signOf(a: Ball): number | null {
  if (a.f === null) return a.m > 0n ? 1 : a.m < 0n ? -1 : 0;
  if (a.top - 1n <= a.f) return null;
  return a.m > 0n ? 1 : -1;
}

/** |a| ≤ 2^magnitude(a). */
export function magnitude(a: Ball): bigint {
  return a.f === null ? a.top : max(a.top, a.f) + 1n;
}

/** The float64 to which every real of the ball rounds; null where there is more than one. */
export function roundBall(a: Ball): number | null {
  if (a.f === null) return toDouble(a.m, a.e);
  if (a.f > 1030n || (a.m !== 0n && a.f > a.top + 2n)) return null;
  const e = a.m === 0n ? a.f : a.e;
  const finest = a.m === 0n ? e : a.top - 160n;
  const unit = max(a.f, finest < e ? finest : e);
  const [m, radius] = unit <= e ? [a.m << (e - unit), 1n] : [a.m, 1n << (unit - e)];
  const exponent = unit <= e ? unit : e;
  const low = toDouble(m - radius, exponent);
  return low === toDouble(m + radius, exponent) ? low : null;
}

export class Arithmetic {
  readonly bits: number;
  readonly constants: Constants;
  readonly #pool: Map<number, Arithmetic>;

  /** Middles are kept to `bits` binary digits. */
  constructor(bits: number, constants = new Constants(), pool = new Map<number, Arithmetic>()) {
    this.bits = bits;
    this.constants = constants;
    this.#pool = pool.set(bits, this);
  }

  /** The same at another precision, rounded up to a multiple of 64. */
  at(bits: number): Arithmetic {
    const rounded = Math.ceil(bits / 64) * 64;
    return this.#pool.get(rounded) ?? new Arithmetic(rounded, this.constants, this.#pool);
  }

  make(m: bigint, e: bigint, f: bigint | null): Ball {
    if (m === 0n) return f === null ? ZERO : around0(f);
    const length = bitLength(m);
    const top = e + BigInt(length);
    if (top > LIMIT || (f !== null && f > LIMIT)) return WHOLE;
    if (top < -LIMIT) return around0(f === null ? top : max(top, f) + 1n);
    if (length <= this.bits) return { m, e, f, top };
    const cut = BigInt(length - this.bits);
    const kept = e + cut;
    return { m: m >> cut, e: kept, f: f === null ? kept : max(f, kept) + 1n, top };
  }

  exact({ m, e }: Dyadic): Ball {
    return this.make(m, e, null);
  }

  integer(n: number | bigint): Ball {
    return this.make(BigInt(n), 0n, null);
  }

  fraction({ n, d }: Rational): Ball {
    const top = this.make(n, 0n, null);
    return d === 1n ? top : this.divide(top, this.make(d, 0n, null));
  }

  add(a: Ball, b: Ball): Ball {
    if (a === WHOLE || b === WHOLE) return WHOLE;
    if (a === ZERO) return b;
    if (b === ZERO) return a;
    const [large, small] = a.top >= b.top ? [a, b] : [b, a];
    if (large.top - small.top > this.bits + 8) return widen(large, magnitude(small));
    const f = a.f === null ? b.f : b.f === null ? a.f : max(a.f, b.f) + 1n;
    if (a.e >= b.e) return this.make((a.m << (a.e - b.e)) + b.m, b.e, f);
    return this.make(a.m + (b.m << (b.e - a.e)), a.e, f);
  }

  subtract(a: Ball, b: Ball): Ball {
    return this.add(a, b === WHOLE ? b : negate(b));
  }

  multiply(a: Ball, b: Ball): Ball {
    if (a === WHOLE || b === WHOLE) return WHOLE;
    if (a === ZERO || b === ZERO) return ZERO;
    let f: bigint | null = null;
    if (b.f === null) {
      if (a.f !== null) f = b.top + a.f;
    } else if (a.f === null) f = a.top + b.f;
    else f = max(max(a.top + b.f, b.top + a.f), a.f + b.f) + 2n;
    return this.make(a.m * b.m, a.e + b.e, f);
  }

  /** The whole line where the divisor may be zero; throws OutsideDomain where it is. */
  divide(a: Ball, b: Ball): Ball {
    if (b === ZERO) throw new OutsideDomain();
    if (a === WHOLE || b === WHOLE || b.m === 0n) return WHOLE;
    if (b.f !== null && b.f > b.top - 3n) return WHOLE;
    if (a === ZERO) return ZERO;
    if (a.m === 0n) return around0(a.f! - b.top + 2n);
    const shift = BigInt(this.bits + 2) + (b.top - b.e) - (a.top - a.e);
    const numerator = shift > 0n ? a.m << shift : a.m;
    const e = a.e - b.e - (shift > 0n ? shift : 0n);
    const quotient = numerator / b.m;
    if (a.f === null && b.f === null)
      return this.make(quotient, e, quotient * b.m === numerator ? null : e);
    // |a/b − ã/b̃| ≤ (ra + |ã/b̃| rb) / (|b̃| − rb), and the divisor is at least 2^(top − 2).
    let f = e;
    if (a.f !== null) f = max(f, a.f - b.top + 2n);
    if (b.f !== null) f = max(f, a.top - b.top + 1n + b.f - b.top + 2n);
    return this.make(quotient, e, f + 2n);
  }

  square(a: Ball): Ball {
    return this.multiply(a, a);
  }

  /** a to a whole power, by squaring. */
  power(a: Ball, exponent: bigint): Ball {
    if (exponent < 0n) return this.divide(ONE, this.power(a, -exponent));
    let result = ONE;
    let base = a;
    for (let rest = exponent; rest > 0n; rest >>= 1n) {
      if (rest & 1n) result = this.multiply(result, base);
      if (rest > 1n) base = this.square(base);
    }
    return result;
  }
}
