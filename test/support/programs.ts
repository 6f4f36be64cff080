import { join } from 'node:path';
import { createRuntimes } from '../../src/runtime/runtimes.ts';
import type { CallOutcome, Failure, Program, Runtimes } from '../../src/runtime/types.ts';
import type { ProgramModule } from '../../src/submission/types.ts';
import { distRoot } from './dist.ts';
import { pythonWithNumpy } from './python.ts';

/** A program that runs `source` uncut and calls its function `f`. */
export function program(
  path: string,
  source: string,
  changes: Partial<Program> & { helpers?: ProgramModule[] } = {},
): Program {
  const main: ProgramModule = { name: '__main__', path, source, reached: ['f'] };
  const { helpers = [], ...rest } = changes;
  return {
    language: path.endsWith('.py') ? 'python' : path.endsWith('.ts') ? 'typescript' : 'javascript',
    modules: [main, ...helpers],
    access: { kind: 'function', name: 'f' },
    flag: null,
    forward: null,
    folder: join(path, '..'),
    whole: main,
    literals: [],
    usesArrays: false,
    skipped: [],
    ...rest,
  };
}

export function testRuntimes(python: () => Promise<string | null> = pythonWithNumpy): Runtimes {
  return createRuntimes({
    distRoot,
    pythonFor: python,
    node: { executable: process.execPath, env: {} },
    log: () => undefined,
  });
}

/** The outcome of a call that must have one. */
export function outcomeOf(answer: CallOutcome | Failure): CallOutcome {
  if ('kind' in answer) throw new Error(`${answer.kind}: ${answer.type} ${answer.message}`);
  return answer;
}

/** The failure of a call that must have one. */
export function failureOf(answer: CallOutcome | Failure): Failure {
  if (!('kind' in answer)) throw new Error(`returned ${answer.values.join(' ')}`);
  return answer;
}
