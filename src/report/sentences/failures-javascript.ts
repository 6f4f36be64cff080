import { short, type FailurePattern } from './failure-pattern.ts';
import {
  endlessCalls,
  lacks,
  methodByBareName,
  numberCalled,
  undefinedName,
  unreadable,
} from './failures-alike.ts';
import { belongsToModule } from './nearest-name.ts';

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
    say: unreadable,
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
    say: (match, context) => {
      const name = match[1]!;
      if (belongsToModule(name))
        return {
          squiggle: `\`${name}\` belongs to Math: write Math.${name}.`,
          explanation: 'In JavaScript the mathematical functions are reached through Math.',
          like: 'name-error',
        };
      return isMethod(name, context.source)
        ? methodByBareName(name, 'this')
        : undefinedName(match, context);
    },
  },
  {
    type: /^TypeError$/,
    message: /\(\.\.\.\) is not a function|^\d\S* is not a function/,
    say: numberCalled,
  },
  {
    type: /^TypeError$/,
    message: /^Math\.(\w+) is not a function/,
    say: ([, name]) => ({
      ...lacks('Math', name!, belongsToModule),
      explanation: 'It is spelled otherwise, or a function of your own has to be written for it.',
    }),
  },
  {
    type: /^TypeError$/,
    message: /^(\S+)\.(map|forEach|reduce|filter|slice|flatMap) is not a function/,
    say: ([, owner, method]) => ({
      squiggle: short(`Only a list has \`${method!}\`; ${owner!} is none here.`),
      explanation:
        'The exercise passes one number z, or a flat list of numbers. A function of one number needs no list.',
      like: null,
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
    say: endlessCalls,
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
