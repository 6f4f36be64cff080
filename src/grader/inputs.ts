import { nearKinks } from '../activation/near-kinks.ts';
import type { InputCounts } from './types.ts';
import { randomInputs, SPECIAL_VALUES, TAILS_LIMIT, VALUES_LIMIT } from './mixture.ts';

/** The numeric literals of a submission that are asked, at most. */
const MAX_LITERALS = 32;

/** The pre-activations one check asks, in lists of their own: what is random must not hang on the others. */
export interface Inputs {
  /** Failures of earlier checks, asked first. */
  replayed: number[];
  /** The same in every check. */
  special: number[];
  /** A thousand; depends on seed and exercise alone. */
  random: Float64Array;
  /** At the kinks of the activation, and on both sides of them. */
  kinks: number[];
  /** ±literals of the code that is run, each with the doubles next to it: finds a special case at z = 3. */
  literals: number[];
}

export interface InputSource {
  seed: string;
  exercise: string;
  kinks: readonly number[];
  literals: readonly number[];
  replay: readonly number[];
  /** False where z is asked through its output g(z): no tails, and literals are no pre-activations. */
  wide: boolean;
}

export function collectInputs({
  seed,
  exercise,
  kinks,
  literals,
  replay,
  wide,
}: InputSource): Inputs {
  const limit = wide ? TAILS_LIMIT : VALUES_LIMIT;
  const allowed = (z: number): boolean => Math.abs(z) <= limit;
  return {
    replayed: replay.filter(allowed),
    special: SPECIAL_VALUES.filter(allowed),
    random: randomInputs(seed, exercise, limit),
    kinks: nearKinks(kinks).filter(allowed),
    literals: literalInputs(literals, wide),
  };
}

export function countInputs({ replayed, special, random, kinks, literals }: Inputs): InputCounts {
  return {
    replayed: replayed.length,
    special: special.length,
    random: random.length,
    kinks: kinks.length,
    literals: literals.length,
  };
}

/** Enough to tell one formula from another. */
const OTHER_ARGUMENT_POINTS = 300;

/** Where a function that is wrong is also tried with the argument that was not asked for. */
export function otherArgumentInputs(inputs: Inputs): Float64Array {
  return joinInputs({ ...inputs, replayed: [], literals: [] })
    .filter(z => Math.abs(z) <= VALUES_LIMIT)
    .slice(0, OTHER_ARGUMENT_POINTS);
}

/** All lists one after another, in the order of the type. */
export function joinInputs({ replayed, special, random, kinks, literals }: Inputs): Float64Array {
  return Float64Array.from([...replayed, ...special, ...random, ...kinks, ...literals]);
}

/** The points that a check asks for the numbers of the code; none where z is asked through its output. */
export function literalInputs(literals: readonly number[], wide: boolean): number[] {
  if (!wide) return [];
  const points = new Set<number>();
  for (const literal of literals.slice(0, MAX_LITERALS).filter(Number.isFinite))
    for (const z of [literal, -literal])
      for (const near of [z, above(z), below(z)]) points.add(near);
  return [...points].filter(z => Math.abs(z) <= TAILS_LIMIT);
}

/** The next double above. */
export function above(z: number): number {
  if (z === 0) return Number.MIN_VALUE;
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, z);
  bits.setBigInt64(0, bits.getBigInt64(0) + (z > 0 ? 1n : -1n));
  return bits.getFloat64(0);
}

/** The next double below. */
export function below(z: number): number {
  return -above(-z);
}
