/** What an author is reminded of beside the pictures. */
import type {
  ArgumentContract,
  DerivationPolicy,
  Exercise,
  FeedbackPolicy,
  Pack,
  PropertyId,
} from '../../pack/types.ts';
import { languageNames } from '../../submission/language.ts';
import { count, listOf, showNumber } from '../number.ts';
import { propertyNames } from '../sentences/properties.ts';

const feedback: Readonly<Record<FeedbackPolicy, string>> = {
  full: 'Students see the failing z with the expected value, pictures and hints.',
  input: 'Students see the failing z and hints, no expected value and no picture of g′.',
  verdict: 'Students see the verdict alone, no input and no hint.',
};

const derivation: Readonly<Record<DerivationPolicy, string>> = {
  full: 'They see the whole derivation at once.',
  'broken-step':
    'They see the derivation up to the step that went astray, and all of it after passing.',
  'after-pass': 'They see the derivation after passing.',
  never: 'They never see the derivation.',
};

export function packFacts(pack: Pack, locale: string): string[] {
  const hints = `At most ${count(pack.hints.max, 'hint')} may be opened.`;
  const due = pack.due === null ? [] : [`Due ${dates(locale).format(new Date(pack.due))}.`];
  return [
    feedback[pack.feedback],
    derivation[pack.derivation],
    ...(pack.feedback === 'verdict' ? [] : [hints]),
    ...due,
  ];
}

function dates(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
}

const argument: Readonly<Record<ArgumentContract, string>> = {
  'pre-activation': 'z',
  activation: 'g(z)',
  either: 'z or g(z)',
  upstream: 'dA, cache',
};

export function exerciseFacts(exercise: Exercise): string[] {
  const { names, languages } = exercise.implementation;
  const { rtol, atol } = exercise.tolerance;
  const points = Object.entries(exercise.points).filter(([, each]) => each > 0) as [
    PropertyId,
    number,
  ][];
  const total = points.reduce((sum, [, each]) => sum + each, 0);
  const shares = points.map(
    ([id, each]) => `${propertyNames[id].toLowerCase()} ${showNumber(each)}`,
  );
  return [
    `${listOf(
      names.map(name => `\`${name}(${argument[exercise.implementation.argument]})\``),
      'or',
    )} in ${listOf(
      languages.map(language => languageNames[language]),
      'or',
    )}.`,
    `${showNumber(total)} points: ${listOf(shares)}.`,
    `Passes where it is off by at most ${showNumber(atol)} + ${showNumber(rtol)}·|g′(z)|.`,
  ];
}
