import type { Activation } from '../activation/types.ts';
import type { Implementation } from '../submission/types.ts';
import type { Reply } from './conversation.ts';
import { hasSign } from './failure-defects.ts';
import { VALUES_LIMIT } from './mixture.ts';

/** Decimal places that rounding is looked for at. */
const MAX_PLACES = 8;

/** Evidence needs so many answers that are neither 0 nor 1, where every format agrees. */
const MIN_ANSWERS = 20;

/** A reason for answers near g′(z) and not as near as float64 allows. */
export interface PrecisionDefect {
  id: 'single-precision' | 'rounded' | 'finite-difference';
  /** Decimal places, or the step h; null where unknown. */
  constant: number | null;
}

/** Evidence from the values themselves; the text only where it is the sole witness. Null where nothing is sure. */
export function precisionDefect(
  reply: Reply,
  implementation: Implementation,
  literals: readonly number[],
  activation: Activation,
): PrecisionDefect | null {
  const answers = Array.from(reply.values, (y, i) => ({
    z: reply.question.z[i]!,
    y,
    expected: reply.question.expected[i]!,
  })).filter(p => Number.isFinite(p.y) && p.y !== 0 && p.y !== 1 && Math.abs(p.z) <= VALUES_LIMIT);
  if (answers.length < MIN_ANSWERS) return null;

  for (let places = 0; places <= MAX_PLACES; places++) {
    const unit = 10 ** -places;
    const isRounded = answers.every(
      ({ y, expected }) => isMultiple(y, unit) && Math.abs(y - expected) <= 0.51 * unit,
    );
    if (isRounded) return { id: 'rounded', constant: places };
  }
  const type = reply.returned?.type ?? '';
  if (/float(16|32)|Float(16|32)Array/.test(type) || answers.every(({ y }) => Math.fround(y) === y))
    return { id: 'single-precision', constant: null };

  const step = stepOfDifference(answers, literals, activation);
  if (step !== null || hasSign(implementation, 'finite-difference'))
    return { id: 'finite-difference', constant: step };
  const shortConstant = literals.some(x => isShort(x, Math.E) || isShort(x, Math.PI));
  return shortConstant ? { id: 'rounded', constant: null } : null;
}

/** 2.718 for e. */
function isShort(literal: number, constant: number): boolean {
  return literal !== constant && Math.abs(literal - constant) < 0.02;
}

function isMultiple(y: number, unit: number): boolean {
  const quotient = y / unit;
  return Math.abs(quotient - Math.round(quotient)) <= 1e-9 * Math.max(1, Math.abs(quotient));
}

/** A literal h for which (g(z + h) − g(z))/h, or the central or backward one, gives these very answers. */
function stepOfDifference(
  answers: readonly { z: number; y: number; expected: number }[],
  literals: readonly number[],
  activation: Activation,
): number | null {
  const g = activation.formula('g');
  const steps = literals.filter(h => h >= 1e-12 && h <= 0.1);
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
      const tellsApart = answers.some(({ y, expected }) => Math.abs(y - expected) > 2 * noise);
      if (reproduces && (tellsApart || h < 1e-6)) return h;
    }
  }
  return null;
}
