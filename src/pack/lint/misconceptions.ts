import type { Exercise } from '../types.ts';
import type { LintTools } from './types.ts';

const POINTS = Array.from({ length: 97 }, (_, index) => (index - 48) / 8 + 1 / 64);

/** Misconceptions of the pack that no input can tell from another, or from g′ itself. */
export function misconceptionFindings(exercise: Exercise, tools: LintTools): string[] {
  const { activation, misconceptions } = exercise;
  const own = misconceptions.map(({ id, formula }) => ({ id, formula, values: valuesOf(formula) }));
  const known = tools
    .misconceptions(exercise)
    .map(({ id, formula }) => ({ id, formula, values: valuesOf(formula) }));
  const right = POINTS.map(z => activation.derivativeAt(z));
  return own.flatMap(({ id, formula, values }, index) => {
    if (equal(values, right))
      return [`the misconception ${id} (${formula}) is g′ itself, and no mistake`];
    const twin = own.slice(0, index).find(other => other.id !== id && equal(values, other.values));
    if (twin !== undefined)
      return [
        `no input tells the misconceptions ${twin.id} (${twin.formula}) and ${id} (${formula}) apart`,
      ];
    const general = known.find(other => other.id !== id && equal(values, other.values));
    const named = known.some(other => other.id === id && equal(values, other.values));
    return general === undefined || named
      ? []
      : [
          `no input tells the misconception ${id} (${formula}) from ${general.id}, which is known anyway`,
        ];
  });

  function valuesOf(formula: string): number[] {
    return POINTS.map(activation.formula(formula));
  }
}

function equal(a: readonly number[], b: readonly number[]): boolean {
  return a.every((value, index) => {
    const other = b[index]!;
    return (
      Object.is(value, other) ||
      Math.abs(value - other) <= 1e-9 * Math.max(1, Math.abs(value), Math.abs(other))
    );
  });
}
