/** Checks as the report room gets them: real activations, real formulas, grades put together by hand. */
import { createActivation } from '../../../src/activation/activation.ts';
import type { Activation } from '../../../src/activation/types.ts';
import type { Counterexample, Grade, Misconception, Point } from '../../../src/grader/types.ts';
import type { Exercise, Pack } from '../../../src/pack/types.ts';
import type { CheckInput } from '../../../src/report/check-input.ts';
import type { Implementation } from '../../../src/submission/types.ts';
import { exerciseOf } from '../exercise.ts';
import { hyperbolicTangent, logistic } from '../lecture-functions.ts';

export const sigmoid = createActivation(logistic);

export const tanh = createActivation(hyperbolicTangent);

export const softplus = createActivation({
  name: 'softplus',
  symbol: 'softplus',
  g: 'log(1 + exp(z))',
  neat: null,
  parameters: {},
  kinks: [],
});

export function packOf(exercise: Exercise, over: Partial<Pack> = {}): Pack {
  return {
    id: 'lecture',
    version: '1.0.0',
    title: 'The two functions of the lecture',
    author: 'g′ grader',
    symbols: { preActivation: 'z', output: 'g(z)' },
    exercises: [exercise],
    feedback: 'full',
    derivation: 'broken-step',
    hints: { max: 2 },
    due: null,
    digest: '0'.repeat(64),
    signed: false,
    folder: '',
    shipped: true,
    builtIn: true,
    ...over,
  };
}

const at = (line: number, character: number) => ({ line, character });

/** A Python file of one function whose last line returns `expression`. */
export function pythonFile(expression: string, name = 'sigmoid_prime') {
  const header = `def ${name}(z):`;
  const text = `${header}\n    return ${expression}\n`;
  const from = '    return '.length;
  const implementation: Implementation = {
    language: 'python',
    name,
    access: { kind: 'function', name },
    nameRange: { start: at(0, 4), end: at(0, 4 + name.length) },
    range: { start: at(0, 0), end: at(1, from + expression.length) },
    bodyRange: { start: at(1, 4), end: at(1, from + expression.length) },
    parameters: [{ name: 'z', hasDefault: false }],
    flag: null,
    comment: null,
    returns: [
      {
        statement: { start: at(1, 4), end: at(1, from + expression.length) },
        expression: { start: at(1, from), end: at(1, from + expression.length) },
        text: expression,
      },
    ],
    isStub: false,
    literals: [],
    usesArrays: true,
    text: text.trimEnd(),
    signs: [],
    nestedIn: null,
  };
  return { path: 'hw1.py', text, language: 'python' as const, implementation };
}

export function misconceptionOf(id: string, over: Partial<Misconception> = {}): Misconception {
  return {
    id,
    formula: null,
    alternatives: [],
    step: null,
    inOutput: false,
    constant: null,
    ...over,
  };
}

const isWrong = ({ actual, expected }: Point): boolean =>
  !(Math.abs(actual - expected) <= 1e-6 + 1e-5 * Math.abs(expected));

/** What the grader would find out about a function with these values. */
export function gradeOf(
  activation: Activation,
  f: (z: number) => number,
  over: Partial<Grade> = {},
): Grade {
  const point = (z: number): Point => ({ z, actual: f(z), expected: activation.derivativeAt(z) });
  const curve = Array.from({ length: 129 }, (_, i) => point((i - 64) / 8));
  const simplest = [0, 1, -1, 2, -2, 5, -5, -1000, 1000].map(point).filter(isWrong);
  const counterexample: Counterexample | null =
    simplest[0] === undefined ? null : { ...simplest[0], form: 'scalar', failure: null };
  const wrong = counterexample !== null;
  return {
    verdict: wrong ? 'incorrect' : 'correct',
    passed: !wrong,
    score: wrong ? 0 : 10,
    maxScore: 10,
    misconception: null,
    counterexample,
    properties: [
      {
        id: 'values',
        verdict: wrong ? 'fail' : 'pass',
        points: wrong ? 0 : 6,
        maxPoints: 6,
        reason: wrong ? 'wrong' : null,
        counterexample,
      },
      {
        id: 'tails',
        verdict: 'pass',
        points: wrong ? 0 : 1,
        maxPoints: 1,
        reason: null,
        counterexample: null,
      },
      {
        id: 'element-wise',
        verdict: 'pass',
        points: wrong ? 0 : 2,
        maxPoints: 2,
        reason: null,
        counterexample: null,
      },
      {
        id: 'integers',
        verdict: 'pass',
        points: 0,
        maxPoints: 0,
        reason: null,
        counterexample: null,
      },
      {
        id: 'purity',
        verdict: 'pass',
        points: wrong ? 0 : 1,
        maxPoints: 1,
        reason: null,
        counterexample: null,
      },
    ],
    mismatches: [...simplest, ...curve.filter(isWrong).slice(0, 40)],
    curve,
    region: wrong ? { kind: 'all', from: null, to: null } : null,
    maxError: curve
      .filter(({ z }) => Math.abs(z) <= 6)
      .reduce((most, { actual, expected }) => Math.max(most, Math.abs(actual - expected)), 0),
    failure: null,
    line: null,
    warnings: [],
    output: { stdout: '', stderr: '', truncated: false },
    ranWhole: false,
    skipped: [],
    seed: '9f3a04c1d2e5b687',
    inputs: { random: 1000, special: 29, kinks: 0, literals: 40, replayed: 0 },
    failures: simplest.map(({ z }) => z),
    ...over,
  };
}

/** One check of the logistic function, ready for buildCheck. */
export function inputOf(
  expression: string,
  f: (z: number) => number,
  over: {
    grade?: Partial<Grade>;
    pack?: Partial<Pack>;
    exercise?: Partial<Exercise>;
    activation?: Activation;
    implementation?: Partial<Implementation>;
    name?: string;
    path?: string;
  } = {},
): CheckInput {
  const activation = over.activation ?? sigmoid;
  const exercise = exerciseOf(activation, over.exercise);
  const { implementation, ...file } = pythonFile(
    expression,
    over.name ?? `${activation.definition.name}_prime`,
  );
  return {
    file: { ...file, path: over.path ?? file.path },
    match: {
      implementation: { ...implementation, ...over.implementation },
      pack: packOf(exercise, over.pack),
      exercise,
    },
    grade: gradeOf(activation, f, over.grade),
    locale: 'en',
    milliseconds: 12,
  };
}
