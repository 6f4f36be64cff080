import type { Exercise } from '../types.ts';

const POINTS = Array.from({ length: 97 }, (_, index) => (index - 48) / 8 + 1 / 64);

/** Relative: formulas that are this near at every point give one function. */
const SAME = 1e-9;

/** A misconception of the pack that no input can tell from g′ itself, or from another of its own. */
export interface Lookalike {
  /** Its place among the exercise's misconceptions. */
  index: number;
  /** That of the one before it which it is the same as; null: g′ itself. */
  twin: number | null;
}

/**
 * What no input can tell apart. One that is in the general table too is no fault: the pack's name and
 * hints come first.
 */
export function lookalikes({ activation, misconceptions }: Exercise): Lookalike[] {
  const right = POINTS.map(z => activation.derivativeAt(z));
  const all = misconceptions.map(({ formula }) => POINTS.map(activation.formula(formula)));
  return all.flatMap((values, index): Lookalike[] => {
    if (equal(values, right)) return [{ index, twin: null }];
    const twin = all.slice(0, index).findIndex(other => equal(values, other));
    return twin === -1 ? [] : [{ index, twin }];
  });
}

function equal(a: readonly number[], b: readonly number[]): boolean {
  return a.every((value, index) => {
    const other = b[index]!;
    const size = Math.max(1, Math.abs(value), Math.abs(other));
    return Object.is(value, other) || Math.abs(value - other) <= SAME * size;
  });
}
