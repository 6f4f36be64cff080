import type { Grade } from '../grader/types.ts';
import type { FeedbackPolicy } from '../pack/types.ts';
import type { Failure } from '../runtime/types.ts';

/**
 * Takes out of a grade what the pack keeps back, before any sentence is made of it: what is not here
 * cannot reach a surface. `input` keeps what the hints need (`curve`, expected values); `buildCheck` shows
 * none of it.
 */
export function thin(grade: Grade, feedback: FeedbackPolicy): Grade {
  if (feedback === 'full') return grade;
  if (feedback === 'input')
    return {
      ...grade,
      misconception: grade.misconception && {
        ...grade.misconception,
        formula: null,
        constant: null,
      },
    };
  return {
    ...grade,
    misconception: null,
    counterexample: null,
    properties: grade.properties.map(property => ({
      ...property,
      reason: null,
      counterexample: null,
    })),
    mismatches: [],
    curve: [],
    region: null,
    maxError: NaN,
    failure: grade.failure && withoutInput(grade.failure),
    line: grade.verdict === 'error' ? grade.line : null,
    warnings: [],
    output: { stdout: '', stderr: '', truncated: false },
    failures: [],
  };
}

/** An exception's message may hold the input; that of a file which cannot be loaded does not. */
function withoutInput(failure: Failure): Failure {
  return failure.kind === 'raised' ? { ...failure, message: '' } : failure;
}
