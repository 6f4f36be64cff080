/** Whether a text gives the answer away: g′ written as a formula, or the last lines of its derivation. */
import type { Exercise, Text } from '../types.ts';
import { comparedPoints, isSlope } from './comparison.ts';
import { formulasIn } from './formulas.ts';

/** The formula in the text that says what g′ is; null where there is none. */
export function answerIn(text: Text, exercise: Exercise): string | null {
  const texts = typeof text === 'string' ? [text] : Object.values(text);
  const answers = answersOf(exercise);
  for (const one of texts) {
    const plain = normalize(one, exercise);
    const given = answers.find(answer => plain.includes(normalize(answer, exercise)));
    if (given !== undefined) return given;
    const worked = slopeIn(one, exercise);
    if (worked !== null) return worked;
  }
  return null;
}

/** A formula whose values are those of g′, however it is written. What is also g, or one number, says nothing. */
function slopeIn(text: string, { activation }: Exercise): string | null {
  const points = comparedPoints(activation);
  const isTold =
    isSlope(z => activation.valueAt(z), points) || isSlope(() => points[0]!.slope, points);
  if (isTold) return null;
  return formulasIn(text, activation).find(({ valueAt }) => isSlope(valueAt, points))?.text ?? null;
}

/** Shorter than this a formula stands in ordinary sentences too. */
const MIN_LENGTH = 4;

function answersOf(exercise: Exercise): string[] {
  const { activation } = exercise;
  const { neat } = activation.definition;
  const lines = activation
    .derivation()
    .slice(-2)
    .map(step => step.text);
  const forms = neat === null ? lines : [neat, activation.render(neat).text, ...lines];
  return forms.filter(form => normalize(form, exercise).length >= MIN_LENGTH);
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** One way to write a formula: no spaces, no signs of products, `g` for the output. */
function normalize(text: string, exercise: Exercise): string {
  const { symbol, name } = exercise.activation.definition;
  let plain = text.toLowerCase();
  for (const output of [symbol, name, 'g'].map(word => word.toLowerCase()))
    for (const written of [`${output}(z)`, `${output}(x)`, output])
      plain = plain.replaceAll(written, 'g');
  return plain
    .replaceAll(/[−–]/g, '-')
    .replaceAll('**', '^')
    .replaceAll(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, digit => `^${SUPERSCRIPTS.indexOf(digit)}`)
    .replaceAll(/[\s*·×⋅]/g, '');
}
