import type { Activation } from '../activation/types.ts';

/** Where the two forms of g′ are compared; between the integers, away from kinks that people choose. */
const POINTS = Array.from({ length: 49 }, (_, index) => (index - 24) / 4 + 0.03125);

/**
 * The z where `neat` differs most from the derivative of g, with both values; null where they agree to
 * what float64 can say.
 */
export function neatFault(
  activation: Activation,
  neat: string,
): { z: number; neat: number; derivative: number } | null {
  const value = activation.formula(neat);
  let worst: { z: number; neat: number; derivative: number } | null = null;
  let most = 1e-9;
  for (const z of POINTS) {
    const derivative = activation.derivativeAt(z);
    const difference = Math.abs(value(z) - derivative) / Math.max(1, Math.abs(derivative));
    if (!(difference <= most)) {
      worst = { z, neat: value(z), derivative };
      most = Number.isNaN(difference) ? Infinity : difference;
    }
  }
  return worst;
}
