import { short, firstLine, type FailurePattern } from './failure-pattern.ts';
import { belongsToModule, nearestName } from './nearest-name.ts';

function isMethod(name: string, source: string): boolean {
  const id = name.replace(/\$/g, '\\$&');
  return new RegExp(
    `^\\s+(?:(?:public|private|static)\\s+)*${id}\\s*\\([^)]*\\)[^;]*\\{`,
    'm',
  ).test(source);
}

/** The first match explains; the order goes from the special to the general. */
export const javascriptFailures: readonly FailurePattern[] = [
  {
    type: /^SyntaxError$/,
    message: /does not provide an export named '?([^']+)'?/,
    say: ([, name]) => ({
      squiggle: short(`The imported file exports nothing named ${name!}.`),
      explanation: 'Names are spelled exactly, and only what is exported can be imported.',
      like: 'import',
    }),
  },
  {
    type: /^SyntaxError$/,
    message: /.*/s,
    say: ([message]) => ({
      squiggle: short(`JavaScript cannot read this: ${firstLine(message)}.`),
      explanation:
        'Until this is mended nothing of the file can be run. A bracket or quote that is not closed often shows only a line later.',
      like: 'syntax',
    }),
  },
  {
    type: /.*/,
    message: /Cannot find (?:module|package) '([^']+)'/,
    say: ([, name]) => ({
      squiggle: short(`${name!} was not found.`),
      explanation:
        'A file of yours is named with its path and ending (./helpers.js). A package has to be installed in a folder above this one.',
      like: 'import',
    }),
  },
  {
    type: /^ReferenceError$/,
    message: /Cannot access '([^']+)' before initialization/,
    say: ([, name]) => ({
      squiggle: short(`\`${name!}\` is used above the line that gives it its value.`),
      explanation: 'Names declared with const and let exist from their own line on.',
      like: 'name-error',
    }),
  },
  {
    type: /^ReferenceError$/,
    message: /^(\S+) is not defined/,
    say: ([, name], { source }) => {
      if (belongsToModule(name!))
        return {
          squiggle: `\`${name!}\` belongs to Math: write Math.${name!}.`,
          explanation: 'In JavaScript the mathematical functions are reached through Math.',
          like: 'name-error',
        };
      if (isMethod(name!, source))
        return {
          squiggle: short(`\`${name!}\` is a method of the class: write \`this.${name!}\`.`),
          explanation:
            'Inside a class the methods are not known by their bare name. They are reached through the object, static ones through the class.',
          like: 'name-error',
        };
      const near = nearestName(name!, source);
      return {
        squiggle: short(
          `\`${name!}\` is not defined.${near === null ? '' : ` Did you mean \`${near}\`?`}`,
        ),
        explanation:
          'JavaScript looked for this name when the line ran and found nothing. It is misspelled, not imported, or declared inside another function.',
        like: 'name-error',
      };
    },
  },
  {
    type: /^TypeError$/,
    message: /\(\.\.\.\) is not a function|^\d\S* is not a function/,
    say: () => ({
      squiggle: 'A number is called like a function: a `*` is missing before a bracket.',
      explanation:
        'On the slide two factors stand side by side. In code a value followed by a bracket is a call, and a number cannot be called.',
      like: 'missing-times',
    }),
  },
  {
    type: /^TypeError$/,
    message: /^Math\.(\w+) is not a function/,
    say: ([, name]) => ({
      squiggle: short(`Math has no function ${name!}.`),
      explanation: 'It is spelled otherwise, or a function of your own has to be written for it.',
      like: 'name-error',
    }),
  },
  {
    type: /^TypeError$/,
    message: /^(\S+) is not a function/,
    say: ([, name]) => ({
      squiggle: short(`${name!} is no function, but it is called here.`),
      explanation:
        'Either the name holds something else, or two factors stand side by side and a `*` is missing before the bracket.',
      like: 'missing-times',
    }),
  },
  {
    type: /^TypeError$/,
    message: /BigInt/,
    say: () => ({
      squiggle: 'A BigInt (a number written with n) cannot be mixed with ordinary numbers.',
      explanation: 'Leave the n away: g′ needs numbers with fractions, which a BigInt has not.',
      like: null,
    }),
  },
  {
    type: /^TypeError$/,
    message: /Assignment to constant variable/,
    say: () => ({
      squiggle: 'A const is assigned a second time; declare it with let.',
      explanation: 'A name declared with const keeps its first value.',
      like: null,
    }),
  },
  {
    type: /^TypeError$/,
    message: /Cannot read properties of (undefined|null) \(reading '([^']+)'\)/,
    say: ([, value, property]) => ({
      squiggle: short(`\`.${property!}\` is read from something that is ${value!}.`),
      explanation:
        'What stands before the dot has no value. In a class, what a method needs has to be set where the object is made.',
      like: null,
    }),
  },
  {
    type: /^RangeError$/,
    message: /Maximum call stack/,
    say: (_, { name }) => ({
      squiggle: `${name} calls itself and never comes to an end.`,
      explanation:
        'g′ needs the value of g. If one of its calls goes to g′ by mistake, it never gets there.',
      like: 'recursion',
    }),
  },
  {
    type: /^RangeError$/,
    message: /Invalid array length|Array buffer allocation failed/,
    say: () => ({
      squiggle: 'An array of an impossible length is made here.',
      explanation: 'The length is negative, no whole number, or far larger than z.',
      like: 'memory',
    }),
  },
];
