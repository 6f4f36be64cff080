import type { Exercise, PropertyId } from '../pack/types.ts';
import type { Finding } from './properties.ts';
import type { PropertyResult } from './types.ts';

/** Points of each property: what is not asked goes to `values`, without which nothing else earns any. */
export function awardPoints(
  findings: readonly Finding[],
  points: Exercise['points'],
): PropertyResult[] {
  const worth = (id: PropertyId): number => points[id] ?? 0;
  const asked = new Set(findings.filter(f => f.asked).map(f => f.id));
  const valuesHold = findings.some(f => f.id === 'values' && f.holds);
  // Integers come in arrays: their fault costs the points of element-wise, unless the pack gives them their own.
  const integersHold =
    worth('integers') > 0 || findings.every(f => f.id !== 'integers' || f.holds || !f.asked);
  const unasked = findings.filter(f => !asked.has(f.id)).reduce((sum, f) => sum + worth(f.id), 0);
  return findings.map(({ id, holds, reason, counterexample }) => {
    if (!asked.has(id))
      return {
        id,
        verdict: 'not-asked',
        points: 0,
        maxPoints: 0,
        reason: null,
        counterexample: null,
      };
    const maxPoints = worth(id) + (id === 'values' ? unasked : 0);
    const earned = holds && valuesHold && (id !== 'element-wise' || integersHold);
    return {
      id,
      verdict: holds ? 'pass' : 'fail',
      points: earned ? maxPoints : 0,
      maxPoints,
      reason,
      counterexample,
    };
  });
}

/** What an exercise is worth in all. */
export function maxScoreOf(points: Exercise['points']): number {
  return Object.values(points).reduce((sum, n) => sum + n, 0);
}
