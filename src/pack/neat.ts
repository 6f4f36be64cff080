import { kinkAt, nearKinks } from '../activation/near-kinks.ts';
import type { Activation } from '../activation/types.ts';

/** Where the two forms of g′ are compared, simplest first: the first that differs is the one to show. */
const POINTS = [
  ...[0, 1, -1, 2, -2, 0.5, -0.5, 3, -3],
  ...Array.from({ length: 49 }, (_, index) => (index - 24) / 4 + 0.03125),
];

/** Relative to max(1, |g′(z)|); formulas are plain float64, so a right one is some ten units off at most. */
const AGREES = 1e-9;

export interface NeatFault {
  z: number;
  neat: number;
  derivative: number;
}

/** The simplest z, apart from kinks, at which `neat` is not the derivative of g; null where there is none. */
export function neatFault(activation: Activation, neat: string): NeatFault | null {
  const valueAt = activation.formula(neat);
  const { kinks } = activation.definition;
  for (const z of [...POINTS, ...nearKinks(kinks)]) {
    if (kinkAt(kinks, z) !== null) continue;
    const derivative = activation.derivativeAt(z);
    const value = valueAt(z);
    const difference = Math.abs(value - derivative) / Math.max(1, Math.abs(derivative));
    // Written so that NaN differs.
    if (!(difference <= AGREES)) return { z, neat: value, derivative };
  }
  return null;
}
