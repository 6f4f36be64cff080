import type { Exercise } from '../pack/types.ts';
import type { Judgement } from './judgement.ts';
import type { Finding } from './properties.ts';
import type { Verdict } from './types.ts';

/** Above this error on |z| ≤ 6 no closed form in float64 computed the values. */
const CLOSED_FORM_ERROR = 1e-13;

/** What a verdict is decided by, once numbers came back. */
export interface Decision {
  judgement: Judgement;
  findings: readonly Finding[];
  /** f(g(z)) ≈ g′(z) where z is asked, or f(z) ≈ g′(z) where g(z) is. */
  otherArgumentFits: boolean;
}

/** First match wins, from `activation-form` on: what gave no number was an `error` before. */
export function decideVerdict({ judgement, findings, otherArgumentFits }: Decision): Verdict {
  if (!judgement.valuesHold) return otherArgumentFits ? 'activation-form' : 'incorrect';
  if (judgement.tailIsWrong) return 'incorrect';
  const partial = findings.some(f => !f.holds && f.id !== 'values' && f.id !== 'tails');
  if (partial) return 'partial';
  if (!judgement.tailsHold) return 'unstable';
  return judgement.maxError > CLOSED_FORM_ERROR ? 'approximate' : 'correct';
}

export function passesWith(
  verdict: Verdict,
  exercise: Pick<Exercise, 'tails' | 'closedForm'>,
): boolean {
  if (verdict === 'unstable') return exercise.tails !== 'required';
  if (verdict === 'approximate') return exercise.closedForm !== 'required';
  return verdict === 'correct';
}
