import { languageNames } from '../../submission/language.ts';
import type { Catalogue, Facts } from '../facts.ts';
import { showNumber } from '../number.ts';
import { nothing } from './returned.ts';

const isPython = (f: Facts): boolean => f.language === 'python';
const languageName = (f: Facts): string => languageNames[f.language];

/** A name from the exception, as the languages put it. */
const missingName = (f: Facts): string | null =>
  /name '([^']+)'/.exec(f.failure?.message ?? '')?.[1] ??
  /^(\S+) is not defined/.exec(f.failure?.message ?? '')?.[1] ??
  null;

/** JavaScript: `return` and its value on two lines. */
const endsAfterReturn = (f: Facts): boolean =>
  !isPython(f) && /\breturn[ \t]*(\/\/.*)?\r?\n\s*[^\s}]/.test(f.text);

/** A lost bracket under a fraction gives a formula of its own, one after a product gives 0. */
const ofQuotient = (f: Facts): boolean => (f.misconception?.formula ?? null) !== null;

/** A return with something behind it that holds no value; `return None` is none of them. */
const returnsEmptyName = (f: Facts): boolean =>
  /\breturn[ \t]+(?!None\b|undefined\b|null\b)[^\s;}#]/.test(f.text);

/** Faults of the code rather than of the mathematics. */
export const defectsOfCode: Catalogue = {
  'no-return': {
    squiggle: f => {
      if (f.point !== null)
        return `At z = ${showNumber(f.point.z)} no return is reached, so ${f.name} gives ${nothing(f.language)}.`;
      if (endsAfterReturn(f))
        return 'JavaScript ends the statement with the line: a return alone returns nothing.';
      return returnsEmptyName(f)
        ? `What ${f.name} returns is ${nothing(f.language)}: no number was put there.`
        : `${f.name} computes a value but never returns it, so ${languageName(f)} gives ${nothing(f.language)}.`;
    },
    atPoint: false,
    hints: f => {
      if (f.point !== null) {
        const z = showNumber(f.point.z);
        return [
          `Follow your code by hand for z = ${z}: which branch does it take?`,
          `Every way through the function ends in a return: write the one for z = ${z}.`,
        ];
      }
      const asked = `Print ${f.name}(0): what comes back?`;
      if (endsAfterReturn(f))
        return [asked, 'Write the value on the line of the return, or open a bracket there.'];
      return returnsEmptyName(f)
        ? [asked, 'Look at what stands behind the return: where does it get its value?']
        : [asked, 'The last line computes the value: put return in front of it.'];
    },
    explanation: f =>
      `A function without return gives ${nothing(f.language)} to its caller, whatever it computed. Every way through the function needs one.`,
  },
  'prints-not-returns': {
    squiggle: f => `${f.name} prints its value but does not return it.`,
    atPoint: false,
    hints: f => [
      `Write y = ${f.name}(0) and look at y: what does it hold?`,
      'Return the value that is printed.',
    ],
    explanation: f =>
      `Printing shows a value to you; returning hands it to the code that called. Without return the caller gets ${nothing(f.language)}.`,
  },
  'caret-power': {
    squiggle: f => `In ${languageName(f)} \`^\` is bitwise XOR, not a power. Use \`**\` instead.`,
    atPoint: false,
    hints: f => [
      `Evaluate 2 ^ 3 in ${languageName(f)}: is it 8?`,
      'Replace ^ by ** and check again.',
    ],
    explanation: () =>
      'On paper and in other languages ^ raises to a power. Here it compares the bits of two whole numbers.',
  },
  precedence: {
    squiggle: f =>
      `A pair of brackets is missing: ${ofQuotient(f) ? '`/` binds tighter than `+`' : '`*` binds tighter than `-`'}.`,
    atPoint: true,
    hints: f => [
      `Evaluate ${ofQuotient(f) ? '1 / 1 + 3 and 1 / (1 + 3)' : '3 * 1 - 3 and 3 * (1 - 3)'}: which of them did you mean?`,
      'Put brackets round the part that is to be computed first.',
    ],
    explanation: f =>
      `Without brackets the ${ofQuotient(f) ? 'quotient is formed first and the sum' : 'product is formed first and the subtraction'} last, so the code computes another expression than the one on paper.`,
  },
  'missing-times': {
    squiggle: () => 'Two brackets side by side are a call, not a product: a `*` is missing.',
    atPoint: false,
    hints: f => [
      `What does ${languageName(f)} make of 2(3)? Try it.`,
      'Write a * between the two factors.',
    ],
    explanation: () =>
      'On the slide two factors stand next to each other and mean a product. In code a value followed by a bracket is a call, and a number cannot be called.',
  },
  'function-power': {
    squiggle: () => 'The power stands on the function’s name; it belongs on its value.',
    atPoint: false,
    hints: () => [
      'Which is squared in your code: the function, or the number it returns?',
      'Call the function first, then raise the result.',
    ],
    explanation: () =>
      'On paper the exponent is written on the name of the function. In code a function cannot be multiplied; only the number that it returns can.',
  },
  'name-error': {
    squiggle: f => {
      const name = missingName(f);
      return name === null
        ? 'A name that is used here was never defined.'
        : `\`${name}\` is used here but nothing of that name is defined.`;
    },
    atPoint: false,
    hints: () => [
      'Search the file for the name: is it spelled the same everywhere?',
      'Define it, import it, or correct its spelling.',
    ],
    explanation: f =>
      isPython(f)
        ? 'Functions of a module are reached through it (math.exp, np.exp) or by importing them by name.'
        : 'Functions such as exp belong to Math and are reached through it: Math.exp.',
  },
  recursion: {
    squiggle: f => `${f.name} calls itself and never comes to an end.`,
    atPoint: false,
    hints: f => [
      `Follow the calls by hand for z = 0: when is ${f.name} called again?`,
      'One of the calls should go to g, the function, not to its derivative.',
    ],
    explanation: () =>
      'A function that calls itself needs a case in which it does not. g′ needs the value of g, so it calls the function that computes g.',
  },
  timeout: {
    squiggle: f => `${f.name} did not finish in time.`,
    atPoint: false,
    hints: () => [
      'Is there a loop here? Print its variable: does it ever reach the end?',
      'g′ at one z needs no loop: compute it from z directly.',
    ],
    explanation: () =>
      'The check was ended so that the editor stays free. A loop whose condition never changes is the usual reason.',
  },
  memory: {
    squiggle: f => `${f.name} needed more memory than a check may use.`,
    atPoint: false,
    hints: () => [
      'How many numbers does the largest array here hold?',
      'The result needs as many numbers as z has, not their square.',
    ],
    explanation: () =>
      'An array of n × n numbers grows quickly. Element-wise, one number a pre-activation is enough.',
  },
  import: {
    squiggle: () => 'A module that this function needs could not be imported.',
    atPoint: false,
    hints: () => [
      'Run the import by itself in a terminal: what does it say?',
      'Check the spelling, and whether the module is installed for this interpreter.',
    ],
    explanation: () =>
      'Imports that the function does not need are not run; this one it does need.',
  },
  syntax: {
    squiggle: f => `${languageName(f)} cannot read this line.`,
    atPoint: false,
    hints: () => [
      'Count the brackets and quotes on this line and on the one above.',
      'Mend this line first: until then nothing of the file can be run.',
    ],
    explanation: () => 'A bracket or quote that is not closed often shows only a line later.',
  },
};
