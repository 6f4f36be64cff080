import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fromDecimal, fromParameter } from '../../../src/activation/rational.ts';
import {
  bitLength,
  fromDouble,
  neighbour,
  toDouble,
  toNumber,
} from '../../../src/activation/round.ts';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

describe('float64 and exact values', () => {
  it('go there and back', () => {
    fc.assert(
      fc.property(finite, x => {
        const { m, e } = fromDouble(x);
        assert.equal(toDouble(m, e), x === 0 ? 0 : x);
      }),
      { numRuns: 2000 },
    );
  });

  it('round ties to even, subnormals and overflow as IEEE 754 does', () => {
    assert.equal(toDouble((1n << 53n) + 1n, 0n), 2 ** 53);
    assert.equal(toDouble((1n << 53n) + 3n, 0n), 2 ** 53 + 4);
    assert.equal(toDouble((1n << 53n) + 1n, 0n, true), 2 ** 53 + 2);
    assert.equal(toDouble(1n, -1075n), 0);
    assert.equal(toDouble(3n, -1076n), 5e-324);
    assert.equal(toDouble(3n, -1075n), 1e-323);
    assert.equal(toDouble(-3n, -1075n), -1e-323);
    assert.equal(toDouble((1n << 54n) - 1n, 970n), Infinity);
    assert.equal(toDouble((1n << 53n) - 1n, 971n), Number.MAX_VALUE);
    assert.equal(toDouble(-1n, 5000n), -Infinity);
    assert.equal(toDouble(1n, -5000n), 0);
    assert.ok(Object.is(toDouble(-1n, -5000n), 0));
  });

  it('read decimals as JavaScript does, to the last bit', () => {
    fc.assert(
      fc.property(finite, x => {
        assert.equal(toNumber(fromParameter(x)), x === 0 ? 0 : x);
      }),
      { numRuns: 1000 },
    );
    for (const text of ['0.1', '1e-320', '123456789.987654321', '2.4703282292062328e-324'])
      assert.equal(toNumber(fromDecimal(text)), Number(text));
  });

  it('keep a decimal as it is written', () => {
    assert.deepEqual(fromDecimal('0.2'), { n: 1n, d: 5n });
    assert.deepEqual(fromParameter(-0.01), { n: -1n, d: 100n });
  });

  it('have neighbours', () => {
    assert.equal(neighbour(0, 1), 5e-324);
    assert.equal(neighbour(0, -1), -5e-324);
    assert.equal(neighbour(1, 1), 1 + 2 ** -52);
    assert.equal(neighbour(-1, 1), -1 + 2 ** -53);
    assert.equal(neighbour(5e-324, -1), 0);
  });

  it('count binary digits', () => {
    for (const bits of [1, 2, 52, 53, 54, 64, 127, 128, 1023, 1024, 1025, 5000]) {
      assert.equal(bitLength(1n << BigInt(bits - 1)), bits);
      assert.equal(bitLength((1n << BigInt(bits)) - 1n), bits);
      assert.equal(bitLength(-(1n << BigInt(bits - 1))), bits);
    }
    assert.equal(bitLength(0n), 0);
  });
});
