/** Beyond this many binary fraction digits a number is ranked by the length of its decimal form. */
const MAX_FRACTION_BITS = 10;

/** How many binary digits stand after the point; MAX_FRACTION_BITS + 1 for all that have more. */
export function fractionBits(z: number): number {
  let scaled = z;
  for (let bits = 0; bits <= MAX_FRACTION_BITS; bits++) {
    if (Number.isInteger(scaled)) return bits;
    scaled *= 2;
  }
  return MAX_FRACTION_BITS + 1;
}

/** Ranks digits before all else: the bits of a short binary fraction, else the decimal digits, which are more. */
function digits(z: number): number {
  const bits = fractionBits(z);
  return bits <= MAX_FRACTION_BITS ? bits : MAX_FRACTION_BITS + String(Math.abs(z)).length;
}

/**
 * The order in which counterexamples are preferred: integers first, then the fewest fraction bits (then the
 * fewest decimal digits), then the smaller size, then positive before negative.
 */
export function bySimplicity(a: number, b: number): number {
  return digits(a) - digits(b) || bySize(a, b);
}

function bySize(a: number, b: number): number {
  return Math.abs(a) - Math.abs(b) || b - a;
}

/** The same order for a long list; digits are counted once an item. */
export function simplestFirst<T extends { z: number }>(items: readonly T[]): T[] {
  return items
    .map(item => ({ item, digits: digits(item.z) }))
    .sort((a, b) => a.digits - b.digits || bySize(a.item.z, b.item.z))
    .map(({ item }) => item);
}
