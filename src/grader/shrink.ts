import type { JudgedPoint } from './judgement.ts';
import { TAILS_LIMIT, VALUES_LIMIT } from './mixture.ts';
import { bySimplicity, fractionBits, simplestFirst } from './simplicity.ts';

/** Asks the implementation a batch of z, in the form that failed; empty where it no longer answers. */
export type AskBatch = (z: Float64Array) => Promise<readonly JudgedPoint[]>;

/** Batches that are asked for one counterexample, at most. */
const MAX_BATCHES = 4;

/** Failing points around which simpler ones are looked for. */
const STARTS = 8;

/** Fraction bits that are tried: steps of 1 down to 1/512. */
const BITS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Points of one refinement between two integers. */
const GAP_POINTS = 32;

/** The tails are too wide for all their integers: these first, then the gaps between them. */
const TAIL_INTEGERS = [
  21, 22, 23, 24, 25, 26, 28, 30, 32, 35, 36, 37, 38, 40, 45, 50, 60, 70, 80, 88, 89, 90, 100, 103,
  104, 120, 150, 200, 250, 300, 350, 355, 356, 370, 371, 400, 500, 600, 700, 709, 710, 711, 720,
  740, 745, 746, 750, 800, 900, 1000,
];

export interface Shrunk {
  /** The simplest failing point that was found. */
  simplest: JudgedPoint;
  /** Everything that was asked on the way. */
  asked: JudgedPoint[];
}

/**
 * The simplest z that fails, on the same side of |z| = 20 as what is known to fail: integers first, then the
 * fewest fraction bits, positive before negative. Candidates go out in batches; each is a few hundred
 * microseconds where a call a candidate would cost milliseconds.
 */
export async function shrink(
  failing: readonly JudgedPoint[],
  ask: AskBatch,
): Promise<Shrunk | null> {
  const sorted = simplestFirst(failing);
  let best = sorted[0];
  if (best === undefined) return null;
  const tail = Math.abs(best.z) > VALUES_LIMIT;
  const inside = (z: number): boolean =>
    tail ? Math.abs(z) > VALUES_LIMIT && Math.abs(z) <= TAILS_LIMIT : Math.abs(z) <= VALUES_LIMIT;
  const asked: JudgedPoint[] = [];
  let candidates = [
    ...(tail ? bothSigns(TAIL_INTEGERS) : bothSigns(upTo(VALUES_LIMIT))),
    ...sorted.slice(0, STARTS).flatMap(p => rounded(p.z)),
  ];
  for (let batch = 0; batch < MAX_BATCHES; batch++) {
    const simpler = [...new Set(candidates)].filter(z => inside(z) && bySimplicity(z, best!.z) < 0);
    if (simpler.length === 0) break;
    const points = await ask(Float64Array.from(simpler.sort(bySimplicity)));
    asked.push(...points);
    const found = points.find(p => !p.right);
    if (found) best = found;
    else if (!tail || fractionBits(best.z) > 0) break;
    candidates = tail ? gapBelow(best.z, asked) : rounded(best.z);
  }
  return { simplest: best, asked };
}

/** floor and ceil of z·2ᵖ, back in place. */
function rounded(z: number): number[] {
  return BITS.flatMap(p => [Math.floor(z * 2 ** p) / 2 ** p, Math.ceil(z * 2 ** p) / 2 ** p]).map(
    x => x + 0,
  );
}

/** Integers between a failing one and the nearest that passed, of both signs. */
function gapBelow(z: number, asked: readonly JudgedPoint[]): number[] {
  const size = Math.abs(z);
  let low = VALUES_LIMIT;
  for (const p of asked)
    if (p.right && p.z * z > 0 && Math.abs(p.z) < size)
      low = Math.max(low, Math.floor(Math.abs(p.z)));
  const step = Math.max(1, Math.ceil((size - low) / GAP_POINTS));
  const gap: number[] = [];
  for (let n = low + step; n < size; n += step) gap.push(n);
  return bothSigns(gap);
}

function bothSigns(sizes: readonly number[]): number[] {
  return sizes.flatMap(n => (n === 0 ? [0] : [n, -n]));
}

function upTo(limit: number): number[] {
  return Array.from({ length: limit + 1 }, (_, n) => n);
}
