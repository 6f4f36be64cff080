import assert from 'node:assert/strict';
import { bySimplicity, fractionBits, simplestFirst } from '../../../src/grader/simplicity.ts';

describe('simplicity', () => {
  it('counts binary fraction digits', () => {
    assert.deepEqual(
      [0, -3, 0.5, 0.75, 2 ** -10, 2 ** -11, 0.3].map(fractionBits),
      [0, 0, 1, 2, 10, 11, 11],
    );
  });

  it('prefers integers, then few digits, then small, then positive', () => {
    const inOrder = [0, 1, -1, 20, -1000, 0.5, -2.5, 0.25, 0.3, 0.7, 0.31, 1 / 3, -1 / 3];
    assert.deepEqual(inOrder.toReversed().sort(bySimplicity), inOrder);
    const items = inOrder.toReversed().map(z => ({ z }));
    assert.deepEqual(
      simplestFirst(items).map(p => p.z),
      inOrder,
    );
  });
});
