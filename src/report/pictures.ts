import type { Activation } from '../activation/types.ts';
import type { Counterexample, Point } from '../grader/types.ts';
import { showNumber, toJsonNumber } from './number.ts';
import type { ReportMismatch, ReportPoint, ReportTangent } from './types.ts';

/** Half the width of the picture of g. */
const REACH = 6;
const GRAPH_POINTS = 121;

export function reportPoint({ z, actual, expected }: Point): ReportPoint {
  return { z: toJsonNumber(z), actual: toJsonNumber(actual), expected: toJsonNumber(expected) };
}

export function mismatch(point: Point): ReportMismatch {
  return {
    ...reportPoint(point),
    shown: {
      z: showNumber(point.z),
      actual: showNumber(point.actual),
      expected: showNumber(point.expected),
      error: showNumber(Math.abs(point.actual - point.expected), 2),
    },
  };
}

/** The graph of g around 0 and the failing z, with the two slopes there. Null where z lies outside the picture. */
export function tangentOf(activation: Activation, point: Counterexample): ReportTangent | null {
  const { z, actual, expected } = point;
  if (Math.abs(z) > REACH || !Number.isFinite(expected)) return null;
  const g = activation.formula('g');
  const graph = Array.from({ length: GRAPH_POINTS }, (_, i) => {
    const at = -REACH + (2 * REACH * i) / (GRAPH_POINTS - 1);
    return { z: at, value: g(at) };
  }).filter(({ value }) => Number.isFinite(value));
  return {
    z,
    value: activation.valueAt(z),
    trueSlope: expected,
    slope: toJsonNumber(actual),
    graph,
  };
}
