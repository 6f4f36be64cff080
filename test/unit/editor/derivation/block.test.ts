import assert from 'node:assert/strict';
import { blockAround } from '../../../../src/editor/derivation/block.ts';

describe('blockAround', () => {
  const python = [
    'import numpy as np', // 0
    '# g = 1/(1+exp(-z))',
    "# g' = g(1-g)",
    'def sigmoid_prime(z):', // 3
    '    """The slope.',
    '',
    "    g' = g(1 - g)",
    '    """', // 7
    '    return 0',
    '    """one line"""', // 9
  ];

  it('finds a block of comment lines', () => {
    assert.deepEqual(blockAround(python, 2), { first: 1, last: 2 });
    assert.deepEqual(blockAround(['/*', ' * g = z', ' */', 'f()'], 1), { first: 0, last: 2 });
    assert.deepEqual(blockAround(['x()', '  // g = z'], 1), { first: 1, last: 1 });
  });

  it('finds a docstring', () => {
    assert.deepEqual(blockAround(python, 5), { first: 4, last: 7 });
    assert.deepEqual(blockAround(python, 9), { first: 9, last: 9 });
  });

  it('finds nothing in plain code', () => {
    assert.equal(blockAround(python, 0), null);
    assert.equal(blockAround(python, 8), null);
    assert.equal(blockAround([], 0), null);
    assert.equal(blockAround(['"""never closed', 'x'], 1), null);
  });
});
