import type { Found } from '../../../src/engine/types.ts';
import type { Exercise, Pack } from '../../../src/pack/types.ts';
import type { Check, Report } from '../../../src/report/types.ts';
import type { Implementation, Range } from '../../../src/submission/types.ts';

export const path = '/homework/hw1.py';

/** English as it is written in the source: `{0}` filled in. */
export const l10n = {
  t: (message: string, ...values: (string | number | boolean)[]) =>
    message.replace(/\{(\d)\}/g, (_, i: string) => String(values[Number(i)])),
};

export const sigmoid = 'def sigmoid_prime(z):\n    s = sigmoid(z)\n    return s * (1 - z)\n';
export const tanh = 'def tanh_prime(z):\n    return 1 - np.tanh(z)\n';

export function lines(line: number, from: number, to: number, last = line): Range {
  return { start: { line, character: from }, end: { line: last, character: to } };
}

/** What is found in a text of the two functions above, with a pack of this digest: enough of it for the editor. */
export function foundIn(text: string, digest = ''): Found {
  const all = text.split('\n');
  const matches = [...text.matchAll(/^def (\w+)_prime\(z\):\n(?: {4}.*\n?)*/gm)].map(match => {
    const line = text.slice(0, match.index).split('\n').length - 1;
    const height = match[0].trimEnd().split('\n').length;
    const last = line + height - 1;
    const name = `${match[1]!}_prime`;
    const implementation = {
      name,
      nameRange: lines(line, 4, 4 + name.length),
      range: lines(line, 0, all[last]!.length, last),
    } as Implementation;
    const exercise = {
      id: `${match[1]!}-derivative`,
      title: { en: `Derivative of ${match[1]!}` },
    } as unknown as Exercise;
    return { implementation, pack: { id: 'lecture', digest } as Pack, exercise };
  });
  return { matches, listed: [], problems: [] };
}

export function titleOf(title: Exercise['title']): string {
  return typeof title === 'string' ? title : title.en!;
}

/** A check of one of the functions that `foundIn` finds in the text; incorrect unless it passed. */
export function checkOf(
  text: string,
  name: string,
  { passed = false, message = 'One g(z) became z.' } = {},
): Check {
  const { implementation, exercise } = foundIn(text).matches.find(
    match => match.implementation.name === name,
  )!;
  const { nameRange, range } = implementation;
  const last = text.split('\n')[range.end.line]!;
  return {
    function: name,
    range: nameRange,
    pack: { id: 'lecture', version: '1.0.0', digest: '', signed: false },
    exercise: exercise.id,
    verdict: passed ? 'correct' : 'incorrect',
    passed,
    counterexample: passed ? null : { z: 0, actual: 0.5, expected: 0.25 },
    diagnostics: passed
      ? []
      : [
          {
            range: lines(range.end.line, last.indexOf('return') + 7, last.length),
            severity: 'error',
            code: 'mixed-g-and-z',
            message,
            related: [],
          },
        ],
    surface: {
      verdictLabel: passed ? 'correct' : 'incorrect',
      numbers: passed ? null : { input: 'z = 0', actual: '0.5', expected: '0.25' },
      seed: '00000000000000ff',
    },
  } as unknown as Check;
}

export function reportOf(checks: Check[], problems: Report['problems'] = []): Report {
  return {
    version: 1,
    engine: '1.0.0',
    seed: '00000000000000ff',
    runtime: { python: '3.12.0' },
    checks,
    listed: [],
    problems,
  };
}
