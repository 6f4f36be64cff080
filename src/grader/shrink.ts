import { TAILS_LIMIT, VALUES_LIMIT } from './mixture.ts';
import { bySimplicity, fractionBits, simplestFirst } from './simplicity.ts';

/** A candidate that was asked: whether it fails too. */
export interface Tried<P> {
  z: number;
  fails: boolean;
  point: P;
}

/** Asks the implementation a batch of z in the form that failed; empty where it no longer answers. */
export type AskBatch<P> = (z: Float64Array) => Promise<readonly Tried<P>[]>;

/** Batches that are asked for one counterexample, at most. */
const MAX_BATCHES = 4;

/** Failing points around which simpler ones are looked for. */
const STARTS = 8;

/** Fraction bits that are tried: steps of 1 down to 1/512. */
const BITS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Points of one refinement between two integers. */
const GAP_POINTS = 32;

const VALUES_INTEGERS = Array.from({ length: VALUES_LIMIT + 1 }, (_, n) => n);

/** The tails are too wide for all their integers: these first, then the gaps between them. */
const TAIL_INTEGERS = [
  21, 22, 23, 24, 25, 26, 28, 30, 32, 35, 36, 37, 38, 40, 45, 50, 60, 70, 80, 88, 89, 90, 100, 103,
  104, 120, 150, 200, 250, 300, 350, 355, 356, 370, 371, 400, 500, 600, 700, 709, 710, 711, 720,
  740, 745, 746, 750, 800, 900, 1000,
];

/**
 * The simplest z that fails, on the same side of |z| = 20 as what is known to fail: integers first, then the
 * fewest fraction bits, positive before negative. Candidates go out in batches: one is a few hundred
 * microseconds, where a call a candidate would cost milliseconds. Null where nothing failed.
 */
export async function shrink<P extends { z: number }>(
  failing: readonly P[],
  ask: AskBatch<P>,
): Promise<P | null> {
  const starts = simplestFirst(failing).slice(0, STARTS);
  let best = starts[0];
  if (best === undefined) return null;
  const tail = Math.abs(best.z) > VALUES_LIMIT;
  const passed: number[] = [];
  let candidates = [
    ...bothSigns(tail ? TAIL_INTEGERS : VALUES_INTEGERS),
    ...starts.flatMap(p => rounded(p.z)),
  ];
  for (let batch = 0; batch < MAX_BATCHES; batch++) {
    const simpler = simplerThan(best.z, candidates, tail);
    if (simpler.length === 0) break;
    const tried = await ask(Float64Array.from(simpler));
    passed.push(...tried.filter(t => !t.fails).map(t => t.z));
    const found: Tried<P> | undefined = tried.find(t => t.fails);
    if (found) best = found.point;
    const mayImprove = found !== undefined || (tail && fractionBits(best.z) === 0);
    if (!mayImprove) break;
    candidates = tail ? gapBelow(best.z, passed) : rounded(best.z);
  }
  return best;
}

function simplerThan(z: number, candidates: readonly number[], tail: boolean): number[] {
  const isInside = (x: number): boolean =>
    tail ? Math.abs(x) > VALUES_LIMIT && Math.abs(x) <= TAILS_LIMIT : Math.abs(x) <= VALUES_LIMIT;
  return [...new Set(candidates)]
    .filter(x => isInside(x) && bySimplicity(x, z) < 0)
    .sort(bySimplicity);
}

/** floor and ceil of z·2ᵖ, back in place; −0 becomes 0. */
function rounded(z: number): number[] {
  return BITS.flatMap(p => [
    Math.floor(z * 2 ** p) / 2 ** p + 0,
    Math.ceil(z * 2 ** p) / 2 ** p + 0,
  ]);
}

/** Integers between a failing one and the nearest on its side that passed, of both signs. */
function gapBelow(z: number, passed: readonly number[]): number[] {
  const size = Math.abs(z);
  const nearest = passed
    .filter(x => x * z > 0 && Math.abs(x) < size)
    .map(x => Math.floor(Math.abs(x)));
  const low = Math.max(VALUES_LIMIT, ...nearest);
  const step = Math.max(1, Math.ceil((size - low) / GAP_POINTS));
  const gap: number[] = [];
  for (let n = low + step; n < size; n += step) gap.push(n);
  return bothSigns(gap);
}

function bothSigns(sizes: readonly number[]): number[] {
  return sizes.flatMap(n => (n === 0 ? [0] : [n, -n]));
}
