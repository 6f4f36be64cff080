import type { Grade } from './types.ts';
import { bySimplicity } from './simplicity.ts';

type Region = NonNullable<Grade['region']>;

/** A stretch of neighbouring points that all pass or all fail. */
interface Run {
  right: boolean;
  from: number;
  to: number;
}

/** Where a wrong graph crosses the right one a few points pass; a stretch this narrow is such a crossing. */
const CROSSING = 0.05;

/** How large the failing region is, as far as the points asked can tell; null where none fails. */
export function failingRegion(points: readonly { z: number; right: boolean }[]): Region | null {
  const runs = withoutCrossings(toRuns(points));
  const failing = runs.filter(run => !run.right);
  const run = failing[0];
  if (run === undefined) return null;
  if (failing.length > 1) return { kind: 'some', from: null, to: null };
  const before = runs[runs.indexOf(run) - 1];
  const after = runs[runs.indexOf(run) + 1];
  if (!before && !after) return { kind: 'all', from: null, to: null };
  if (run.from === run.to && before && after) return { kind: 'only', from: run.from, to: run.to };
  const from = before ? simplestBetween(before.to, run.from) : null;
  const to = after ? simplestBetween(run.to, after.from) : null;
  if (from === null) return { kind: 'below', from, to };
  if (to === null) return { kind: 'above', from, to };
  return { kind: 'between', from, to };
}

function toRuns(points: readonly { z: number; right: boolean }[]): Run[] {
  const runs: Run[] = [];
  for (const { z, right } of points.toSorted((a, b) => a.z - b.z)) {
    const last = runs.at(-1);
    if (last?.right === right) last.to = z;
    else runs.push({ right, from: z, to: z });
  }
  return runs;
}

/** Joins failing runs over a crossing. A point that fails inside a passing stretch is never left out. */
function withoutCrossings(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  runs.forEach((run, i) => {
    const isCrossing =
      run.right &&
      i > 0 &&
      i < runs.length - 1 &&
      run.to - run.from < CROSSING &&
      isWide(runs[i - 1]!) &&
      isWide(runs[i + 1]!);
    if (isCrossing) return;
    const last = joined.at(-1);
    if (last?.right === run.right) last.to = run.to;
    else joined.push({ ...run });
  });
  return joined;
}

function isWide(run: Run): boolean {
  return run.to - run.from >= CROSSING;
}

/** So near to 0 that 0 was meant. */
const VANISHING = 2 ** -64;

function orZero(z: number): number {
  return Math.abs(z) <= VANISHING ? 0 : z;
}

/** The simplest number of a closed interval: a boundary that was most likely meant. */
export function simplestBetween(from: number, to: number): number {
  const [low, high] = [orZero(from), orZero(to)];
  for (let scale = 1; scale <= 1024; scale *= 2) {
    const candidates = [Math.ceil(low * scale) / scale, Math.floor(high * scale) / scale];
    const inside = candidates.filter(z => z >= low && z <= high).sort(bySimplicity);
    if (inside[0] !== undefined) return inside[0] + 0;
  }
  for (let digits = 1; digits < 17; digits++) {
    const rounded = Number(((low + high) / 2).toPrecision(digits));
    if (rounded >= low && rounded <= high) return rounded;
  }
  return low;
}
