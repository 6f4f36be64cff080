import { kinkAt } from '../activation/near-kinks.ts';
import type { Activation } from '../activation/types.ts';

/** What a pack allows: |y − expected| ≤ atol + rtol·|expected|. */
export interface Tolerance {
  rtol: number;
  atol: number;
}

/** NaN and infinities are never within tolerance of a number; −0 equals 0. */
export function isClose(actual: number, expected: number, { rtol, atol }: Tolerance): boolean {
  return Math.abs(actual - expected) <= atol + rtol * Math.abs(expected);
}

/**
 * Whether `actual` is g′(z) (times `scale`), where every subgradient of a kink is right: of one at z, or less
 * than `blur` away.
 */
export function isSlope(
  activation: Activation,
  z: number,
  actual: number,
  expected: number,
  tolerance: Tolerance,
  scale = 1,
  blur = 0,
): boolean {
  if (isClose(actual, expected, tolerance)) return true;
  const kink = kinkNear(activation, z, blur);
  const slopes = kink === null ? null : activation.subgradientAt(kink);
  if (slopes === null) return false;
  const [a, b] = [slopes.low * scale, slopes.high * scale];
  return (
    (actual >= Math.min(a, b) && actual <= Math.max(a, b)) ||
    isClose(actual, a, tolerance) ||
    isClose(actual, b, tolerance)
  );
}

/** The kink that z cannot be told from, or is less than `blur` away from. */
export function kinkNear(activation: Activation, z: number, blur: number): number | null {
  const { kinks } = activation.definition;
  return kinkAt(kinks, z) ?? kinks.find(kink => Math.abs(z - kink) < blur) ?? null;
}

/** |y − g′(z)| / max(1, |g′(z)|): absolute where slopes are ordinary, relative where they are large. */
export function errorOf(actual: number, expected: number): number {
  return Math.abs(actual - expected) / Math.max(1, Math.abs(expected));
}
