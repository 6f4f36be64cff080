import { strict as assert } from 'node:assert';
import { slopeByHand } from '../../../src/report/slope.ts';
import { sigmoid, tanh } from '../../support/report/fixtures.ts';

const at = (z: number, actual: number) => ({ z, actual, expected: sigmoid.derivativeAt(z) });

describe('the slope by hand', () => {
  it('is computed from the digits that are shown', () => {
    assert.equal(
      slopeByHand(sigmoid, at(1, 0)),
      'σ(0.9) = 0.7109, σ(1.1) = 0.7503: slope ≈ 0.197; yours says 0',
    );
  });

  it('shows what came back even where it is no number', () => {
    assert.match(slopeByHand(sigmoid, at(0, NaN))!, /slope ≈ 0\.25; yours says NaN$/);
  });

  it('agrees with g′ within what four digits give, everywhere it is shown', () => {
    for (const activation of [sigmoid, tanh])
      for (let z = -6; z <= 6; z += 0.125) {
        const expected = activation.derivativeAt(z);
        const said = slopeByHand(activation, { z, actual: 0, expected });
        if (said === null) continue;
        const slope = Number(/≈ (\S+);/.exec(said)![1]!.replace('−', '-'));
        assert.ok(Math.abs(slope - expected) < 0.02 * Math.max(expected, 0.1) + 1e-12, said);
      }
  });

  it('is left out far from 0, where the digits show nothing', () => {
    assert.equal(slopeByHand(sigmoid, at(-1000, NaN)), null);
  });

  it('is left out at a kink, where every slope between two is right', () => {
    const kinked = { ...sigmoid, subgradientAt: () => ({ low: 0, high: 0.5 }) };
    assert.equal(slopeByHand(kinked, at(0, NaN)), null);
  });

  it('is left out where the curve bends too much for two points', () => {
    const step = { ...sigmoid, valueAt: (z: number) => (z > 0 ? 1 : 0) };
    assert.equal(slopeByHand(step, { z: 0, actual: 1, expected: 0 }), null);
  });
});
