import assert from 'node:assert/strict';
import { loopAround } from '../../../../src/runtime/python/loops.ts';

const source = `import math

def f(z):
    n = 1
    for k in range(3):
        if k > 1:

            n = n + 1
        while n != z:
\t    # nothing yet
            n = n
    return n

while True:
    f(2)
`;

describe('loopAround', () => {
  it('gives the first line of the innermost loop', () => {
    assert.equal(loopAround(source, 10), 8);
    assert.equal(loopAround(source, 8), 8);
    assert.equal(loopAround(source, 7), 4);
    assert.equal(loopAround(source, 14), 13);
  });

  it('leaves what stands in no loop of its function', () => {
    assert.equal(loopAround(source, 3), 3);
    assert.equal(loopAround(source, 11), 11);
    assert.equal(loopAround('while True:\n    def g():\n        h()\n', 2), 2);
  });
});
