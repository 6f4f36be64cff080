import type { Activation } from '../../activation/types.ts';

export interface MonotoneFault {
  a: string;
  b: string;
  output: string;
  slopes: [string, string];
}

/** Half steps and finer ones near 0, so that a person can follow the example. */
const GRID = Array.from({ length: 1601 }, (_, index) => (index - 800) / 40);

/** Smaller slopes are taken for 0, so that the tails of a function that levels off do not count. */
const FLAT = 1e-12;

/** Two z with (nearly) one output and different slopes; null where g only rises or only falls on |z| ≤ 20. */
export function monotoneFault(activation: Activation): MonotoneFault | null {
  const slopes = GRID.map(z => activation.derivativeAt(z));
  const signs = slopes.map(slope => (Math.abs(slope) < FLAT ? 0 : Math.sign(slope)));
  if (!signs.includes(1) || !signs.includes(-1)) return null;
  // The first turning point: every output near it is taken on both of its sides.
  const first = signs.find(sign => sign !== 0)!;
  const turn = signs.indexOf(-first) - 1;
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
