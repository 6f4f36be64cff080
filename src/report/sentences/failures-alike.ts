/** What Python and JavaScript fail on alike, each in its own words. */
import { languageNames } from '../../submission/language.ts';
import { firstLine, short, type FailurePattern, type FailureSentence } from './failure-pattern.ts';
import { nearestName } from './nearest-name.ts';

type Say = FailurePattern['say'];

/** The match is the parser's own message. */
export const unreadable: Say = ([message], { language }) => ({
  squiggle: short(`${languageNames[language]} cannot read this: ${firstLine(message)}.`),
  explanation:
    'Until this is mended nothing of the file can be run. A bracket or quote that is not closed often shows only a line later.',
  like: 'syntax',
});

export const numberCalled: Say = () => ({
  squiggle: 'A number is called like a function: a `*` is missing before a bracket.',
  explanation:
    'On the slide two factors stand side by side. In code a value followed by a bracket is a call, and a number cannot be called.',
  like: 'missing-times',
});

export const endlessCalls: Say = (_, { name }) => ({
  squiggle: `${name} calls itself and never comes to an end.`,
  explanation:
    'g′ needs the value of g. If one of its calls goes to g′ by mistake, it never gets there.',
  like: 'recursion',
});

/** @param object what a method calls its own object */
export function methodByBareName(name: string, object: 'self' | 'this'): FailureSentence {
  return {
    squiggle: short(`\`${name}\` is a method of the class: write \`${object}.${name}\`.`),
    explanation:
      'Inside a class the methods are not known by their bare name. They are reached through the object, static ones through the class.',
    like: 'name-error',
  };
}

export const undefinedName: Say = ([, name], { language, source }) => {
  const near = nearestName(name!, source);
  return {
    squiggle: short(
      `\`${name!}\` is not defined.${near === null ? '' : ` Did you mean \`${near}\`?`}`,
    ),
    explanation: `${languageNames[language]} looked for this name when the line ran and found nothing. It is misspelled, not imported, or defined inside another function.`,
    like: 'name-error',
  };
};

/** What a module or an object of functions lacks; often only the case of a letter. */
export function lacks(
  owner: string,
  name: string,
  isThere: (name: string) => boolean,
): Pick<FailureSentence, 'squiggle' | 'like'> {
  const small = name.toLowerCase();
  const meant = small !== name && isThere(small) ? ` Did you mean \`${small}\`?` : '';
  return { squiggle: short(`${owner} has no ${name}.${meant}`), like: 'name-error' };
}
