import type { JudgedPoint } from './judgement.ts';
import { SPECIAL_VALUES } from './mixture.ts';
import type { Point } from './types.ts';

/** Half the width of the plots. */
const PLOT_LIMIT = 8;

/** Enough for a smooth graph on a page, and few enough to be sent there on every save. */
const CURVE_POINTS = 160;

const always = new Set(SPECIAL_VALUES);

/** A thinned sample of what was asked on |z| ≤ 8, sorted by z; special values and `keep` stay in it. */
export function plottedCurve(points: readonly JudgedPoint[], keep: number | null): Point[] {
  const sorted = points.filter(p => Math.abs(p.z) <= PLOT_LIMIT).toSorted((a, b) => a.z - b.z);
  const distance = (2 * PLOT_LIMIT) / CURVE_POINTS;
  const curve: Point[] = [];
  let next = -Infinity;
  let last = NaN;
  for (const { z, actual, expected } of sorted) {
    if (z === last || (z < next && z !== keep && !always.has(z))) continue;
    curve.push({ z, actual, expected });
    last = z;
    next = Math.max(next, z + distance);
  }
  return curve;
}
