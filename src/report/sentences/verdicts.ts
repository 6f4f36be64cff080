import type { Verdict } from '../../grader/types.ts';
import type { Facts, Sentences } from '../facts.ts';
import { showNumber } from '../number.ts';
import { returnedInstead, whyNoNumber } from './returned.ts';
import { propertyFails } from './properties.ts';
import { flat, mirror, secant, sign, tryOut } from './own-numbers.ts';

/** A word or two, as a lens or a badge shows it. */
export const verdictLabels: Readonly<Record<Verdict, string>> = {
  'not-started': 'not written yet',
  error: 'error',
  'activation-form': 'in terms of g(z)',
  incorrect: 'incorrect',
  partial: 'partly right',
  unstable: 'right, unstable',
  approximate: 'right, approximate',
  correct: 'correct',
};

/** Worst first: the order in which a report tells its results. */
export const worstFirst: readonly Verdict[] = [
  'error',
  'incorrect',
  'activation-form',
  'partial',
  'not-started',
  'unstable',
  'approximate',
  'correct',
];

/** All that is said where the pack shows the verdict alone. */
export const bareVerdicts: Readonly<Record<Verdict, string>> = {
  'not-started': 'Not written yet.',
  error: 'No number came back, so nothing could be compared.',
  'activation-form': 'Right for the other argument: the exercise passes something else.',
  incorrect: 'The values are not those of g′.',
  partial: 'The values are those of g′; another property does not hold.',
  unstable: 'Right for ordinary z, but not far from 0.',
  approximate: 'Close to g′, but not to all digits.',
  correct: 'All that was asked holds.',
};

/** NaN was returned, and no exception raised. */
const isNaNAtPoint = (f: Facts): boolean =>
  f.failure === null && f.point !== null && Number.isNaN(f.point.actual);

const noHints = ['', ''] as const;

/** What is said where no misconception explains the verdict. */
export const verdictSentences: Readonly<Record<Verdict, Sentences>> = {
  'not-started': {
    squiggle: f => `${f.name} is not written yet.`,
    atPoint: false,
    hints: f => [
      `What does ${f.name}(0) have to be? Sketch ${f.symbol} and look how steep it is at 0.`,
      `Start from the definition of ${f.symbol} and differentiate one rule at a time.`,
    ],
    explanation: () => 'As soon as the body computes something, saving the file checks it.',
  },
  error: {
    squiggle: f => returnedInstead(f) ?? `${f.name} gave no number.`,
    atPoint: false,
    hints: f => [
      `Call ${f.name}(0.0) by itself: what does it return or raise?`,
      'Mend the line named here first, then check again.',
    ],
    explanation: f =>
      whyNoNumber(f) ??
      'No way of calling the function led to a number, so nothing could be compared.',
  },
  'activation-form': {
    squiggle: () => 'Right in terms of the other argument: caller and function disagree.',
    atPoint: true,
    hints: f => [
      'Print the argument: is it z, or has g already been applied to it?',
      `Compare with ${f.step}: what does the exercise pass?`,
    ],
    explanation: () =>
      'g′ can be written in terms of z or in terms of the output g(z). Both are right, for different callers.',
  },
  incorrect: {
    squiggle: f =>
      isNaNAtPoint(f)
        ? 'No number comes out here: your code computes 0/0, or the like.'
        : 'This is not g′, and it fits no mistake that is known here.',
    atPoint: true,
    hints: f =>
      isNaNAtPoint(f)
        ? [
            `Put z = ${showNumber(f.point!.z)} into your formula by hand: where does it divide, and by what?`,
            'Write the formula so that it needs no such division, or treat this z by itself.',
          ]
        : [
            tryOut(f, sign, mirror, flat, secant),
            'Go through the derivation line by line, and put the same z into each line and into your code.',
          ],
    explanation: f =>
      isNaNAtPoint(f)
        ? 'NaN, “not a number”, is what float64 makes of 0/0, ∞/∞, ∞ − ∞, and of the root or logarithm of a negative number.'
        : 'None of the known wrong formulas gives your values, so nothing is guessed about where they come from.',
  },
  partial: {
    squiggle: f => {
      const [first] = f.failing;
      return first === undefined
        ? 'Right values; not everything else holds.'
        : `The values are right. ${propertyFails(first)}`;
    },
    atPoint: false,
    hints: f => [
      `Call ${f.name} with an array of three numbers and compare with three single calls.`,
      'The list of properties names what does not hold.',
    ],
    explanation: () =>
      'The values are those of g′. One of the other properties of the exercise does not hold.',
  },
  unstable: {
    squiggle: f =>
      f.point === null
        ? 'Right for ordinary z, but not far from 0.'
        : `Right for ordinary z, but at z = ${showNumber(f.point.z)} no finite number comes out.`,
    atPoint: false,
    hints: () => [
      'Which part of your formula is largest there? Print it.',
      'Write the formula so that its exponents stay negative.',
    ],
    explanation: () =>
      'Near 0 everything is right. Far out an intermediate result leaves the range of float64, although the slope itself is as good as 0.',
  },
  approximate: {
    squiggle: f => `Close to g′, but not to all digits: off by up to ${showNumber(f.maxError, 2)}.`,
    atPoint: false,
    hints: () => [
      'Is there a rounded constant, a step size or float32 in your code?',
      'A formula computed in float64 agrees to about 15 digits.',
    ],
    explanation: f =>
      `On |z| ≤ 6 the largest error is ${showNumber(f.maxError, 2)}; a formula in float64 stays below 1e−13.`,
  },
  correct: {
    squiggle: () => 'Correct.',
    atPoint: false,
    hints: () => noHints,
    explanation: () => '',
  },
};
