import assert from 'node:assert/strict';
import { collectInputs, joinInputs } from '../../../src/grader/inputs.ts';
import { failingRegion, simplestBetween } from '../../../src/grader/region.ts';

const inputs = collectInputs({
  seed: '0'.repeat(16),
  exercise: 'x',
  kinks: [],
  literals: [],
  replay: [],
  wide: true,
});

function regionOf(fails: (z: number) => boolean, more: number[] = []) {
  return failingRegion([...joinInputs(inputs), ...more].map(z => ({ z, right: !fails(z) })));
}

describe('the failing region', () => {
  it('is nothing, or everything', () => {
    assert.equal(
      regionOf(() => false),
      null,
    );
    assert.deepEqual(
      regionOf(() => true),
      { kind: 'all', from: null, to: null },
    );
  });

  it('ends at 0 where it ends next to 0', () => {
    assert.equal(simplestBetween(5e-324, 1e-9), 0);
    assert.equal(simplestBetween(-1e-9, -5e-324), 0);
  });

  it('is everything even where the wrong graph crosses the right one', () => {
    assert.equal(regionOf(z => Math.abs(z - 0.7) > 1e-5, [0.7])?.kind, 'all');
  });

  it('has the boundary that was most likely meant', () => {
    assert.deepEqual(
      regionOf(z => z > 20),
      { kind: 'above', from: 20, to: null },
    );
    assert.deepEqual(
      regionOf(z => z < -20),
      { kind: 'below', from: null, to: -20 },
    );
    assert.deepEqual(
      regionOf(z => z > 0 && z < 5, [4.999]),
      { kind: 'between', from: 0, to: 5 },
    );
  });

  it('is one input where only one fails', () => {
    assert.deepEqual(
      regionOf(z => z === 3),
      { kind: 'only', from: 3, to: 3 },
    );
  });

  it('claims no shape that it does not have', () => {
    assert.equal(regionOf(z => Math.abs(z) > 100)?.kind, 'some');
  });
});

describe('the simplest number between two', () => {
  it('is an integer where there is one, else has few digits', () => {
    assert.equal(simplestBetween(2.2, 3.7), 3);
    assert.equal(simplestBetween(-3.7, -2.2), -3);
    assert.equal(simplestBetween(-0.5, 0.5), 0);
    assert.equal(simplestBetween(2.3, 2.6), 2.5);
    assert.equal(simplestBetween(3.3, 3.3000000000000003), 3.3);
  });
});
