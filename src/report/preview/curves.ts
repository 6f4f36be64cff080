/** Where the pictures of a preview are drawn. */

/** Half their width, where no kink lies further out. */
const REACH = 6;
/** No picture is wider: `values` asks no further either. */
const WIDEST = 20;

/** Points of one curve, and of all curves of a pack together. */
const MOST = 241;
const TOGETHER = 60_000;
const LEAST = 61;

/** How near to a kink the two sides of a curve end, relative to the picture. */
const GAP = 1e-9;

/** How many points each curve of a pack with so many curves gets. */
export function pointsFor(curves: number): number {
  return Math.max(LEAST, Math.min(MOST, Math.floor(TOGETHER / curves)));
}

/** Rising z, evenly spaced around 0, with each kink and a point close to either side of it. */
export function drawnAt(kinks: readonly number[], points: number): number[] {
  const furthest = Math.max(...kinks.map(Math.abs), 0);
  const reach = Math.min(WIDEST, Math.max(REACH, Math.ceil(1.5 * furthest)));
  const even = Array.from(
    { length: points },
    (_, i) => (reach * (2 * i - (points - 1))) / (points - 1),
  );
  const near = kinks
    .filter(kink => Math.abs(kink) < reach)
    .flatMap(kink => [kink - GAP * reach, kink, kink + GAP * reach]);
  return [...new Set([...even, ...near])].sort((a, b) => a - b);
}

/** Values to draw, six digits each; null where there is no number, and at kinks, where a line may jump. */
export function valuesOf(
  f: (z: number) => number,
  z: readonly number[],
  kinks: readonly number[],
): (number | null)[] {
  return z.map(each => {
    if (kinks.includes(each)) return null;
    const value = f(each);
    return Number.isFinite(value) ? Number(value.toPrecision(6)) : null;
  });
}
