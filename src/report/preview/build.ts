import { lookalikes } from '../../pack/lint/misconceptions.ts';
import { textIn } from '../../pack/text.ts';
import type { Exercise, Pack } from '../../pack/types.ts';
import { isClose } from '../../grader/tolerance.ts';
import { shownStep } from '../derivation.ts';
import { drawnAt, pointsFor, valuesOf } from './curves.ts';
import { exerciseFacts, packFacts } from './sentences.ts';
import type { Preview, PreviewExercise, PreviewMisconception } from './types.ts';

export interface PreviewOptions {
  /** The reader's language. */
  locale: string;
  /** A statement as HTML. @param path of the statement inside the pack */
  statement: (markdown: string, path: string) => string;
}

/** Everything of a pack that its author wants to look at, nothing kept back. */
export function buildPreview(pack: Pack, options: PreviewOptions): Preview {
  const { exercises } = pack;
  const curves = exercises.reduce((sum, each) => sum + 2 + each.misconceptions.length, 0);
  return {
    id: pack.id,
    version: pack.version,
    title: textIn(pack.title, options.locale),
    facts: packFacts(pack, options.locale),
    exercises: exercises.map(exercise => exerciseOf(exercise, pointsFor(curves), options)),
  };
}

function exerciseOf(
  exercise: Exercise,
  points: number,
  { locale, statement }: PreviewOptions,
): PreviewExercise {
  const { activation } = exercise;
  const { symbol, kinks } = activation.definition;
  const z = drawnAt(kinks, points);
  const slope = valuesOf(activation.formula('dg'), z, kinks);
  const markdown = textIn(exercise.statement, locale);
  return {
    id: exercise.id,
    title: textIn(exercise.title, locale),
    statement: markdown === '' ? '' : statement(markdown, textIn(exercise.statementPath, locale)),
    facts: exerciseFacts(exercise),
    symbols: { function: symbol, output: `${symbol}(z)`, derivative: `${symbol}′(z)` },
    z,
    g: valuesOf(activation.formula('g'), z, []),
    slope,
    derivation: activation.derivation().map(step => shownStep(step, false)),
    misconceptions: misconceptionsOf(exercise, z, slope, locale),
  };
}

function misconceptionsOf(
  exercise: Exercise,
  z: readonly number[],
  slope: readonly (number | null)[],
  locale: string,
): PreviewMisconception[] {
  const { activation, misconceptions, tolerance } = exercise;
  const { symbol } = activation.definition;
  const twins = new Map(lookalikes(exercise).map(({ index, twin }) => [index, twin]));
  const fault = (index: number, values: readonly (number | null)[]): string | null => {
    const twin = twins.get(index);
    if (twin === null) return `This is ${symbol}′ itself, and no mistake.`;
    if (twin !== undefined) return `No input tells this from ${misconceptions[twin]!.id}.`;
    const passes = values.every((value, i) => {
      const expected = slope[i] ?? null;
      return value === expected || isClose(value ?? NaN, expected ?? NaN, tolerance);
    });
    return passes ? 'This passes: it is nowhere further off than the tolerance allows.' : null;
  };
  return misconceptions.map(({ id, formula, hints }, index) => {
    const values = valuesOf(activation.formula(formula), z, activation.definition.kinks);
    return {
      id,
      formula: activation.render(formula),
      values,
      hints: hints.map(hint => textIn(hint, locale)),
      fault: fault(index, values),
    };
  });
}
