import assert from 'node:assert/strict';
import { awardPoints, maxScoreOf } from '../../../src/grader/points.ts';
import type { Finding } from '../../../src/grader/properties.ts';
import type { PropertyId } from '../../../src/pack/types.ts';

const points = { values: 6, tails: 1, 'element-wise': 2, purity: 1 };

function findings(states: Partial<Record<PropertyId, 'fails' | 'not asked'>>): Finding[] {
  return (['values', 'tails', 'element-wise', 'integers', 'purity'] as const).map(id => ({
    id,
    asked: states[id] !== 'not asked',
    holds: states[id] !== 'fails',
    reason: null,
    counterexample: null,
    reply: null,
  }));
}

function earned(
  states: Parameters<typeof findings>[0],
  worth: Partial<Record<PropertyId, number>> = points,
) {
  return Object.fromEntries(awardPoints(findings(states), worth).map(p => [p.id, p.points]));
}

describe('awardPoints', () => {
  it('gives every point where all holds', () => {
    assert.deepEqual(earned({}), {
      values: 6,
      tails: 1,
      'element-wise': 2,
      integers: 0,
      purity: 1,
    });
    assert.equal(maxScoreOf(points), 10);
  });

  it('gives nothing where values fails', () => {
    assert.ok(Object.values(earned({ values: 'fails' })).every(p => p === 0));
  });

  it('moves the points of what is not asked to values', () => {
    assert.equal(earned({ 'element-wise': 'not asked', integers: 'not asked' })['values'], 8);
  });

  it('counts integers with element-wise, unless the pack gives them points of their own', () => {
    assert.equal(earned({ integers: 'fails' })['element-wise'], 0);
    const own = earned({ integers: 'fails' }, { ...points, integers: 1 });
    assert.deepEqual([own['element-wise'], own['integers']], [2, 0]);
  });
});
