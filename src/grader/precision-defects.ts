import type { Activation } from '../activation/types.ts';
import type { Implementation } from '../submission/types.ts';
import type { Reply } from './conversation.ts';
import { hasSign } from './failure-defects.ts';
import { VALUES_LIMIT } from './mixture.ts';
import { stepOfSlope } from './numerical-slope.ts';

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
  const format = answers.length < MIN_ANSWERS ? null : formatDefect(answers, reply);
  if (format) return format;
  const step = stepOfSlope(reply, implementation, literals, activation);
  if (step !== null || hasSign(implementation, 'finite-difference'))
    return { id: 'finite-difference', constant: step };
  const shortConstant = literals.some(x => isShort(x, Math.E) || isShort(x, Math.PI));
  return shortConstant ? { id: 'rounded', constant: null } : null;
}

/** Decimals or float32: told from every answer alike. */
function formatDefect(
  answers: readonly { y: number; expected: number }[],
  { returned }: Reply,
): PrecisionDefect | null {
  for (let places = 0; places <= MAX_PLACES; places++) {
    const unit = 10 ** -places;
    const isRounded = answers.every(
      ({ y, expected }) => isMultiple(y, unit) && Math.abs(y - expected) <= 0.51 * unit,
    );
    if (isRounded) return { id: 'rounded', constant: places };
  }
  const isSingle =
    /float(16|32)|Float(16|32)Array/.test(returned?.type ?? '') ||
    answers.every(({ y }) => Math.fround(y) === y);
  return isSingle ? { id: 'single-precision', constant: null } : null;
}

/** 2.718 for e. */
function isShort(literal: number, constant: number): boolean {
  return literal !== constant && Math.abs(literal - constant) < 0.02;
}

/** Up to the rounding of float64: the noise of a numerical slope is larger. */
function isMultiple(y: number, unit: number): boolean {
  const quotient = y / unit;
  return Math.abs(quotient - Math.round(quotient)) <= 1e-13 * Math.max(1, Math.abs(quotient));
}
