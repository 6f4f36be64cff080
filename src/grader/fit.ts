import { kinkAt } from '../activation/near-kinks.ts';
import type { Exercise } from '../pack/types.ts';
import type { Reply } from './conversation.ts';
import { above, below } from './inputs.ts';
import { VALUES_LIMIT } from './mixture.ts';
import { isClose } from './tolerance.ts';
import type { Tolerance } from './tolerance.ts';

/** A wrong formula explains only where it explains at least so many different failing inputs. */
const MIN_FAILING = 8;

/** Where a wrong formula has grown this large, float64 has no digits left to compare. */
const TOO_LARGE = 1e15;

/** 4 ulp, for what `1 / x` makes of the rounding of a small x: v²·ε. */
const RECIPROCAL_ROUNDING = 2 ** -50;

/** What an implementation answered, ready to be held against formulas. */
export interface Probes {
  z: Float64Array;
  values: Float64Array;
  /** dA of the `upstream` contract. */
  upstream: Float64Array | null;
  right: readonly boolean[];
  tolerance: Tolerance;
  /** Any slope between two is right there, so what came back says nothing. */
  kinks: readonly number[];
}

export function toProbes(
  { question, values }: Reply,
  right: readonly boolean[],
  { tolerance, activation }: Pick<Exercise, 'tolerance' | 'activation'>,
): Probes {
  const { z, upstream } = question;
  return { z, values, upstream, right, tolerance, kinks: activation.definition.kinks };
}

/** Whether enough went wrong, at different z, for any formula to be named. */
export function canBeExplained({ z, values, right }: Probes): boolean {
  const failing = new Set<number>();
  for (let i = 0; i < z.length && failing.size < MIN_FAILING; i++)
    if (!right[i]! && Number.isFinite(values[i]!) && Math.abs(z[i]!) <= VALUES_LIMIT)
      failing.add(z[i]!);
  return failing.size >= MIN_FAILING;
}

/** Whether the formula (of z and the number of the probe) gives what the function returned at every probe. */
export function fits(formula: (z: number, i: number) => number, probes: Probes): boolean {
  const { z, values, upstream, tolerance, kinks } = probes;
  for (let i = 0; i < z.length; i++) {
    if (kinkAt(kinks, z[i]!) !== null) continue;
    const at = z[i]!;
    const gives = (near: number): boolean => {
      const value = formula(near, i) * (upstream?.[i] ?? 1);
      return agrees(values[i]!, value, Math.abs(at) > VALUES_LIMIT, tolerance);
    };
    // Where the formula jumps, < in place of <= makes no other formula of it.
    if (!gives(at) && !gives(above(at)) && !gives(below(at))) return false;
  }
  return true;
}

/** In the tails an overflow says nothing about the formula; on |z| ≤ 20 only the formula's own pole does. */
function agrees(actual: number, value: number, tail: boolean, { rtol, atol }: Tolerance): boolean {
  if (Math.abs(value) > TOO_LARGE || Number.isNaN(value))
    return tail || !(Math.abs(actual) < TOO_LARGE / 1e3);
  if (!Number.isFinite(actual)) return tail;
  return isClose(actual, value, { rtol, atol: atol + RECIPROCAL_ROUNDING * value * value });
}
