import assert from 'node:assert/strict';
import { randomDoubles } from '../../../src/grader/random-doubles.ts';

describe('random doubles', () => {
  it('come out the same for the same key', () => {
    const [a, b, c] = ['x', 'x', 'y'].map(key => {
      const random = randomDoubles(key);
      return [random.uniform(8), random.logUniform(-30, 9), random.uniform(40)];
    });
    assert.deepEqual(a, b);
    assert.notDeepEqual(a, c);
  });

  it('fill their interval evenly', () => {
    const random = randomDoubles('even');
    const bins = new Array<number>(16).fill(0);
    for (let i = 0; i < 16_000; i++) {
      const z = random.uniform(8);
      assert.ok(z >= -8 && z < 8);
      bins[Math.floor(z + 8)]!++;
    }
    // 1,000 expected a bin; six standard deviations are 190.
    for (const n of bins) assert.ok(Math.abs(n - 1000) < 190, String(bins));
  });

  it('give every exponent its share, and both signs', () => {
    const random = randomDoubles('exponents');
    const seen = new Map<number, number>();
    let negative = 0;
    for (let i = 0; i < 8000; i++) {
      const z = random.logUniform(-3, 4);
      if (z < 0) negative++;
      const exponent = Math.floor(Math.log2(Math.abs(z)));
      seen.set(exponent, (seen.get(exponent) ?? 0) + 1);
    }
    assert.deepEqual(
      [...seen.keys()].toSorted((a, b) => a - b),
      [-3, -2, -1, 0, 1, 2, 3, 4],
    );
    for (const n of seen.values()) assert.ok(Math.abs(n - 1000) < 200);
    assert.ok(Math.abs(negative - 4000) < 300);
  });
});
