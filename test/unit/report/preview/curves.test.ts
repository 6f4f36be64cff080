import assert from 'node:assert/strict';
import { drawnAt, pointsFor, valuesOf } from '../../../../src/report/preview/curves.ts';

describe('drawnAt', () => {
  it('rises evenly around 0, with 0 itself', () => {
    const z = drawnAt([], 241);
    assert.equal(z.length, 241);
    assert.deepEqual([z[0], z[120], z.at(-1)], [-6, 0, 6]);
    assert.ok(z.every((each, i) => i === 0 || each > z[i - 1]!));
  });

  it('comes close to each kink from both sides, and reaches past it', () => {
    const z = drawnAt([0.3, 8], 61);
    assert.deepEqual([z[0], z.at(-1)], [-12, 12]);
    for (const kink of [0.3, 8]) {
      const at = z.indexOf(kink);
      assert.ok(kink - z[at - 1]! < 1e-7 && z[at + 1]! - kink < 1e-7);
    }
    assert.equal(drawnAt([1000], 61).at(-1), 20);
  });
});

describe('pointsFor', () => {
  it('gives large packs fewer points a curve, never too few to see', () => {
    assert.equal(pointsFor(2), 241);
    assert.equal(pointsFor(500), 120);
    assert.equal(pointsFor(6600), 61);
  });
});

describe('valuesOf', () => {
  it('has six digits, and no number where there is none or a line may jump', () => {
    const values = valuesOf(z => 1 / (3 * z), [-1, 0, 1, 2], [2]);
    assert.deepEqual(values, [-0.333333, null, 0.333333, null]);
  });
});
