/** Exact values to and from float64. */
import type { Rational } from './rational.ts';

/** m · 2^e. */
export interface Dyadic {
  readonly m: bigint;
  readonly e: bigint;
}

/** Number of binary digits of |m|. */
export function bitLength(m: bigint): number {
  const magnitude = m < 0n ? -m : m;
  if (magnitude === 0n) return 0;
  const approximate = Number(magnitude);
  if (approximate === Infinity) {
    // Too long for a float64: hexadecimal digits, the first of them by itself.
    const digits = magnitude.toString(16);
    return digits.length * 4 - (Math.clz32(parseInt(digits[0]!, 16)) - 28);
  }
  const guess = Math.floor(Math.log2(approximate)) + 1;
  // Number() and log2 round to nearest, so that just below a power of two the guess is one too many.
  return magnitude >> BigInt(guess - 1) === 0n ? guess - 1 : guess;
}

/** The float64 exactly: never through its decimal digits. */
export function fromDouble(x: number): Dyadic {
  if (x === 0) return { m: 0n, e: 0n };
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const high = view.getUint32(0);
  const exponent = (high >>> 20) & 0x7ff;
  const fraction = (BigInt(high & 0xfffff) << 32n) | BigInt(view.getUint32(4));
  const m = exponent === 0 ? fraction : fraction | (1n << 52n);
  return { m: x < 0 ? -m : m, e: BigInt(Math.max(exponent, 1) - 1075) };
}

/**
 * m · 2^e to the nearest float64, ties to even, subnormals and overflow as IEEE 754 has them; zero is +0.
 * With `inexact` the value lies strictly between |m| and |m| + 1 in units of 2^e.
 */
export function toDouble(m: bigint, e: bigint, inexact = false): number {
  if (m === 0n && !inexact) return 0;
  const negative = m < 0n;
  const magnitude = negative ? -m : m;
  const top = BigInt(bitLength(magnitude)) + e;
  if (top > 1025n) return negative ? -Infinity : Infinity;
  if (top < -1080n) return 0;
  const drop = Number((top - 53n > -1074n ? top - 53n : -1074n) - e);
  if (drop <= 0) {
    const value = Number(magnitude) * scale(Number(e));
    return negative ? -value : value;
  }
  const cut = BigInt(drop);
  let kept = magnitude >> cut;
  const rest = magnitude - (kept << cut);
  const half = 1n << (cut - 1n);
  if (rest > half || (rest === half && (inexact || (kept & 1n) === 1n))) kept++;
  const exponent = Number(e) + drop;
  const value = exponent > 971 ? Infinity : Number(kept) * scale(exponent);
  return value === 0 ? 0 : negative ? -value : value;
}

/** 2^k for −1074 ≤ k; exact. */
function scale(k: number): number {
  return 2 ** k;
}

/** A fraction to the nearest float64. */
export function toNumber({ n, d }: Rational): number {
  if (n === 0n) return 0;
  const magnitude = n < 0n ? -n : n;
  const shift = Math.max(0, 120 + bitLength(d) - bitLength(magnitude));
  const scaled = magnitude << BigInt(shift);
  const quotient = scaled / d;
  const value = toDouble(quotient, BigInt(-shift), quotient * d !== scaled);
  return n < 0n ? (value === 0 ? 0 : -value) : value;
}

/** The next float64 above (1) or below (−1) a finite one. */
export function neighbour(x: number, direction: 1 | -1): number {
  if (x === 0) return direction * Number.MIN_VALUE;
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const away = x > 0 === direction > 0;
  view.setBigUint64(0, view.getBigUint64(0) + (away ? 1n : -1n));
  return view.getFloat64(0);
}
