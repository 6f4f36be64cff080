/** Whether a text gives the answer away: the neat form of g′ or the last lines of its derivation. */
import type { Exercise, Text } from '../types.ts';

/** The formula in the text that says what g′ is; null where there is none. */
export function answerIn(text: Text, exercise: Exercise): string | null {
  const texts = typeof text === 'string' ? [text] : Object.values(text);
  const answers = answersOf(exercise);
  for (const one of texts) {
    const plain = normalize(one, exercise);
    const given = answers.find(answer => plain.includes(normalize(answer, exercise)));
    if (given !== undefined) return given;
  }
  return null;
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
    for (const argument of ['z', 'x']) plain = plain.replaceAll(`${output}(${argument})`, 'g');
  return plain
    .replaceAll(/[−–]/g, '-')
    .replaceAll('**', '^')
    .replaceAll(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, digit => `^${SUPERSCRIPTS.indexOf(digit)}`)
    .replaceAll(/[\s*·×⋅]/g, '');
}
