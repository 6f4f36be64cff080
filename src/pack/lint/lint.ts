/** What an author should know before handing a pack out. Pure but for the files it is given to try. */
import type { PackFiles } from '../files.ts';
import type { Exercise, Pack, Text } from '../types.ts';
import { answerIn } from './answers.ts';
import { lookalikes } from './misconceptions.ts';
import { mutationScore } from './mutation-score.ts';
import { imageFindings } from './images.ts';
import { unnamedKinks } from './kinks.ts';
import { monotoneFault } from './monotone.ts';
import type { Path } from '../problems.ts';
import type { Finding, LintReport, LintTools } from './types.ts';

export function lintPack(pack: Pack, files: PackFiles, tools: LintTools): LintReport {
  const path = (index: number): Path => ['exercises', index];
  return {
    findings: pack.exercises.flatMap((exercise, index) =>
      findingsOf(exercise, files).map(({ path: inside, message }) => ({
        exercise: exercise.id,
        path: [...path(index), ...inside],
        message,
      })),
    ),
    scores: pack.exercises.map((exercise, index) => mutationScore(exercise, path(index), tools)),
  };
}

/** `path` leads on from the exercise. */
type Found = Pick<Finding, 'path' | 'message'>;

function findingsOf(exercise: Exercise, files: PackFiles): Found[] {
  const statement = imageFindings(exercise, files);
  if (exercise.statement === '')
    statement.push('it has no statement, so students see its title alone');
  return [
    ...argumentFindings(exercise),
    ...kinkFindings(exercise),
    ...misconceptionFindings(exercise),
    ...answerFindings(exercise),
    ...statement.map(message => ({ path: ['statement'], message })),
  ];
}

function argumentFindings({ activation, implementation: { argument, cache } }: Exercise): Found[] {
  const fromOutput =
    argument === 'activation' ||
    argument === 'either' ||
    (argument === 'upstream' && cache === 'output');
  const fault = fromOutput ? monotoneFault(activation) : null;
  if (fault === null) return [];
  const message =
    `the function is given the output g(z), and g is not monotone: ` +
    `z = ${fault.a} and z = ${fault.b} have nearly the same output, ${fault.output}, and slopes ${fault.slopes.join(' and ')}`;
  return [{ path: ['implementation', 'argument'], message }];
}

function kinkFindings({ activation }: Exercise): Found[] {
  return unnamedKinks(activation).map(({ z, slopes }) => ({
    path: ['activation'],
    message:
      `g has a kink at z = ${z}, with slopes ${slopes.map(slope => Number(slope.toPrecision(4))).join(' and ')}; ` +
      `name it in kinks, so that either is right`,
  }));
}

function misconceptionFindings(exercise: Exercise): Found[] {
  const named = (index: number): string => {
    const { id, formula } = exercise.misconceptions[index]!;
    return `${id} (${formula})`;
  };
  return lookalikes(exercise).map(({ index, twin }) => ({
    path: ['misconceptions', index, 'formula'],
    message:
      twin === null
        ? `the misconception ${named(index)} is g′ itself, and no mistake`
        : `no input tells the misconceptions ${named(twin)} and ${named(index)} apart`,
  }));
}

function answerFindings(exercise: Exercise): Found[] {
  const texts: { what: string; path: Path; text: Text }[] = [
    { what: 'the statement', path: ['statement'], text: exercise.statement },
    ...exercise.misconceptions.flatMap(({ id, hints }, index) =>
      hints.map((text, at) => ({
        what: `hint ${at + 1} of ${id}`,
        path: ['misconceptions', index, 'hints', at],
        text,
      })),
    ),
  ];
  return texts.flatMap(({ what, path, text }) => {
    const answer = answerIn(text, exercise);
    return answer === null ? [] : [{ path, message: `${what} contains the answer: ${answer}` }];
  });
}
