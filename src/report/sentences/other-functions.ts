import type { Catalogue, Facts } from '../facts.ts';
import { showNumber } from '../number.ts';
import { flat, secant, tryOut } from './own-numbers.ts';

/** The other function of the lecture, by its name. */
const other = (f: Facts): string => (f.family === 'tanh' ? 'σ' : 'tanh');

const output = (f: Facts): string => `${f.symbol}(z)`;

/** A right formula of something else, or a right formula in the wrong place. */
export const otherFunctions: Catalogue = {
  'returns-g': {
    squiggle: f => `This is ${output(f)} itself, not its slope.`,
    atPoint: true,
    hints: f => [
      tryOut(f, flat),
      `Differentiating starts at ${f.step}. Has it been applied to what you return?`,
    ],
    explanation: f =>
      `Your values are the heights of the graph of ${f.symbol}. g′(z) is another function: how steep the graph is at z.`,
  },
  'other-function': {
    squiggle: f =>
      f.family === 'other'
        ? 'This belongs to another function of the lecture.'
        : `This belongs to ${other(f)}, the other function of the lecture.`,
    atPoint: true,
    hints: f => [
      'σ(z) lies between 0 and 1, tanh(z) between −1 and 1. Which of them does your file compute?',
      `${f.symbol} and ${other(f)} are different functions; compare your formula with ${f.step}.`,
    ],
    explanation: f =>
      `The two derivations look alike and end in different forms. Yours fits ${other(f)}; this exercise asks for ${f.symbol}.`,
  },
  'wrong-activation': {
    squiggle: f => `This belongs to ${f.activation ?? 'another activation function'}.`,
    atPoint: true,
    hints: f => [tryOut(f, flat, secant), `Start from ${f.step}: which g does this exercise name?`],
    explanation: f =>
      `Your values are those of another activation function's derivative. The exercise asks for ${f.symbol}.`,
  },
  'mixed-g-and-z': {
    squiggle: () => 'One g(z) became z.',
    atPoint: true,
    hints: f => [
      tryOut(f, flat, secant),
      `Look at ${f.step}: each factor is made from the output g(z). Is each of yours?`,
    ],
    explanation: () =>
      'The form is right, and in one place z itself stands where its output g(z) belongs. A variable that holds g(z), used everywhere, keeps the two apart.',
  },
  'double-application': {
    squiggle: () => 'g is applied twice.',
    atPoint: true,
    hints: f => [
      `Which number reaches ${f.symbol} in your code when z = 2: 2, or ${f.symbol}(2)?`,
      `${f.step} applies g once. Find the place where an output is put in as a z.`,
    ],
    explanation: f =>
      `You return the slope at ${output(f)} in place of the slope at z: an output was handed to a formula that takes z.`,
  },
  constant: {
    squiggle: f =>
      `The same number, ${showNumber(f.misconception?.constant ?? NaN, 4)}, for every z.`,
    atPoint: true,
    hints: f => [
      `Is the graph of ${f.symbol} as steep at z = 5 as at z = 0?`,
      f.language === 'python' && /\/\//.test(f.text)
        ? 'In Python 7 // 2 is 3, and 7 / 2 is 3.5: which of the two does your formula need?'
        : `Does z still occur in what you return? Compare with ${f.step}.`,
    ],
    explanation: f =>
      `The slope of ${f.symbol} changes with z, and what you return does not. Either z dropped out of the formula, or two terms cancel, or a return comes too early.`,
  },
  'wrong-forward': {
    squiggle: () => 'The rule fits; the function that computes g is wrong.',
    atPoint: true,
    hints: f => [
      `Print your g at z = 0 and at z = 2. A calculator says ${f.symbol} should be ${f.outputAt(0)} and ${f.outputAt(2)}.`,
      `g′ uses g as it stands in ${f.step}: mend the function that computes g, and leave g′ alone.`,
    ],
    explanation: () =>
      'From the outputs that your own g returns, your g′ follows the rule. The outputs themselves are not those of g, so the slopes cannot be right either.',
  },
  'activation-form': {
    squiggle: f =>
      f.argument === 'activation'
        ? 'Right in terms of z, but this exercise passes the output g(z).'
        : 'Right in terms of the output g(z), but this exercise passes z.',
    atPoint: true,
    hints: f =>
      f.argument === 'activation'
        ? [
            'Print the argument: is it z, or has g already been applied to it?',
            'The argument already is g(z): use it as it is, without applying g again.',
          ]
        : [
            'Print the argument: is it z, or has g already been applied to it?',
            `Your formula is right for an output. What has to happen to z before it fits? Compare with ${f.step}.`,
          ],
    explanation: f =>
      f.argument === 'activation'
        ? 'There are two contracts. A function of z takes the pre-activation: its caller writes prime(z). A function of the output takes what the forward pass stored: its caller writes prime(g(z)). Yours is the first, this exercise asks for the second. Both are used in practice; a mistake arises only when caller and function disagree.'
        : 'There are two contracts. A function of z takes the pre-activation: its caller writes prime(z). A function of the output takes what the forward pass stored: its caller writes prime(g(z)). Yours is the second, this exercise asks for the first. Both are used in practice; a mistake arises only when caller and function disagree.',
  },
};
