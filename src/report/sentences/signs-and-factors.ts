import type { Catalogue, Facts } from '../facts.ts';
import { grouped, showNumber } from '../number.ts';
import { flat, mirror, secant, sign, tryOut } from './own-numbers.ts';

const constantOf = (f: Facts): number => f.misconception?.constant ?? NaN;

/** `half of`, `twice`, `−0.2 times`: how a factor reads before "g′". */
function times(c: number): string {
  if (c === 0.5) return 'half of';
  if (c === 0.25) return 'a quarter of';
  if (c === 2) return 'twice';
  if (c === 4) return 'four times';
  return `${showNumber(c, 4)} times`;
}

/** More z than that are passed at once; a factor that small is no slip of the pen. */
const MANY = 32;

/** How many z were passed at once, where the code divides by that. */
function dividedCount(f: Facts): number | null {
  const n = Math.round(1 / constantOf(f));
  const isCount = n >= MANY && Math.abs(n * constantOf(f) - 1) < 1e-9;
  return isCount && /\blen\(|\.(size|shape|length)\b/.test(f.text) ? n : null;
}

/** A minus, a plus, a factor: the shape is right. */
export const signsAndFactors: Catalogue = {
  negated: {
    squiggle: () => 'Exactly −1 times g′: a minus sign went astray.',
    atPoint: true,
    hints: f => [
      tryOut(f, sign),
      `Count the minus signs in ${f.step}: each has to arrive in your code.`,
    ],
    explanation: () =>
      'Every value has the right size and the wrong sign. Either a factor −1 was lost or is there once too often (the rule that is applied brings one, and so may the inner function), or the two terms of a difference stand in the wrong order.',
  },
  'plus-for-minus': {
    squiggle: () => 'A minus became a plus.',
    atPoint: true,
    hints: f => [tryOut(f, flat), `Compare your signs with ${f.step}: one of them differs.`],
    explanation: f =>
      `The terms are right, the sign between two of them is not. With a plus your value never gets small, while the graph of ${f.symbol} flattens.`,
  },
  'lost-inner-derivative': {
    squiggle: () => 'The derivative of the inner function is missing.',
    atPoint: true,
    hints: f => [
      tryOut(f, flat, sign),
      `Look at ${f.step}: the chain rule multiplies by one more factor. Which?`,
    ],
    explanation: () =>
      'The outer function was differentiated and the inner one left as it was. The chain rule asks for both: the derivative of the outer function, times the derivative of what stands inside.',
  },
  'constant-factor': {
    squiggle: f => {
      const n = dividedCount(f);
      return n === null
        ? `Exactly ${times(constantOf(f))} g′: a constant factor is wrong.`
        : `Each slope is divided by how many z there are, here ${grouped(n)}.`;
    },
    atPoint: true,
    hints: f =>
      dividedCount(f) === null
        ? [
            secant(f),
            `Which rule brings a factor of ${showNumber(1 / constantOf(f), 4)}? Look at ${f.step}.`,
          ]
        : [
            'Call your function with an array of one z, then of two: does the first answer change?',
            'A mean over examples belongs to the loss. The slope at one z does not depend on the others.',
          ],
    explanation: f =>
      `Your value divided by g′(z) is ${showNumber(constantOf(f), 6)} at every z that was tried, so the formula is right up to this factor. A factor of an inner derivative that was lost, or kept twice, does this; so does a stray number in the code.`,
  },
  offset: {
    squiggle: f => {
      const c = constantOf(f);
      const size = showNumber(Math.abs(c), 4);
      return c < 0
        ? `Exactly g′ minus ${size}: a constant is missing, or was taken away.`
        : `Exactly g′ plus ${size}: a constant was added.`;
    },
    atPoint: true,
    hints: f => [
      tryOut(f, flat),
      constantOf(f) < 0
        ? `Go through the terms of ${f.step}: is each of them in your code, with its sign?`
        : `A constant has the derivative 0. Look for one that survived ${f.step}.`,
    ],
    explanation: f =>
      `Your value minus g′(z) is ${showNumber(constantOf(f), 6)} at every z that was tried: the curve has the right shape and stands too high or too low.`,
  },
  shift: {
    squiggle: f =>
      `The right curve in the wrong place: shifted along z by ${showNumber(-constantOf(f), 4)}.`,
    atPoint: true,
    hints: f => [
      tryOut(f, mirror),
      'Which number reaches g in your code: z itself, or z with something added?',
    ],
    explanation: f =>
      `What you return at z is the slope at another place, ${showNumber(constantOf(f), 4)} along the axis. Something is added to z, or taken from it, before the formula is applied.`,
  },
  'extra-z-factor': {
    squiggle: () => 'A factor z too many.',
    atPoint: true,
    hints: f => [
      `What do you return at z = 0, and how steep is the graph of ${f.symbol} there?`,
      `Look at ${f.step}: what is the derivative of −z itself?`,
    ],
    explanation: () =>
      'Divided by z, your values are right. When an exponential is differentiated, the factor that comes out is the derivative of its exponent, not the exponent.',
  },
  'exp-power-rule': {
    squiggle: () => 'The power rule was used on an exponential.',
    atPoint: true,
    hints: f => [
      'Compare (exp(1.1) − exp(0.9)) / 0.2 with exp(1): what does that say about the slope of eᶻ?',
      `Look at ${f.step}: the variable stands in the exponent, so another rule applies.`,
    ],
    explanation: () =>
      'The power rule, n·zⁿ⁻¹, is for z raised to a fixed number. Where a fixed number is raised to z, as in eᶻ, the function is its own derivative.',
  },
  'constant-kept': {
    squiggle: () => 'A constant was kept: the derivative of 1 is 0.',
    atPoint: true,
    hints: f => [
      tryOut(f, sign, flat),
      `Look at ${f.step}: differentiate each term on its own. What becomes of the 1?`,
    ],
    explanation: () =>
      'In a sum each term is differentiated by itself. A constant does not change with z, so its slope is 0 and it leaves the expression.',
  },
};
