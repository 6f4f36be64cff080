import type { Failure } from '../../runtime/types.ts';
import { firstLine, short, type FailureContext, type FailureSentence } from './failure-pattern.ts';
import { javascriptFailures } from './failures-javascript.ts';
import { pythonFailures } from './failures-python.ts';

export type { FailureSentence };

/** What a student can do about a failure. Anything unknown is quoted as the language said it. */
export function explainFailure(failure: Failure, context: FailureContext): FailureSentence {
  const ofProcess = processFailure(failure, context);
  if (ofProcess !== null) return ofProcess;
  const patterns = context.language === 'python' ? pythonFailures : javascriptFailures;
  for (const pattern of patterns) {
    if (!pattern.type.test(failure.type)) continue;
    const match = pattern.message.exec(failure.message);
    if (match !== null) return pattern.say(match, context);
  }
  return quoted(failure, context);
}

function processFailure(failure: Failure, { name }: FailureContext): FailureSentence | null {
  switch (failure.kind) {
    case 'timeout':
      return {
        squiggle: timeoutSentence(failure, name),
        explanation:
          'The check was ended so that the editor stays free. A loop whose condition never changes is the usual reason.',
        like: 'timeout',
      };
    case 'memory':
      return {
        squiggle: `${name} needed more memory than a check may use.`,
        explanation:
          'The process was ended before it could slow down the machine. Look for an array that is much larger than z.',
        like: 'memory',
      };
    case 'exited':
      return {
        squiggle: `The process ended before ${name} could answer.`,
        explanation:
          `${failure.message.replace(/\.?$/, '.')} Something in the code that is run does this: sys.exit, quit, process.exit or a crash of a library. A function should return instead.`.trimStart(),
        like: null,
      };
    case 'protocol':
      return {
        squiggle: `What ${name} sent back could not be read, so nothing of it was believed.`,
        explanation:
          'The code writes to a channel that belongs to the checker, or floods it. Ordinary prints are fine and shown in the report.',
        like: null,
      };
    case 'no-process':
      return {
        squiggle: short(`The interpreter could not be started: ${failure.message}`),
        explanation: 'Nothing of the file was run. g′: Doctor shows which interpreters were found.',
        like: null,
      };
    case 'missing-name':
      return {
        squiggle: `${name} is no longer there once the file has run.`,
        explanation:
          'The file was run and the name does not lead to a function: something assigns to it again, deletes it, or defines it only under a condition.',
        like: null,
      };
    case 'import':
    case 'syntax':
    case 'raised':
      return null;
  }
}

/** The line where it was ended; while the file is loaded that is not the function's own. */
function timeoutSentence({ message, frames }: Failure, name: string): string {
  const limit = /within ([\d.]+ s)/.exec(message)?.[1] ?? 'the time a check may take';
  const line = frames.at(-1)?.line;
  if (line === undefined) return `${name} did not finish within ${limit}.`;
  const isLoading = frames[0]?.function === '<module>';
  return isLoading
    ? `Line ${line + 1} did not finish within ${limit}; ${name} needs it, and was not run.`
    : `${name} did not finish within ${limit}; it was at line ${line + 1}.`;
}

function quoted(failure: Failure, { name }: FailureContext): FailureSentence {
  const message = firstLine(failure.message);
  const what = [failure.type, message].filter(part => part !== '').join(': ');
  return {
    squiggle: short(what === '' ? `${name} raised an exception.` : what),
    explanation: `${name} stopped with this exception, so there is no number to compare.`,
    like: failure.kind === 'syntax' ? 'syntax' : failure.kind === 'import' ? 'import' : null,
  };
}
