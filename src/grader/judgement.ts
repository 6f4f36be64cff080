import type { Failure } from '../runtime/types.ts';
import type { Reply } from './conversation.ts';
import { VALUES_LIMIT } from './mixture.ts';
import type { Examiner } from './question.ts';
import { errorOf } from './tolerance.ts';

/** One point of a reply that was judged. */
export interface JudgedPoint {
  z: number;
  actual: number;
  expected: number;
  failure: Failure | null;
  right: boolean;
  /** Wrong though a finite number: a mistake, and no overflow. */
  finite: boolean;
}

/** Where the error decides between a closed form and an approximation: where activation functions bend. */
const CENTRE = 6;

/** Points in the order in which they were asked, and what they amount to. */
export interface Judgement {
  points: JudgedPoint[];
  /** On |z| ≤ 20. */
  valuesHold: boolean;
  tailsHold: boolean;
  /** A tail is a finite number and wrong. */
  tailIsWrong: boolean;
  /** Largest |y − g′(z)| / max(1, |g′(z)|) on |z| ≤ 6, over finite answers away from kinks. */
  maxError: number;
}

export function judge(examiner: Examiner, reply: Reply): Judgement {
  const { question, values, failures, failure } = reply;
  const { kinks } = examiner.exercise.activation.definition;
  const judgement: Judgement = {
    points: [],
    valuesHold: true,
    tailsHold: true,
    tailIsWrong: false,
    maxError: 0,
  };
  for (let i = 0; i < values.length; i++) {
    const z = question.z[i]!;
    const actual = values[i]!;
    const expected = question.expected[i]!;
    const right = examiner.isRight(question, i, actual);
    const finite = Number.isFinite(actual);
    judgement.points.push({
      z,
      actual,
      expected,
      failure: failures.get(i) ?? failure,
      right,
      finite,
    });
    if (Math.abs(z) <= CENTRE && finite && !kinks.includes(z))
      judgement.maxError = Math.max(judgement.maxError, errorOf(actual, expected));
    if (right) continue;
    if (isTail(z)) {
      judgement.tailsHold = false;
      judgement.tailIsWrong ||= finite;
    } else judgement.valuesHold = false;
  }
  return judgement;
}

export function isTail(z: number): boolean {
  return Math.abs(z) > VALUES_LIMIT;
}
