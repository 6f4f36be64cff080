import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { above, collectInputs, countInputs, joinInputs } from '../../../src/grader/inputs.ts';
import { randomInputs, SPECIAL_VALUES, TAILS_LIMIT } from '../../../src/grader/mixture.ts';

const source = {
  seed: '0123456789abcdef',
  exercise: 'sigmoid-derivative',
  kinks: [] as number[],
  literals: [] as number[],
  replay: [] as number[],
  wide: true,
};
/** The first four, and the SHA-256 of all as little-endian doubles. */
const KNOWN = [-7.768311620755812, 6.489056009276476, -14.722878761731382, -0.016455606550143564];
const KNOWN_DIGEST = '8090224ee661e6a6933fb907cbce98dbc39eba101df4faccc2f9cd23992200ca';

const seeds = fc
  .bigInt({ min: 0n, max: 2n ** 64n - 1n })
  .map(n => n.toString(16).padStart(16, '0'));

describe('random inputs', () => {
  it('are those of generator version 2, on every platform', () => {
    const inputs = randomInputs('0123456789abcdef', 'sigmoid-derivative', TAILS_LIMIT);
    const bytes = Buffer.alloc(8 * inputs.length);
    inputs.forEach((z, i) => bytes.writeDoubleLE(z, 8 * i));
    assert.deepEqual(Array.from(inputs.slice(0, 4)), KNOWN);
    assert.equal(createHash('sha256').update(bytes).digest('hex'), KNOWN_DIGEST);
  });

  it('depend on the seed and the exercise, and on nothing else', () => {
    const first = collectInputs(source).random;
    assert.deepEqual(collectInputs({ ...source, literals: [3], replay: [7] }).random, first);
    assert.notDeepEqual(collectInputs({ ...source, seed: 'f'.repeat(16) }).random, first);
    assert.notDeepEqual(collectInputs({ ...source, exercise: 'tanh-derivative' }).random, first);
  });

  it('are a thousand, whether z is asked or the output', () => {
    fc.assert(
      fc.property(seeds, fc.boolean(), (seed, wide) => {
        const { random } = collectInputs({ ...source, seed, wide });
        assert.equal(random.length, 1000);
        assert.ok(new Set(random).size > 990);
      }),
      { numRuns: 50 },
    );
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
    const { random, special, literals } = collectInputs({ ...source, literals: [3], wide: false });
    assert.ok([...random, ...special].every(z => Math.abs(z) <= 20));
    assert.deepEqual(literals, []);
  });
});

describe('special values', () => {
  it('are asked by every check, the anchors among them', () => {
    assert.deepEqual(collectInputs(source).special, SPECIAL_VALUES);
    for (const anchor of [0, 0.5, -0.5, 1, -1, 2, -2, 5, -5])
      for (const wide of [true, false])
        assert.ok(collectInputs({ ...source, wide }).special.includes(anchor));
  });
});

describe('kinks', () => {
  it('are asked, with points on both sides of them', () => {
    const { kinks } = collectInputs({ ...source, kinks: [-3, 3] });
    assert.equal(kinks.length, 54);
    for (const beside of [0, 0.01, -0.01, 1e-3, -1e-3])
      assert.ok(kinks.some(z => Math.abs(z - 3 - beside) <= Math.abs(beside) / 2));
  });

  it('are in range', () => {
    assert.ok(collectInputs({ ...source, kinks: [900] }).kinks.every(z => Math.abs(z) <= 1000));
    assert.deepEqual(collectInputs({ ...source, kinks: [900], wide: false }).kinks, []);
  });

  it('leave the random inputs as they are', () => {
    const { random } = collectInputs({ ...source, kinks: [3] });
    assert.deepEqual(random, collectInputs(source).random);
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

  it('follow the replayed failures, the special values and the random inputs', () => {
    const inputs = collectInputs({ ...source, literals: [0.25], replay: [7, 5000] });
    const all = joinInputs(inputs);
    assert.deepEqual(inputs.replayed, [7]);
    assert.deepEqual([all[0], all[1]], [7, SPECIAL_VALUES[0]]);
    assert.equal(all.at(-inputs.literals.length), 0.25);
    assert.equal(all.length, 1 + SPECIAL_VALUES.length + 1000 + inputs.literals.length);
    assert.deepEqual(countInputs(inputs), {
      replayed: 1,
      special: SPECIAL_VALUES.length,
      random: 1000,
      kinks: 0,
      literals: inputs.literals.length,
    });
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
