/** First hints: something a student can try, said with the numbers the student's own function returned. */
import { showNumber } from '../number.ts';
import type { Facts } from '../facts.ts';
import type { Point } from '../../grader/types.ts';

/** Digits that are enough to see a difference. */
const DIGITS = 4;
const show = (x: number): string => showNumber(x, DIGITS);

const finite = (f: Facts): Point[] => f.curve.filter(p => Number.isFinite(p.actual));

function largestSlope(f: Facts): number {
  return f.curve.reduce((top, p) => Math.max(top, Math.abs(p.expected)), 0);
}

/** The points at whole z where there are some: they are easier to try. */
function simple(points: Point[]): Point[] {
  const whole = points.filter(({ z }) => Number.isInteger(z));
  return whole.length > 0 ? whole : points;
}

/** The point with the largest (or with −1 the smallest) |z|, of two the one that returned more; null for none. */
function outermost(points: Point[], direction: 1 | -1 = 1): Point | null {
  const byNeed = (p: Point, q: Point): number =>
    direction * (Math.abs(q.z) - Math.abs(p.z)) || Math.abs(q.actual) - Math.abs(p.actual);
  return simple(points).toSorted(byNeed)[0] ?? null;
}

/** Where the graph has gone flat and the student's slope has not, furthest out. */
export function flat(f: Facts): string | null {
  const top = largestSlope(f);
  const far = outermost(
    finite(f).filter(p => Math.abs(p.expected) < 0.03 * top && Math.abs(p.actual) > 0.1 * top),
  );
  if (far === null) return null;
  return `At z = ${show(far.z)} the graph of ${f.symbol} is almost flat, yet you return ${show(far.actual)}.`;
}

/** Where the graph is equally steep at z and −z and the student's slope is not. */
export function mirror(f: Facts): string | null {
  const points = finite(f);
  const pairs = points.flatMap(p => {
    const q = p.z > 0 ? points.find(other => other.z === -p.z) : undefined;
    if (q === undefined) return [];
    const even = Math.abs(p.expected - q.expected) < 1e-9;
    return even && Math.abs(p.actual - q.actual) > 0.05 ? [{ p, q }] : [];
  });
  const pair = pairs.find(({ p }) => p.z === 1) ?? pairs[0];
  if (pair === undefined) return null;
  const { p, q } = pair;
  return `The graph of ${f.symbol} is equally steep at ${show(p.z)} and ${show(q.z)}; your slopes are ${show(p.actual)} and ${show(q.actual)}.`;
}

/** Where the graph only rises and the student's slope is negative. */
export function sign(f: Facts): string | null {
  if (f.curve.length === 0 || f.curve.some(p => p.expected < 0)) return null;
  const near = outermost(
    finite(f).filter(p => p.actual < -1e-3),
    -1,
  );
  if (near === null) return null;
  return `The graph of ${f.symbol} never falls. Which sign must its slope have? At z = ${show(near.z)} you return ${show(near.actual)}.`;
}

/** The slope as two function values give it: always possible with a calculator. */
export function secant(f: Facts): string {
  const z = f.point !== null && Math.abs(f.point.z) <= 6 ? f.point.z : 1;
  const s = f.symbol;
  const from = `Compare your value at z = ${show(z)} with (${s}(${show(z + 0.1)}) − ${s}(${show(z - 0.1)})) / 0.2`;
  return `${from} on a calculator: the two should almost agree.`;
}

/** The first of these that the numbers bear out; the secant always does. */
export function tryOut(f: Facts, ...ideas: readonly ((facts: Facts) => string | null)[]): string {
  for (const idea of ideas) {
    const said = idea(f);
    if (said !== null) return said;
  }
  return secant(f);
}
