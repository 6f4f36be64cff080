import type { Point } from '../../grader/types.ts';
import type { Failure } from '../../runtime/types.ts';
import type { Facts } from '../facts.ts';
import { showNumber } from '../number.ts';
import { nothing } from './returned.ts';

/** `z = 0`, or where the exercise passes the output: `the output 0.5 (z = 0)`. */
function place(f: Facts, z: number): string {
  const at = `z = ${showNumber(z)}`;
  return f.argument === 'activation' ? `the output ${f.outputAt(z)} (${at})` : at;
}

/** What stands in place of a number where a call gave none: the exception's name, else how it ended. */
export function failureName(failure: Failure | null): string | null {
  return failure === null ? null : failure.type || failure.kind;
}

/** What a call gave, where it did not fail. */
function shownAnswer(f: Facts, actual: number): string {
  const isNothing = Number.isNaN(actual) && f.misconception?.id === 'no-return';
  return isNothing ? nothing(f.language) : showNumber(actual);
}

/** g′(z): `0 to 1` where any slope between two is right. */
function shownExpected(f: Facts, z: number, expected: number): string {
  const slopes = f.slopesAt(z);
  return slopes === null || slopes.low === slopes.high
    ? showNumber(expected)
    : `${showNumber(slopes.low)} to ${showNumber(slopes.high)}`;
}

/** The counterexample as three numbers side by side. */
export function pointNumbers(
  f: Facts,
): { input: string; actual: string; expected: string | null } | null {
  if (f.point === null) return null;
  const { z, actual, expected } = f.point;
  return {
    input: place(f, z),
    actual: failureName(f.failure) ?? shownAnswer(f, actual),
    expected: f.showsExpected ? shownExpected(f, z, expected) : null,
  };
}

/** The counterexample as a sentence: `At z = 0: returned 0.5, expected 0.25.` Null where no input is to blame. */
export function pointSentence(f: Facts): string | null {
  return f.point === null ? null : describePoint(f, f.point, f.failure);
}

export function describePoint(f: Facts, point: Point, failure: Failure | null): string {
  const at = `At ${place(f, point.z)}`;
  if (failure?.type) return `${at}: raised ${failure.type}.`;
  if (failure !== null) return `${at}: no answer (${failure.kind}).`;
  const returned = `returned ${shownAnswer(f, point.actual)}`;
  if (!f.showsExpected) return `${at}: ${returned}, which is not g′(z).`;
  const expected = shownExpected(f, point.z, point.expected);
  if (showNumber(point.actual) === expected)
    return `${at}: off by ${showNumber(point.actual - point.expected, 2)} from ${expected}.`;
  return `${at}: ${returned}, expected ${expected}.`;
}
