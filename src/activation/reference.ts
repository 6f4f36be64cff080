/** Correctly rounded values: exact fractions where they suffice, else Ziv's loop over ball arithmetic. */
import { Arithmetic, OutsideDomain, roundBall, WHOLE } from './ball/arithmetic.ts';
import type { Expression } from './expression.ts';
import { Evaluation } from './evaluation.ts';
import { compileProgram, type Program } from './program.ts';
import { toDouble, toNumber } from './round.ts';

const FIRST_BITS = 128;
/** Enough for every cancellation that float64 arguments bring about in second differences. */
const LAST_BITS = 4096;
/** For programs so large that many digits would take long. */
const LAST_BITS_LARGE = 2048;
const LARGE = 256;

export interface Reference {
  /** Correctly rounded; NaN where the expression has no value. At a change of pieces the mean of both sides. */
  at(z: number): number;
  /** The limit from below (−1) or above (1) at a change of pieces; elsewhere the same as `at`. */
  beside(z: number, side: -1 | 1): number;
}

/** Values of an expression without slopes and outputs. Constants of each precision are kept for the next z. */
export function createReference(root: Expression): Reference {
  const program = compileProgram(root);
  const arithmetic = new Arithmetic(FIRST_BITS);
  return {
    at(z) {
      const found = evaluate(program, arithmetic, z, 0);
      if (found !== null) return found;
      const [below, above] = [
        evaluate(program, arithmetic, z, -1) ?? NaN,
        evaluate(program, arithmetic, z, 1) ?? NaN,
      ];
      if (Number.isNaN(below) || Number.isNaN(above)) return Number.isNaN(below) ? above : below;
      return below / 2 + above / 2;
    },
    beside: (z, side) => evaluate(program, arithmetic, z, side) ?? NaN,
  };
}

/** Null where pieces meet at z and no side was chosen. */
function evaluate(
  program: Program,
  arithmetic: Arithmetic,
  z: number,
  side: -1 | 0 | 1,
): number | null {
  const evaluation = new Evaluation(program, z, side);
  if (program.steps[program.root]!.rational) {
    const exact = evaluation.rational(program.root);
    if (evaluation.met) return null;
    return exact ? toNumber(exact) : NaN;
  }
  try {
    return approach(program, evaluation, arithmetic);
  } catch (error) {
    if (error instanceof OutsideDomain) return NaN;
    throw error;
  }
}

/** Ziv's loop: more digits until both ends of the ball round to one number. */
function approach(program: Program, evaluation: Evaluation, arithmetic: Arithmetic): number | null {
  const last = program.steps.length > LARGE ? LAST_BITS_LARGE : LAST_BITS;
  for (let bits = FIRST_BITS; ; bits *= 2) {
    const final = bits * 2 > last;
    const ball = evaluation.ballAt(arithmetic.at(bits), final);
    if (evaluation.met) return null;
    const rounded = roundBall(ball);
    if (rounded !== null) return rounded;
    if (!final) continue;
    // A value this close to a tie, or to zero, lies on it.
    const settled = ball !== WHOLE && (ball.f! < -1200n || ball.f! < ball.top - 200n);
    return settled ? toDouble(ball.m, ball.e) : NaN;
  }
}
