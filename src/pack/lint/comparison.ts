/** When two functions are one to lint. */
import { kinkAt, nearKinks } from '../../activation/near-kinks.ts';
import type { Activation } from '../../activation/types.ts';
import type { Exercise } from '../types.ts';

/** |z| ≤ 20, off the numbers on which pieces meet. */
const GRID = Array.from({ length: 801 }, (_, index) => (index - 400) / 20 + 1 / 128);

export interface ComparedPoint {
  z: number;
  /** g′(z). */
  slope: number;
}

/** Where functions are compared: on all of the range of `values`, and beside every kink. */
export function comparedPoints(activation: Activation): ComparedPoint[] {
  const { kinks } = activation.definition;
  return [...GRID, ...nearKinks(kinks)]
    .filter(z => kinkAt(kinks, z) === null)
    .map(z => ({ z, slope: activation.derivativeAt(z) }));
}

/** So far apart are two ways to write one function in float64, at most. */
const ROUNDING = { rtol: 1e-9, atol: 1e-9 };

/** Whether a function is g′, written in whatever way. */
export function isSlope(valueAt: (z: number) => number, points: readonly ComparedPoint[]): boolean {
  return points.every(({ z, slope }) => isNear(valueAt(z), slope, ROUNDING));
}

/** Whether two values are the same up to the tolerance; NaN is the same as NaN. */
export function isNear(a: number, b: number, { rtol, atol }: Exercise['tolerance']): boolean {
  return Object.is(a, b) || Math.abs(a - b) <= atol + rtol * Math.abs(b);
}
