import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { above, collectInputs, joinInputs } from '../../../src/grader/inputs.ts';
import { randomInputs, SPECIAL_VALUES } from '../../../src/grader/mixture.ts';

const source = {
  seed: '0123456789abcdef',
  exercise: 'sigmoid-derivative',
  literals: [] as number[],
  replay: [] as number[],
  wide: true,
};
/** Points 29 to 32, the first that are drawn, and the SHA-256 of all as little-endian doubles. */
const KNOWN = [4.072818427122931, 25.036725285795587, 0.0005823021593571048, 4.4796012890713435];
const KNOWN_DIGEST = '06d7a8fdd02491f2ee0e1dff310cb7f2dcfd9e613f7a981dc3d91650aaf8e04f';

const seeds = fc
  .bigInt({ min: 0n, max: 2n ** 64n - 1n })
  .map(n => n.toString(16).padStart(16, '0'));

describe('random inputs', () => {
  it('are those of generator version 1, on every platform', () => {
    const inputs = randomInputs('0123456789abcdef', 'sigmoid-derivative');
    const bytes = Buffer.alloc(8 * inputs.length);
    inputs.forEach((z, i) => bytes.writeDoubleLE(z, 8 * i));
    assert.deepEqual(Array.from(inputs.slice(29, 33)), KNOWN);
    assert.equal(createHash('sha256').update(bytes).digest('hex'), KNOWN_DIGEST);
  });

  it('depend on the seed and the exercise, and on nothing else', () => {
    const first = collectInputs(source).random;
    assert.deepEqual(collectInputs({ ...source, literals: [3], replay: [7] }).random, first);
    assert.notDeepEqual(collectInputs({ ...source, seed: 'f'.repeat(16) }).random, first);
    assert.notDeepEqual(collectInputs({ ...source, exercise: 'tanh-derivative' }).random, first);
  });

  it('begin with the special values and are a thousand or so', () => {
    const { random } = collectInputs(source);
    assert.deepEqual(Array.from(random.slice(0, SPECIAL_VALUES.length)), SPECIAL_VALUES);
    assert.ok(random.length >= 950 && random.length <= 1050);
    for (const anchor of [0, 0.5, -0.5, 1, -1, 2, -2, 5, -5]) assert.ok(random.includes(anchor));
  });

  it('are finite, at most 1000, with at least 50 of them on |z| ≤ 6 and tails of both signs', () => {
    fc.assert(
      fc.property(seeds, seed => {
        const { random } = collectInputs({ ...source, seed });
        assert.ok(random.every(z => Math.abs(z) <= 1000));
        assert.ok(random.filter(z => Math.abs(z) <= 6).length >= 50);
        assert.ok(random.filter(z => z > 20).length > 20);
        assert.ok(random.filter(z => z < -20).length > 20);
      }),
      { numRuns: 50 },
    );
  });

  it('stay on |z| ≤ 20 where the output g(z) is passed', () => {
    const { random, literals } = collectInputs({ ...source, literals: [3], wide: false });
    assert.ok(random.every(z => Math.abs(z) <= 20));
    assert.deepEqual(literals, []);
  });
});

describe('literals', () => {
  it('are asked with both signs and the doubles next to them', () => {
    const { literals } = collectInputs({ ...source, literals: [3] });
    const near = [3, above(3), -above(-3)];
    assert.deepEqual(new Set(literals), new Set([...near, ...near.map(z => -z)]));
  });

  it('are at most 32, finite and in range', () => {
    const many = Array.from({ length: 40 }, (_, i) => i);
    assert.ok(!collectInputs({ ...source, literals: many }).literals.includes(32));
    assert.deepEqual(collectInputs({ ...source, literals: [2000, NaN, Infinity] }).literals, []);
  });

  it('follow the replayed failures and the random inputs', () => {
    const inputs = collectInputs({ ...source, literals: [0.25], replay: [7, 5000] });
    const all = joinInputs(inputs);
    assert.deepEqual(inputs.replayed, [7]);
    assert.equal(all[0], 7);
    assert.equal(all.at(-inputs.literals.length), 0.25);
    assert.equal(all.length, 1 + inputs.random.length + inputs.literals.length);
  });
});

describe('the next double above', () => {
  it('has nothing between', () => {
    fc.assert(
      fc.property(fc.double({ min: -1000, max: 1000, noNaN: true }), z => {
        const next = above(z);
        assert.ok(next > z);
        const middle = z + (next - z) / 2;
        assert.ok(middle === z || middle === next);
      }),
    );
  });
});
