import type { Activation } from '../activation/types.ts';
import type { Implementation } from '../submission/types.ts';
import type { Reply } from './conversation.ts';
import { hasSign } from './failure-defects.ts';
import { VALUES_LIMIT } from './mixture.ts';

/** Steps a student chooses; smaller ones only where the text shows that a difference is divided. */
const SMALLEST_STEP = 1e-12;
const LARGEST_STEP = 0.1;

/** From here on a kink is blurred beyond what a numerical slope cannot help. */
const LARGEST_BLUR = 1e-4;

/** Evidence needs so many answers. */
const MIN_ANSWERS = 20;

/**
 * A literal h of the code for which (g(z + h) − g(z))/h, or the central or the backward quotient, gives these
 * very answers; null where there is none.
 */
export function stepOfSlope(
  { question, values }: Reply,
  implementation: Implementation,
  literals: readonly number[],
  activation: Activation,
): number | null {
  const g = activation.formula('g');
  const isDivided = hasSign(implementation, 'finite-difference');
  const smallest = isDivided ? Number.MIN_VALUE : SMALLEST_STEP;
  const steps = literals.filter(h => h >= smallest && h <= LARGEST_STEP);
  if (steps.length === 0) return null;
  const answers = Array.from(values, (y, i) => ({
    z: question.z[i]!,
    y,
    expected: question.expected[i]!,
  })).filter(({ z, y }) => Number.isFinite(y) && Math.abs(z) <= VALUES_LIMIT);
  if (answers.length < MIN_ANSWERS) return null;
  const quotients = (h: number): ((z: number) => number)[] => [
    z => (g(z + h) - g(z)) / h,
    z => (g(z) - g(z - h)) / h,
    z => (g(z + h) - g(z - h)) / (2 * h),
  ];
  for (const h of steps) {
    // Rounding of two outputs near 1 is divided by h, and student and product may round differently.
    const noise = 2 ** -51 / h;
    for (const quotient of quotients(h)) {
      const reproduces = answers.every(
        ({ z, y }) => Math.abs(y - quotient(z)) <= noise * Math.max(1, Math.abs(g(z))),
      );
      const tellsApart =
        isDivided ||
        answers.some(({ y, expected }) => Math.abs(y - expected) > 2 * noise) ||
        answers.filter(({ z, y, expected }) => y !== expected && y === quotient(z)).length >=
          MIN_ANSWERS;
      if (reproduces && tellsApart) return h;
    }
  }
  return null;
}

/**
 * How far from a kink a numerical slope with the step h may see both sides of it: what it gives there lies
 * between the two slopes, and no small step does better. 0 where the step is too large to be excused.
 */
export function blurOf(h: number | null): number {
  return h !== null && h <= LARGEST_BLUR ? h : 0;
}
