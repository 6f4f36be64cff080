import assert from 'node:assert/strict';
import fc from 'fast-check';
import { kinkAt, nearKinks } from '../../../src/activation/near-kinks.ts';

const kinks = fc.double({ min: -1000, max: 1000, noNaN: true });

describe('points near kinks', () => {
  it('are each kink and thirteen on either side, down to a ten-thousandth of its size', () => {
    const points = nearKinks([3]).sort((a, b) => a - b);
    assert.equal(points.length, 27);
    assert.equal(points[13], 3);
    assert.deepEqual([points[0], points[26]], [1.5, 4.5]);
    assert.deepEqual([points[12], points[14]], [3 - 3 * 2 ** -13, 3 + 3 * 2 ** -13]);
    assert.equal(nearKinks([0, 1]).length, 54);
    assert.deepEqual(nearKinks([]), []);
  });

  it('are so far from the kink that rounding does not decide', () => {
    fc.assert(
      fc.property(kinks, kink => {
        for (const z of nearKinks([kink]).slice(1)) {
          assert.equal(kinkAt([kink], z), null);
          assert.notEqual(Math.fround(z), Math.fround(kink));
        }
      }),
    );
  });
});

describe('the kink at a point', () => {
  it('is the one that float32 cannot tell from it', () => {
    fc.assert(
      fc.property(kinks, kink => {
        for (const z of [kink, kink * (1 + 2 ** -52), Math.fround(kink)])
          assert.equal(kinkAt([kink], z), kink);
      }),
    );
    assert.equal(kinkAt([-3, 3], 3 - 2 ** -51), 3);
    assert.equal(kinkAt([0], Number.MIN_VALUE), 0);
  });

  it('is none elsewhere', () => {
    assert.equal(kinkAt([0], 1e-7), null);
    assert.equal(kinkAt([-3, 3], 2.99999), null);
    assert.equal(kinkAt([], 0), null);
  });
});
