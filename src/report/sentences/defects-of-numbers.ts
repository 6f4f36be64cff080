import type { Catalogue, Facts } from '../facts.ts';
import { count, showNumber } from '../number.ts';

const constantOf = (f: Facts): number | null => f.misconception?.constant ?? null;

const error = (f: Facts): string => showNumber(f.maxError, 2);

const step = (f: Facts): string => {
  const h = constantOf(f);
  return h === null ? '' : ` with the step ${showNumber(h, 2)}`;
};

/** float32 is never so far off, unless what it rounds grows large on the way. */
const isHalf = (f: Facts): boolean => f.maxError > 1e-5;

/** Below this the outputs at z and z + h share so many digits that rounding decides. */
const SMALL_STEP = 1e-8;

const isSmall = (f: Facts): boolean => (constantOf(f) ?? Infinity) < SMALL_STEP;

const misstep = (f: Facts): string => {
  const h = constantOf(f);
  if (h === null) return 'its step does not fit';
  return `its step ${showNumber(h, 2)} is too ${isSmall(f) ? 'small' : 'large'}`;
};

/** Right, or nearly so, as far as float64 goes. */
export const defectsOfNumbers: Catalogue = {
  'finite-difference': {
    squiggle: f =>
      f.verdict === 'incorrect'
        ? `A numerical slope: ${misstep(f)}, so it is off by up to ${error(f)}.`
        : `Close to g′, but a numerical slope: off by up to ${error(f)}.`,
    atPoint: false,
    hints: f => [
      `Make the step ten times ${isSmall(f) ? 'larger' : 'smaller'}, and again: does the error keep falling?`,
      'Keep it: it checks your formula well. The formula itself comes from the derivation.',
    ],
    explanation: f =>
      `On |z| ≤ 6 the largest error is ${error(f)}; a formula in float64 stays below 1e−13. A difference quotient${step(f)} cannot do better: with a large step it is not yet the slope, and with a small one its two outputs share most of their digits.`,
  },
  'single-precision': {
    squiggle: f =>
      isHalf(f)
        ? `Right to about 3 digits: this is float16 (off by up to ${error(f)}).`
        : `Right to about 7 digits: this is float32 (off by up to ${error(f)}).`,
    atPoint: false,
    hints: f => [
      'Print the dtype of your result.',
      `Leave out ${isHalf(f) ? 'float16' : 'float32'}, or convert the argument to float64 first.`,
    ],
    explanation: f =>
      `On |z| ≤ 6 the largest error is ${error(f)}. ${isHalf(f) ? 'float16 keeps 11 bits, which is about 3 digits' : 'float32 keeps 24 bits, which is about 7 digits'}; float64 keeps 53, which is about 16.`,
  },
  rounded: {
    squiggle: f => {
      const places = constantOf(f);
      return places === null
        ? `Close to g′, but rounded on the way: off by up to ${error(f)}.`
        : `Close to g′, but rounded to ${count(places, 'decimal')}: off by up to ${error(f)}.`;
    },
    atPoint: false,
    hints: () => [
      'How many digits has the constant in your code, and how many has math.e?',
      'Use exp, or the constant of the library, and do not round the result.',
    ],
    explanation: f =>
      `On |z| ≤ 6 the largest error is ${error(f)}. A number such as 2.71828 for e, or a call of round, leaves an error of this size; a formula in float64 stays below 1e−13.`,
  },
  overflow: {
    squiggle: f => {
      if (f.point === null) return 'Right for ordinary z, but far from 0 a number grows too large.';
      // exp of 709 is the last that float64 holds; nearer to 0 it is a product or a power that overflows.
      const what =
        Math.abs(f.point.z) > 709
          ? 'the exponential overflows; the limit is about 709'
          : 'a number grows past the largest that there is';
      return `Right for ordinary z. At z = ${showNumber(f.point.z)} ${what}.`;
    },
    atPoint: false,
    hints: f => [
      f.point !== null && f.point.z < 0
        ? 'Which exponent in your formula grows as z falls?'
        : 'Which exponent in your formula grows as z rises?',
      'Write the formula so that its exponents stay negative, or compute from g, whose outputs stay small.',
    ],
    explanation: () =>
      'exp(709) is near the largest float64, and its square is far beyond. What is larger raises or becomes infinity, and infinity divided by infinity is NaN. The slope there is 0 to all digits that matter.',
  },
};
