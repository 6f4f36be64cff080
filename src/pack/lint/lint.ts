/** What an author should know before handing a pack out. Pure but for the files it is given to try. */
import type { PackFiles } from '../files.ts';
import type { Exercise, Pack, Text } from '../types.ts';
import { answerIn } from './answers.ts';
import { misconceptionFindings } from './misconceptions.ts';
import { mutationScore } from './mutation-score.ts';
import { imageFindings } from './images.ts';
import { monotoneFault } from './monotone.ts';
import type { Finding, LintReport, LintTools } from './types.ts';

export function lintPack(pack: Pack, files: PackFiles, tools: LintTools): LintReport {
  return {
    findings: pack.exercises.flatMap(exercise => findingsOf(exercise, files)),
    scores: pack.exercises.map(exercise => mutationScore(exercise, tools)),
  };
}

function findingsOf(exercise: Exercise, files: PackFiles): Finding[] {
  const messages = [
    ...argumentFindings(exercise),
    ...misconceptionFindings(exercise),
    ...hintFindings(exercise),
    ...imageFindings(exercise, files),
  ];
  if (exercise.statement === '')
    messages.push('it has no statement, so students see its title alone');
  return messages.map(message => ({ exercise: exercise.id, message }));
}

function argumentFindings({ activation, implementation: { argument, cache } }: Exercise): string[] {
  const fromOutput =
    argument === 'activation' ||
    argument === 'either' ||
    (argument === 'upstream' && cache === 'output');
  const fault = fromOutput ? monotoneFault(activation) : null;
  if (fault === null) return [];
  return [
    `the function is given the output g(z), and g is not monotone: ` +
      `z = ${fault.a} and z = ${fault.b} have nearly the same output, ${fault.output}, and slopes ${fault.slopes.join(' and ')}`,
  ];
}

function hintFindings(exercise: Exercise): string[] {
  const texts: [string, Text][] = [
    ['the statement', exercise.statement],
    ...exercise.misconceptions.flatMap(({ id, hints }) =>
      hints.map((hint, index): [string, Text] => [`hint ${index + 1} of ${id}`, hint]),
    ),
  ];
  return texts.flatMap(([what, text]) => {
    const answer = answerIn(text, exercise);
    return answer === null ? [] : [`${what} contains the answer: ${answer}`];
  });
}
