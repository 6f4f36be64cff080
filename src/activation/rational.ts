/** Exact fractions. Not reduced by themselves: evaluation is quicker without, simplification reduces. */
export interface Rational {
  readonly n: bigint;
  /** Positive. */
  readonly d: bigint;
}

export const ZERO: Rational = { n: 0n, d: 1n };
export const ONE: Rational = { n: 1n, d: 1n };

export function integer(n: number | bigint): Rational {
  return { n: BigInt(n), d: 1n };
}

export function add(a: Rational, b: Rational): Rational {
  return { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

export function negate(a: Rational): Rational {
  return { n: -a.n, d: a.d };
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, negate(b));
}

export function multiply(a: Rational, b: Rational): Rational {
  return { n: a.n * b.n, d: a.d * b.d };
}

/** Null where b is zero. */
export function divide(a: Rational, b: Rational): Rational | null {
  if (b.n === 0n) return null;
  return b.n > 0n ? { n: a.n * b.d, d: a.d * b.n } : { n: -a.n * b.d, d: a.d * -b.n };
}

/** a to an integer power; null for zero to a negative one. */
export function power(a: Rational, exponent: bigint): Rational | null {
  if (exponent >= 0n) return { n: a.n ** exponent, d: a.d ** exponent };
  return divide(ONE, { n: a.n ** -exponent, d: a.d ** -exponent });
}

/** −1, 0 or 1. */
export function sign(a: Rational): number {
  return a.n > 0n ? 1 : a.n < 0n ? -1 : 0;
}

export function compare(a: Rational, b: Rational): number {
  return sign(subtract(a, b));
}

export function equals(a: Rational, b: Rational): boolean {
  return a.n * b.d === b.n * a.d;
}

export function reduce(a: Rational): Rational {
  let x = a.n < 0n ? -a.n : a.n;
  let y = a.d;
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 1n ? a : { n: a.n / x, d: a.d / x };
}

/**
 * A decimal as it is written: `0.2` is one fifth, not the float64 next to it. The text must be a decimal
 * number of the usual form, its exponent small enough to write out.
 */
export function fromDecimal(text: string): Rational {
  const [mantissa = '', exponentText = '0'] = text.toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const exponent = Number(exponentText) - fraction.length;
  const digits = BigInt(whole + fraction);
  return reduce(
    exponent >= 0
      ? { n: digits * 10n ** BigInt(exponent), d: 1n }
      : { n: digits, d: 10n ** BigInt(-exponent) },
  );
}

/** A parameter's value: the shortest decimal that names this float64, which is what its author wrote. */
export function fromParameter(value: number): Rational {
  const magnitude = fromDecimal(String(Math.abs(value)));
  return value < 0 ? negate(magnitude) : magnitude;
}
