import { createReference } from '../reference.ts';
import type { Expression } from '../expression.ts';
import { stabilise } from '../stabilise.ts';

export interface Difference {
  readonly z: number;
  readonly left: number;
  readonly right: number;
}

const SIMPLE = [0, 1, -1, 2, -2, 0.5, -0.5, 3, -3];
const RANDOM_POINTS = 24;
/** Rounded constants of a student (2.718) differ; roundings of float64 do not reach this far. */
const RELATIVE = 1e-11;

/**
 * Whether two expressions are the same function, by their values at simple and random z. `undecided` where
 * they have values at too few of them.
 */
export function createEquality(seed: number): {
  difference(left: Expression, right: Expression): Difference | 'undecided' | null;
} {
  const points = [...SIMPLE, ...randomPoints(seed)];
  const known = new Map<Expression, number[]>();
  const valuesOf = (expression: Expression): number[] => {
    let values = known.get(expression);
    if (!values) {
      const reference = createReference(stabilise(expression));
      values = points.map(z => reference.at(z));
      known.set(expression, values);
    }
    return values;
  };
  return {
    difference(left, right) {
      const [a, b] = [valuesOf(left), valuesOf(right)];
      let compared = 0;
      for (let i = 0; i < points.length; i++) {
        if (!Number.isFinite(a[i]!) || !Number.isFinite(b[i]!)) continue;
        compared++;
        const size = Math.max(Math.abs(a[i]!), Math.abs(b[i]!));
        if (Math.abs(a[i]! - b[i]!) > RELATIVE * size)
          return { z: points[i]!, left: a[i]!, right: b[i]! };
      }
      return compared >= 5 ? null : 'undecided';
    },
  };
}

/** On ±4 with few digits, so that a counterexample can be followed by hand; the same for one seed. */
function randomPoints(seed: number): number[] {
  let state = seed >>> 0;
  return Array.from({ length: RANDOM_POINTS }, () => {
    // Numerical Recipes' linear congruential generator; the high bits are good enough here.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return ((state >>> 19) - 4096) / 1024;
  });
}
