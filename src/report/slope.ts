import type { Activation } from '../activation/types.ts';
import type { Point } from '../grader/types.ts';
import { showNumber } from './number.ts';

/** Half the distance of the two points; wide enough that four digits of g show the slope. */
const STEP = 0.1;
const DIGITS = 4;
/** Further out a saturating g shows no slope in four digits. */
const REACH = 20;

/**
 * The slope as anybody can check it with a calculator: `σ(0.9) = 0.7109, σ(1.1) = 0.7503: slope ≈ 0.197;
 * yours says 0`. It is computed from the digits shown, so that the sum works out. Null where those digits do
 * not give the slope, as close to a kink or far out.
 */
export function slopeByHand(activation: Activation, point: Point): string | null {
  if (Math.abs(point.z) > REACH || activation.subgradientAt(point.z) !== null) return null;
  const { symbol } = activation.definition;
  const [from, to] = [rounded(point.z - STEP), rounded(point.z + STEP)];
  const [low, high] = [rounded(activation.valueAt(from)), rounded(activation.valueAt(to))];
  const slope = Number(((high - low) / (2 * STEP)).toPrecision(3));
  const { expected } = point;
  if (!(Math.abs(slope - expected) <= 0.02 * Math.max(Math.abs(expected), 0.1))) return null;
  const value = (z: number, y: number): string => `${symbol}(${showNumber(z)}) = ${showNumber(y)}`;
  return `${value(from, low)}, ${value(to, high)}: slope ≈ ${showNumber(slope)}; yours says ${showNumber(point.actual, DIGITS)}`;
}

function rounded(x: number): number {
  return Number(x.toPrecision(DIGITS));
}
