import { createActivation } from '../../../../src/activation/activation.ts';
import type { ActivationDefinition } from '../../../../src/activation/types.ts';
import { grade } from '../../../../src/grader/grade.ts';
import type { Grade } from '../../../../src/grader/types.ts';
import type { Exercise } from '../../../../src/pack/types.ts';
import type { Implementation, Program, Range } from '../../../../src/submission/types.ts';
import { exerciseOf as exerciseFor } from '../../../support/exercise.ts';
import {
  hyperbolicTangent as tanhDefinition,
  logistic as logisticDefinition,
} from '../../../support/lecture-functions.ts';
import { inProcessRuntime } from './in-process.ts';
import type { InProcess, PureFunction } from './in-process.ts';

export { logisticDefinition, tanhDefinition };

const nowhere: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

export const reluDefinition: ActivationDefinition = {
  name: 'relu',
  symbol: 'relu',
  g: 'max(0, z)',
  neat: null,
  parameters: {},
  kinks: [0],
};

/** An exercise as a pack would give it, with half the points for the other form. */
export function exerciseOf(
  definition: ActivationDefinition,
  {
    implementation = {},
    ...changes
  }: Partial<Omit<Exercise, 'implementation'>> & {
    implementation?: Partial<Exercise['implementation']>;
  } = {},
): Exercise {
  const exercise = exerciseFor(createActivation(definition), {
    credit: { 'activation-form': 0.5 },
    ...changes,
  });
  return { ...exercise, implementation: { ...exercise.implementation, ...implementation } };
}

export const logistic = exerciseOf(logisticDefinition);
export const tanh = exerciseOf(tanhDefinition);
export const relu = exerciseOf(reluDefinition);

/** What the parser would have found of a function, so far as grading looks at it. */
export function implementationOf(changes: Partial<Implementation> = {}): Implementation {
  return {
    language: 'javascript',
    name: 'prime',
    access: { kind: 'function', name: 'prime' },
    nameRange: nowhere,
    range: nowhere,
    bodyRange: nowhere,
    parameters: [{ name: 'z', hasDefault: false }],
    flag: null,
    comment: null,
    returns: [],
    isStub: false,
    literals: [],
    usesArrays: false,
    text: '',
    signs: [],
    nestedIn: null,
    ...changes,
  };
}

export function programOf(implementation: Implementation, hasForward: boolean): Program {
  const whole = { name: '__main__', path: '/homework.py', source: '', reached: [] };
  const access = { kind: 'function', name: 'g' } as const;
  return {
    language: implementation.language,
    modules: [whole],
    access: implementation.access,
    flag: null,
    forward: hasForward ? { name: 'g', access, range: nowhere } : null,
    literals: implementation.literals,
    usesArrays: implementation.usesArrays,
    folder: '/',
    whole,
    skipped: [],
  };
}

export interface GradeOptions {
  implementation?: Partial<Implementation>;
  seed?: string;
  replay?: number[];
}

/** Grades a function of this process as a submission in a language without arrays. */
export function gradeFunction(
  exercise: Exercise,
  f: PureFunction,
  options: GradeOptions & { forward?: PureFunction } = {},
): Promise<Grade> {
  const { forward, ...rest } = options;
  return gradeSubmission(
    exercise,
    forward ? { implementation: f, forward } : { implementation: f },
    rest,
  );
}

/** Grades a function of this process; with `array` as one in a language with arrays. */
export function gradeSubmission(
  exercise: Exercise,
  submission: InProcess,
  { implementation = {}, seed = '0123456789abcdef', replay = [] }: GradeOptions = {},
): Promise<Grade> {
  const arrays = submission.array !== undefined;
  const found = implementationOf({
    language: arrays ? 'python' : 'javascript',
    usesArrays: arrays,
    ...implementation,
  });
  return grade({
    exercise,
    implementation: found,
    program: programOf(found, submission.forward !== undefined),
    runtime: inProcessRuntime(submission),
    seed,
    replay,
    limitMs: 2000,
  });
}
