import {
  abs,
  negate,
  ONE,
  OutsideDomain,
  scale,
  signOf,
  WHOLE,
  ZERO,
  type Arithmetic,
  type Ball,
} from './ball/arithmetic.ts';
import { erf, erfc } from './ball/error-function.ts';
import { cosh, dsigmoid, exp, expm1, sech2, sigmoid, sinh, tanh } from './ball/exponential.ts';
import { log, log1p, sqrt } from './ball/logarithm.ts';
import { atan, cos, pi, sin } from './ball/trigonometric.ts';
import type { Expression, FunctionName } from './expression.ts';
import { wholeExponent, type Program, type Step } from './program.ts';
import * as rational from './rational.ts';
import type { Rational } from './rational.ts';
import { fromDouble } from './round.ts';

type BallFunction = (arithmetic: Arithmetic, x: Ball) => Ball;

const ballFunctions: Partial<Record<FunctionName, BallFunction>> = {
  exp,
  expm1,
  log,
  log1p,
  sqrt,
  sin,
  cos,
  atan,
  tanh,
  sinh,
  cosh,
  sigmoid,
  dsigmoid,
  sech2,
  erf,
  erfc,
  abs: (_, x) => abs(x),
};

/** A program at one z. Exact fractions are computed once, balls once for each precision. */
export class Evaluation {
  /** Whether z lies where pieces meet and no side was chosen. */
  met = false;
  readonly #program: Program;
  readonly #z: number;
  readonly #side: -1 | 0 | 1;
  readonly #rationals: (Rational | null | undefined)[] = [];
  #balls: (Ball | undefined)[] = [];
  #arithmetic!: Arithmetic;
  #final = false;

  /** `side` chooses the limit from below or above where pieces meet. */
  constructor(program: Program, z: number, side: -1 | 0 | 1) {
    this.#program = program;
    this.#z = z;
    this.#side = side;
  }

  /** The root at a precision. With `final`, a comparison that stays undecided counts as equal. */
  ballAt(arithmetic: Arithmetic, final: boolean): Ball {
    this.#arithmetic = arithmetic;
    this.#final = final;
    this.#balls = [];
    return this.#ball(this.#program.root);
  }

  /** The exact value of a rational step, null where there is none (a division by zero). */
  rational(id: number): Rational | null {
    let value = this.#rationals[id];
    if (value === undefined) {
      value = this.#computeRational(this.#program.steps[id]!);
      this.#rationals[id] = value;
    }
    return value;
  }

  #computeRational({ node, args }: Step): Rational | null {
    switch (node.kind) {
      case 'number':
      case 'parameter':
        return node.value;
      case 'z': {
        const { m, e } = fromDouble(this.#z);
        return e >= 0n ? { n: m << e, d: 1n } : { n: m, d: 1n << -e };
      }
      case 'if':
      case 'piecewise': {
        const chosen = this.#choose(node, args);
        return chosen === null ? null : this.rational(chosen);
      }
      default:
    }
    const [a, b] = args.map(id => this.rational(id));
    if (!a) return null;
    if (node.kind === 'negate') return rational.negate(a);
    if (node.kind === 'call' && node.name === 'abs') return a.n < 0n ? rational.negate(a) : a;
    if (node.kind === 'call' && node.name === 'sign') return rational.integer(rational.sign(a));
    if (!b) return null;
    switch (node.kind) {
      case 'add':
        return rational.add(a, b);
      case 'subtract':
        return rational.subtract(a, b);
      case 'multiply':
        return rational.multiply(a, b);
      case 'divide':
        return rational.divide(a, b);
      case 'power':
        return rational.power(a, b.n);
      case 'call': {
        const order = rational.compare(a, b);
        return (node.name === 'max') === order >= 0 ? a : b;
      }
      default:
        return null;
    }
  }

  #ball(id: number): Ball {
    const known = this.#balls[id];
    if (known) return known;
    const step = this.#program.steps[id]!;
    const ball = step.fractional ? this.#fromRational(id) : this.#computeBall(step);
    this.#balls[id] = ball;
    return ball;
  }

  #fromRational(id: number): Ball {
    const value = this.rational(id);
    return value ? this.#arithmetic.fraction(value) : WHOLE;
  }

  #computeBall({ node, args }: Step): Ball {
    const arithmetic = this.#arithmetic;
    const at = (i: number): Ball => this.#ball(args[i]!);
    switch (node.kind) {
      case 'number':
      case 'parameter':
        return arithmetic.fraction(node.value);
      case 'z':
        return arithmetic.exact(fromDouble(this.#z));
      case 'pi':
        return pi(arithmetic);
      case 'negate':
        return negate(at(0));
      case 'add':
        return arithmetic.add(at(0), at(1));
      case 'subtract':
        return arithmetic.subtract(at(0), at(1));
      case 'multiply':
        return arithmetic.multiply(at(0), at(1));
      case 'divide':
        return arithmetic.divide(at(0), at(1));
      case 'power':
        return this.#power(at(0), this.#program.steps[args[1]!]!.node, at(1));
      case 'call':
        return this.#call(node.name, args);
      case 'if':
      case 'piecewise': {
        const chosen = this.#choose(node, args);
        return chosen === null ? WHOLE : this.#ball(chosen);
      }
      default:
        throw new Error(`A ${node.kind} must be worked out before it is evaluated`);
    }
  }

  #call(name: FunctionName, args: readonly number[]): Ball {
    const arithmetic = this.#arithmetic;
    const a = this.#ball(args[0]!);
    const known = ballFunctions[name];
    if (known) return known(arithmetic, a);
    if (name === 'sign') {
      const sign = this.#decided(signOf(a));
      return sign === null ? WHOLE : arithmetic.integer(sign);
    }
    const b = this.#ball(args[1]!);
    const difference = arithmetic.subtract(a, b);
    const sign = signOf(difference);
    if (sign !== null) return (name === 'max') === sign >= 0 ? a : b;
    const spread = name === 'max' ? abs(difference) : negate(abs(difference));
    return scale(arithmetic.add(arithmetic.add(a, b), spread), -1n);
  }

  #power(base: Ball, exponentNode: Expression, exponent: Ball): Ball {
    const arithmetic = this.#arithmetic;
    const whole = wholeExponent(exponentNode);
    if (whole !== null) return arithmetic.power(base, BigInt(whole));
    if (exponent === ZERO) return ONE;
    if (base === ZERO && signOf(exponent) === -1) throw new OutsideDomain();
    if (base === ZERO) return signOf(exponent) === 1 ? ZERO : WHOLE;
    const sign = signOf(base);
    const odd = wholeParity(exponent);
    if (sign === -1 && odd === null) throw new OutsideDomain();
    const value = exp(arithmetic, arithmetic.multiply(exponent, log(arithmetic, abs(base))));
    return sign === -1 && odd ? negate(value) : value;
  }

  /** −1, 0 or 1; null while more precision may still decide. */
  #decided(sign: number | null): number | null {
    return sign ?? (this.#final ? 0 : null);
  }

  #compare(left: number, right: number): number | null {
    const { steps } = this.#program;
    if (steps[left]!.rational && steps[right]!.rational) {
      const [a, b] = [this.rational(left), this.rational(right)];
      return a && b ? rational.compare(a, b) : null;
    }
    return this.#decided(signOf(this.#arithmetic.subtract(this.#ball(left), this.#ball(right))));
  }

  /** The step of the piece that holds at z; null where none can be chosen (yet). */
  #choose(
    node: Extract<Expression, { kind: 'if' | 'piecewise' }>,
    args: readonly number[],
  ): number | null {
    const order = this.#compare(args[0]!, args[1]!);
    if (order === null) return null;
    if (node.kind === 'if') {
      const { relation } = node.test;
      const holds =
        order === 0 ? relation === '<=' || relation === '>=' : order < 0 === (relation[0] === '<');
      return args[holds ? 2 : 3]!;
    }
    if (order !== 0) return args[order > 0 ? 2 : 3]!;
    if (this.#side === 0) {
      this.met = true;
      return null;
    }
    const rate = this.#rateSign(args[4]!);
    return rate === null ? null : args[rate * this.#side > 0 ? 2 : 3]!;
  }

  /** The sign of d/dz (left − right) on the chosen side; null where it is zero or undecided. */
  #rateSign(id: number): number | null {
    const step = this.#program.steps[id]!;
    const exact = step.rational ? this.rational(id) : null;
    const sign = step.rational ? exact && rational.sign(exact) : signOf(this.#ball(id));
    return sign === 0 ? null : sign;
  }
}

/** Whether an exact whole exponent is odd; null for any other exponent. */
function wholeParity(exponent: Ball): boolean | null {
  if (exponent.f !== null || exponent.e > 4096n) return exponent.f === null ? false : null;
  if (exponent.e >= 0n) return exponent.e === 0n && (exponent.m & 1n) === 1n;
  const whole = exponent.m >> -exponent.e;
  return whole << -exponent.e === exponent.m ? (whole & 1n) === 1n : null;
}
