import type { Catalogue } from '../facts.ts';
import { flat, mirror, secant, sign, tryOut } from './own-numbers.ts';

/** The algebra went astray: a term, a square, an operation. */
export const squaresAndTerms: Catalogue = {
  'dropped-term': {
    squiggle: () => 'One of two terms is gone.',
    atPoint: true,
    hints: f => [
      tryOut(f, flat, sign),
      `Count the terms in ${f.step}, then those in your code: one did not arrive.`,
    ],
    explanation: () =>
      'The rule gives a difference of two terms, and only one of them is in your formula. What is left is right as far as it goes.',
  },
  'missing-square': {
    squiggle: () => 'A square, or the factor it stands for, is missing.',
    atPoint: true,
    hints: f => [
      tryOut(f, mirror, flat),
      `Compare your powers with ${f.step}: which one is 2 there and 1 in your code?`,
    ],
    explanation: () =>
      'One part of the formula appears once where it belongs twice. Either a square was not written, or one of two equal factors was cancelled too many.',
  },
  'double-for-square': {
    squiggle: () => 'A square became a factor of 2: 2p is not p².',
    atPoint: true,
    hints: f => [
      'Put in numbers: what is 2 · 3, and what is 3²?',
      `Look at ${f.step}: what stands under the square there, and what became of it in your code?`,
    ],
    explanation: () =>
      'A square multiplies a number by itself, the factor 2 adds it to itself. In code the power is `**`; a single `*` is a product.',
  },
  'square-of-sum': {
    squiggle: () => 'A sum was squared term by term: (p + q)² is not p² + q².',
    atPoint: true,
    hints: f => [
      'Put in numbers: what is (1 + 3)², and what is 1² + 3²?',
      `Look at ${f.step}: what exactly stands under the square?`,
    ],
    explanation: () =>
      'The square of a sum has a third term, 2pq. In the code a bracket around the whole sum, with the power behind it, keeps it.',
  },
  'misplaced-square': {
    squiggle: () => 'The square is on the wrong part.',
    atPoint: true,
    hints: f => [
      tryOut(f, mirror, flat),
      `Look at ${f.step}: which part is squared there, and which in your code?`,
    ],
    explanation: () =>
      'All the pieces are there, and the power stands on another one. What a square applies to is decided by the brackets.',
  },
  'one-minus-inside': {
    squiggle: f => `The 1 went inside: 1 − ${f.symbol}(z) is not ${f.symbol}(1 − z).`,
    atPoint: true,
    hints: f => [
      `Compare 1 − ${f.symbol}(2) with ${f.symbol}(1 − 2): are they equal?`,
      `Look at ${f.step}: is the 1 taken from the output, or from z?`,
    ],
    explanation: () =>
      'Subtracting before g is applied and after it are different things. A bracket closes too late, or the argument of g is not z.',
  },
  'minus-for-times': {
    squiggle: () => 'A product became a difference.',
    atPoint: true,
    hints: f => [tryOut(f, sign, flat), `Look at ${f.step}: what stands between the two factors?`],
    explanation: () =>
      'Your formula subtracts where the derivation multiplies. On paper, p(q) and p − (q) look much alike.',
  },
  'quotient-for-product': {
    squiggle: () => 'A product became a quotient.',
    atPoint: true,
    hints: f => [
      tryOut(f, flat),
      `Look at ${f.step}: are the two parts multiplied, or is one divided by the other?`,
    ],
    explanation: f =>
      `Your formula divides where the derivation multiplies, so it grows without bound, while the graph of ${f.symbol} is steepest at one place.`,
  },
  'quotient-of-derivatives': {
    squiggle: () => 'Top and bottom were differentiated apart: (u/v)′ is not u′/v′.',
    atPoint: true,
    hints: f => [
      'Try it on z²/z, which is z: its slope is 1. What does u′/v′ give?',
      `Look at ${f.step}: which four pieces does that rule need?`,
    ],
    explanation: () =>
      'A quotient changes because its top changes and because its bottom does. The quotient rule accounts for both, and divides by the square of the bottom.',
  },
  reciprocal: {
    squiggle: () => 'The fraction is upside down.',
    atPoint: true,
    hints: f => [tryOut(f, flat), `Look at ${f.step}: what is above the bar, what below?`],
    explanation: f =>
      `Your value is largest where the graph of ${f.symbol} is flattest. Top and bottom are exchanged, or a negative power was lost on the way.`,
  },
  'second-derivative': {
    squiggle: () => 'Differentiated once too often.',
    atPoint: true,
    hints: f => [
      tryOut(f, sign, secant),
      `${f.step} is the last line of the derivation: it is already the slope.`,
    ],
    explanation: f =>
      `What you return is how the slope changes (or one factor of it), not the slope. It is 0 where ${f.symbol} is steepest.`,
  },
};
