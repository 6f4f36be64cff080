import assert from 'node:assert/strict';
import { errorOf, isClose, isSlope } from '../../../src/grader/tolerance.ts';
import { relu } from './support/exercises.ts';

const tolerance = { rtol: 1e-5, atol: 1e-6 };

describe('tolerance', () => {
  it('adds an absolute and a relative part', () => {
    assert.ok(isClose(1e-6, 0, tolerance));
    assert.ok(!isClose(1.1e-6, 0, tolerance));
    assert.ok(isClose(100.001, 100, tolerance));
    assert.ok(!isClose(100.0011, 100, tolerance));
  });

  it('takes −0 for 0, and NaN and infinities for nothing', () => {
    assert.ok(isClose(-0, 0, tolerance));
    for (const y of [NaN, Infinity, -Infinity]) {
      assert.ok(!isClose(y, 0, tolerance));
      assert.ok(!isClose(y, Number.MAX_VALUE, tolerance));
    }
  });

  it('accepts every subgradient at a kink, and only there', () => {
    const { activation } = relu;
    for (const y of [0, 0.5, 1]) assert.ok(isSlope(activation, 0, y, 0.5, tolerance), String(y));
    for (const y of [-0.1, 1.1, NaN]) assert.ok(!isSlope(activation, 0, y, 0.5, tolerance));
    assert.ok(!isSlope(activation, 1, 0.5, 1, tolerance));
    assert.ok(isSlope(activation, 0, -2, -1, tolerance, -2));
  });

  it('measures errors absolutely for small slopes, relatively for large ones', () => {
    assert.equal(errorOf(0.5, 0.25), 0.25);
    assert.equal(errorOf(110, 100), 0.1);
  });
});
