import type { Exercise } from '../pack/types.ts';
import { randomDoubles } from './random-doubles.ts';
import { References } from './references.ts';
import { isSlope, kinkNear } from './tolerance.ts';

/** Whether the function is given z or the output g(z). */
export type Argument = 'pre-activation' | 'activation';

export function otherThan(argument: Argument): Argument {
  return argument === 'activation' ? 'pre-activation' : 'activation';
}

/** A list of z as an exercise asks them: what is passed, and what should come back. */
export interface Question {
  readonly z: Float64Array;
  /** What is passed in place of z: z itself, or g(z). */
  readonly inputs: Float64Array;
  /** dA of the `upstream` contract, by which the answer is multiplied; null otherwise. */
  readonly upstream: Float64Array | null;
  /** g′(z), times dA. */
  readonly expected: Float64Array;
}

/** Some points of a question, by their places in it. */
export function pick({ z, inputs, upstream, expected }: Question, at: readonly number[]): Question {
  const picked = (values: Float64Array) => Float64Array.from(at, i => values[i]!);
  return {
    z: picked(z),
    inputs: picked(inputs),
    upstream: upstream && picked(upstream),
    expected: picked(expected),
  };
}

/** Poses the questions of one exercise and knows their answers. */
export class Examiner {
  readonly exercise: Exercise;
  readonly references: References;
  /** How far around a kink its subgradients are right. */
  readonly #blur: number;

  constructor(exercise: Exercise, references = new References(exercise.activation), blur = 0) {
    this.exercise = exercise;
    this.references = references;
    this.#blur = blur;
  }

  /** The same, who also accepts the subgradients of a kink less than `blur` away. */
  blurred(blur: number): Examiner {
    return new Examiner(this.exercise, this.references, blur);
  }

  /** What the exercise passes; for `either`, what is tried first. */
  get argument(): Argument {
    const { argument, cache } = this.exercise.implementation;
    if (argument === 'upstream') return cache === 'output' ? 'activation' : 'pre-activation';
    return argument === 'activation' ? 'activation' : 'pre-activation';
  }

  /** False where z is asked through its output: no tails, no integers. */
  get isWide(): boolean {
    return this.argument === 'pre-activation';
  }

  pose(z: Float64Array, argument: Argument = this.argument): Question {
    const upstream =
      this.exercise.implementation.argument === 'upstream' ? upstreamOf(z.length) : null;
    const inputs = argument === 'activation' ? z.map(x => this.references.output(x)) : z;
    const expected = z.map(x => this.references.slope(x));
    if (upstream) for (let i = 0; i < z.length; i++) expected[i]! *= upstream[i]!;
    return { z, inputs, upstream, expected };
  }

  /** Whether `actual` answers point `i` of the question. */
  isRight({ z, expected, upstream }: Question, i: number, actual: number): boolean {
    const { activation, tolerance } = this.exercise;
    const scale = upstream?.[i] ?? 1;
    return isSlope(activation, z[i]!, actual, expected[i]!, tolerance, scale, this.#blur);
  }

  /** Whether several slopes are right at z. */
  isAtKink(z: number): boolean {
    return kinkNear(this.exercise.activation, z, this.#blur) !== null;
  }
}

/** The same for every check, so that a counterexample is the same when it is asked alone: dA begins with 1. */
function upstreamOf(length: number): Float64Array {
  const random = randomDoubles('g′ upstream 1');
  return Float64Array.from({ length }, (_, i) => (i === 0 ? 1 : random.uniform(2)));
}
