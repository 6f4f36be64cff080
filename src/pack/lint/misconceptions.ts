import type { Exercise } from '../types.ts';

const POINTS = Array.from({ length: 97 }, (_, index) => (index - 48) / 8 + 1 / 64);

/** Relative: formulas that are this near at every point give one function. */
const SAME = 1e-9;

/**
 * Misconceptions of the pack that no input can tell from g′ itself, or from another of its own. One that is
 * in the general table too is no fault: the pack's name and hints come first.
 */
export function misconceptionFindings({ activation, misconceptions }: Exercise): string[] {
  const right = POINTS.map(z => activation.derivativeAt(z));
  const all = misconceptions.map(({ id, formula }) => ({
    id,
    formula,
    values: POINTS.map(activation.formula(formula)),
  }));
  return all.flatMap(({ id, formula, values }, index) => {
    if (equal(values, right))
      return [`the misconception ${id} (${formula}) is g′ itself, and no mistake`];
    const twin = all.slice(0, index).find(other => equal(values, other.values));
    return twin === undefined
      ? []
      : [
          `no input tells the misconceptions ${twin.id} (${twin.formula}) and ${id} (${formula}) apart`,
        ];
  });
}

function equal(a: readonly number[], b: readonly number[]): boolean {
  return a.every((value, index) => {
    const other = b[index]!;
    const size = Math.max(1, Math.abs(value), Math.abs(other));
    return Object.is(value, other) || Math.abs(value - other) <= SAME * size;
  });
}
