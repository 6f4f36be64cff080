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
  /** Where not right: whether a finite number is to blame, and no overflow. */
  finite: boolean;
}

/** Where the error decides between a closed form and an approximation: where activation functions bend. */
const CENTRE = 6;

/** What a reply amounts to. */
export interface Judgement {
  /** Whether each point is right, in the order in which they were asked. */
  right: readonly boolean[];
  /** On |z| ≤ 20. */
  valuesHold: boolean;
  tailsHold: boolean;
  /** A tail is a finite number and wrong. */
  tailIsWrong: boolean;
  /** Largest |y − g′(z)| / max(1, |g′(z)|) on |z| ≤ 6, over finite answers away from kinks. */
  maxError: number;
}

export function judge(examiner: Examiner, { question, values }: Reply): Judgement {
  const right = new Array<boolean>(values.length);
  const judgement = { right, valuesHold: true, tailsHold: true, tailIsWrong: false, maxError: 0 };
  for (let i = 0; i < values.length; i++) {
    const z = question.z[i]!;
    const actual = values[i]!;
    right[i] = examiner.isRight(question, i, actual);
    const finite = Number.isFinite(actual);
    if (finite && Math.abs(z) <= CENTRE && !examiner.isAtKink(z))
      judgement.maxError = Math.max(judgement.maxError, errorOf(actual, question.expected[i]!));
    if (right[i]) continue;
    if (isTail(z)) {
      judgement.tailsHold = false;
      judgement.tailIsWrong ||= finite;
    } else judgement.valuesHold = false;
  }
  return judgement;
}

/** The points of a reply, each with its judgement. */
export function judgedPoints(
  { question, values, failure, failures }: Reply,
  { right }: Judgement,
): JudgedPoint[] {
  return right.map((isRight, i) => ({
    z: question.z[i]!,
    actual: values[i]!,
    expected: question.expected[i]!,
    failure: failures.get(i) ?? failure,
    right: isRight,
    finite: Number.isFinite(values[i]!),
  }));
}

export function isTail(z: number): boolean {
  return Math.abs(z) > VALUES_LIMIT;
}
