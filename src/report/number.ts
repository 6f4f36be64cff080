import type { JsonNumber } from './types.ts';

/** What a person reads carries at most this many significant digits. */
const SIGNIFICANT_DIGITS = 6;

/**
 * A number as prose shows it: at most `digits` significant digits, the shortest that says as much, a true
 * minus sign, ∞ for infinity. −0 is 0.
 */
export function showNumber(x: number, digits = SIGNIFICANT_DIGITS): string {
  if (Number.isNaN(x)) return 'NaN';
  if (!Number.isFinite(x)) return x > 0 ? '∞' : '−∞';
  const rounded = Number(x.toPrecision(digits));
  return plain(rounded === 0 ? 0 : rounded).replaceAll('-', '−');
}

/** Between 1e−5 and 1e6 digits are written out; beyond, the exponent says more than zeros would. */
function plain(x: number): string {
  const size = Math.abs(x);
  if (size !== 0 && (size < 1e-5 || size >= 1e6)) return x.toExponential().replace('e+', 'e');
  return String(x);
}

/** JSON has no NaN and no infinities: strings stand for them. −0 becomes 0, so that equal values are equal bytes. */
export function toJsonNumber(x: number): JsonNumber {
  if (Number.isNaN(x)) return 'NaN';
  if (x === Infinity) return 'Infinity';
  if (x === -Infinity) return '-Infinity';
  return x === 0 ? 0 : x;
}

/** `1,040`. */
export function grouped(n: number): string {
  return n.toLocaleString('en-US');
}

/** `1 input`, `1,040 inputs`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${grouped(n)} ${n === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listOf(words: readonly string[], last = 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)!}`;
}
