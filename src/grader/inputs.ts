import { randomInputs, TAILS_LIMIT, VALUES_LIMIT } from './mixture.ts';

/** The numeric literals of a submission that are asked, at most. */
const MAX_LITERALS = 32;

/** The pre-activations one check asks, in lists of their own: what is random must not hang on the others. */
export interface Inputs {
  /** Failures of earlier checks, asked first. */
  replayed: number[];
  /** Depends on seed and exercise alone. */
  random: Float64Array;
  /** ±literals of the code that is run, each with the doubles next to it: finds a special case at z = 3. */
  literals: number[];
}

export interface InputSource {
  seed: string;
  exercise: string;
  literals: readonly number[];
  replay: readonly number[];
  /** False where z is asked through its output g(z): no tails, and literals are no pre-activations. */
  wide: boolean;
}

export function collectInputs({ seed, exercise, literals, replay, wide }: InputSource): Inputs {
  const limit = wide ? TAILS_LIMIT : VALUES_LIMIT;
  const allowed = (z: number): boolean => Math.abs(z) <= limit;
  const random = randomInputs(seed, exercise);
  return {
    replayed: replay.filter(allowed),
    random: wide ? random : random.filter(allowed),
    literals: wide ? withNeighbours(literals.slice(0, MAX_LITERALS)).filter(allowed) : [],
  };
}

/** All lists one after another: replayed, random, literals. */
export function joinInputs({ replayed, random, literals }: Inputs): Float64Array {
  const all = new Float64Array(replayed.length + random.length + literals.length);
  all.set(replayed);
  all.set(random, replayed.length);
  all.set(literals, replayed.length + random.length);
  return all;
}

function withNeighbours(literals: readonly number[]): number[] {
  const points = new Set<number>();
  for (const literal of literals.filter(Number.isFinite))
    for (const z of [literal, -literal])
      for (const near of [z, above(z), -above(-z)]) points.add(near);
  return [...points];
}

/** The next double above. */
export function above(z: number): number {
  if (z === 0) return Number.MIN_VALUE;
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, z);
  bits.setBigInt64(0, bits.getBigInt64(0) + (z > 0 ? 1n : -1n));
  return bits.getFloat64(0);
}
