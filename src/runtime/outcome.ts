import type { OutcomeMessage } from './protocol.ts';
import type { CallOutcome } from './types.ts';

/** Holds an answer against its question; null where it cannot be an answer to it. */
export function toOutcome(
  message: OutcomeMessage,
  payload: Float64Array,
  points: number,
): CallOutcome | null {
  if (payload.length !== (message.lines ? 2 * points : points)) return null;
  const failures = message.failures.flatMap(({ failure, at }) =>
    at.map(index => ({ index, failure })),
  );
  // A call that takes all points at once fails at point 0, also where there is no point at all.
  if (failures.some(({ index }) => index >= Math.max(1, points))) return null;
  failures.sort((a, b) => a.index - b.index);
  return {
    values: payload.slice(0, points),
    failures,
    returned: message.returned,
    mutated: message.mutated,
    warnings: message.warnings,
    ...(message.lines && { lines: Int32Array.from(payload.subarray(points)) }),
  };
}
