import type { CallOutcome } from '../runtime/types.ts';
import type { Implementation } from '../submission/types.ts';
import { defectOfFailure, hasSign } from './failure-defects.ts';
import type { JudgedPoint } from './judgement.ts';

/** Whether what fails in the tails fails because an intermediate value grew too large. */
export function overflowOf(
  points: readonly JudgedPoint[],
  warnings: CallOutcome['warnings'],
  implementation: Implementation,
): boolean {
  const failing = points.filter(p => !p.right);
  const raised = failing.filter(p => p.failure !== null);
  if (raised.length > 0)
    return raised.every(p => defectOfFailure(p.failure!, implementation) === 'overflow');
  if (warnings.some(w => /overflow/i.test(w.message))) return true;
  return hasSign(implementation, 'uses-exp') || hasSign(implementation, 'quotient-form');
}
