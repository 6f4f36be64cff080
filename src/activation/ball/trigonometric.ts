import {
  around0,
  middle,
  negate,
  ONE,
  scale,
  widen,
  WHOLE,
  ZERO,
  type Arithmetic,
  type Ball,
} from './arithmetic.ts';
import { sqrt } from './logarithm.ts';
import { factorialSeries, oddSeries, places, toFixed } from './series.ts';

/** Beyond 2^16384 an angle is not reduced: its sine is somewhere in ±1. */
const LARGEST_ANGLE = 16384n;

export function pi(arithmetic: Arithmetic): Ball {
  const w = places(arithmetic);
  return arithmetic.make(arithmetic.constants.pi(w), -w, 1n - w);
}

export function sin(arithmetic: Arithmetic, x: Ball): Ball {
  if (x === ZERO) return ZERO;
  const turned = reduce(arithmetic, x);
  if (!turned) return around0(0n);
  return widen(quarterTurn(arithmetic, turned.rest, turned.quarters), x.f);
}

export function cos(arithmetic: Arithmetic, x: Ball): Ball {
  if (x === ZERO) return ONE;
  const turned = reduce(arithmetic, x);
  if (!turned) return around0(0n);
  return widen(quarterTurn(arithmetic, turned.rest, turned.quarters + 1n), x.f);
}

/** sin(rest + quarters · π/2). */
function quarterTurn(arithmetic: Arithmetic, rest: Ball, quarters: bigint): Ball {
  const turn = ((quarters % 4n) + 4n) % 4n;
  const square = negate(arithmetic.square(rest));
  const value =
    turn % 2n === 0n
      ? arithmetic.multiply(
          rest,
          factorialSeries(arithmetic, square, k => 2n * k * (2n * k + 1n)),
        )
      : factorialSeries(arithmetic, square, k => 2n * k * (2n * k - 1n));
  return turn >= 2n ? negate(value) : value;
}

/** The middle as rest + quarters · π/2 with |rest| ≤ π/4; null where the angle is too large or too vague. */
function reduce(arithmetic: Arithmetic, x: Ball): { rest: Ball; quarters: bigint } | null {
  if (x === WHOLE || x.top > LARGEST_ANGLE || (x.f !== null && x.f > 0n)) return null;
  if (x.top <= -1n) return { rest: middle(x), quarters: 0n };
  const whole = x.top + 2n;
  const w = places(arithmetic) + whole;
  const fixed = toFixed(x, w);
  const halfPi = arithmetic.constants.pi(w) >> 1n;
  const numerator = 2n * fixed + halfPi;
  const quarters = numerator / (2n * halfPi) - (numerator < 0n ? 1n : 0n);
  const rest = fixed - quarters * halfPi;
  // Each quarter carries the error of π/2, at most 2^−w; there are fewer than 2^whole.
  return { rest: arithmetic.make(rest, -w, whole + 1n - w), quarters };
}

export function atan(arithmetic: Arithmetic, x: Ball): Ball {
  if (x === ZERO) return ZERO;
  if (x === WHOLE) return around0(1n);
  if (x.m < 0n) return negate(atan(arithmetic, negate(x)));
  if (x.top > 1n) {
    const inverse = arithmetic.divide(ONE, middle(x));
    const complement = arithmetic.subtract(scale(pi(arithmetic), -1n), atan(arithmetic, inverse));
    return widen(complement, slopeBound(x));
  }
  // Three halvings of the angle bring the tangent below 1/7.
  let t = middle(x);
  for (let i = 0; i < 3; i++) {
    const hypotenuse = sqrt(arithmetic, arithmetic.add(ONE, arithmetic.square(t)));
    t = arithmetic.divide(t, arithmetic.add(ONE, hypotenuse));
  }
  const series = oddSeries(arithmetic, negate(arithmetic.square(t)));
  return widen(scale(arithmetic.multiply(t, series), 3n), x.f);
}

/** What the radius of a large argument may do to its arc tangent, whose slope is below 1/x². */
function slopeBound(x: Ball): bigint | null {
  if (x.f === null) return null;
  return x.f > x.top - 3n ? 1n : x.f - 2n * (x.top - 2n);
}
