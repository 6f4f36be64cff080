import type { Exercise } from '../types.ts';
import { comparedPoints, isNear, isSlope } from './comparison.ts';

/** A misconception of the pack that no input can tell from g′ itself, or from another of its own. */
export interface Lookalike {
  /** Its place among the exercise's misconceptions. */
  index: number;
  /** That of the one before it which it is the same as; null: g′ itself. */
  twin: number | null;
}

/**
 * What no input can tell apart; of two misconceptions, by the tolerance of the exercise. One that is in the
 * general table too is no fault: the pack's name and hints come first.
 */
export function lookalikes({ activation, misconceptions, tolerance }: Exercise): Lookalike[] {
  const points = comparedPoints(activation);
  const formulas = misconceptions.map(({ formula }) => activation.formula(formula));
  const columns = formulas.map(valueAt => points.map(({ z }) => valueAt(z)));
  return columns.flatMap((values, index): Lookalike[] => {
    if (isSlope(formulas[index]!, points)) return [{ index, twin: null }];
    const twin = columns
      .slice(0, index)
      .findIndex(other => other.every((value, i) => isNear(value, values[i]!, tolerance)));
    return twin === -1 ? [] : [{ index, twin }];
  });
}
