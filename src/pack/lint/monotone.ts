import type { Activation } from '../../activation/types.ts';

export interface MonotoneFault {
  a: string;
  b: string;
  output: string;
  slopes: [string, string];
}

/** Half steps and finer ones near 0, so that a person can follow the example. */
const GRID = Array.from({ length: 1601 }, (_, index) => (index - 800) / 40);

/** Two z with (nearly) one output and different slopes; null where g only rises or only falls on |z| ≤ 20. */
export function monotoneFault(activation: Activation): MonotoneFault | null {
  const slopes = GRID.map(z => activation.derivativeAt(z));
  const rises = slopes.some(slope => slope > 1e-12);
  const falls = slopes.some(slope => slope < -1e-12);
  if (!rises || !falls) return null;
  // The turning point: on its two sides every output near it is taken twice.
  const turn = slopes.findIndex((slope, index) => index > 0 && slope * slopes[index - 1]! <= 0);
  const a = Math.max(0, turn - 20);
  const output = activation.valueAt(GRID[a]!);
  let b = turn;
  for (let index = turn; index < GRID.length; index++) if (distance(index) < distance(b)) b = index;
  return {
    a: digits(GRID[a]!),
    b: digits(GRID[b]!),
    output: digits(output),
    slopes: [digits(slopes[a]!), digits(slopes[b]!)],
  };

  function distance(index: number): number {
    return Math.abs(activation.valueAt(GRID[index]!) - output);
  }
}

function digits(value: number): string {
  return String(Number(value.toPrecision(4)));
}
