import assert from 'node:assert/strict';
import fc from 'fast-check';
import { linesOf, place, placeDiagnostic, textOf } from '../../../../src/editor/model/place.ts';
import { lines as range } from '../fixtures.ts';

const then = ['import math', '', 'def f(z):', '    return z'];

describe('place', () => {
  it('follows lines that moved', () => {
    const now = ['# a comment', ...then];
    assert.deepEqual(place(range(3, 11, 12), then, now, [1]), range(4, 11, 12));
  });

  it('takes the first shift under which the lines read the same', () => {
    assert.deepEqual(place(range(0, 0, 11), then, ['', ...then, ''], [0, 2, 1]), range(1, 0, 11));
  });

  it('finds nothing where the lines read otherwise', () => {
    assert.equal(place(range(2, 4, 5, 3), then, [...then.slice(0, 3), '    return 2'], [0]), null);
    assert.equal(place(range(3, 0, 1), then, [], [0, -9]), null);
  });

  it('finds a range again after any lines were put above it', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), above => {
        const now = [...linesOf(above.join('\n')), ...then];
        const by = now.length - then.length;
        assert.deepEqual(place(range(2, 0, 9), then, now, [by]), range(2 + by, 0, 9));
      }),
    );
  });
});

describe('placeDiagnostic', () => {
  const diagnostic = {
    range: range(3, 11, 12),
    severity: 'error' as const,
    code: 'returns-g',
    message: 'This is g itself.',
    related: [
      { path: '/a.py', range: range(0, 0, 11), message: 'here' },
      { path: '/a.py', range: range(2, 0, 9), message: 'there' },
      { path: '/b.py', range: range(40, 0, 1), message: 'elsewhere' },
    ],
  };

  it('moves what is related in the same file, and leaves out what is gone', () => {
    const now = ['import numpy', '', '', 'def f(z):', '    return z'];
    assert.deepEqual(placeDiagnostic(diagnostic, '/a.py', then, now, [1, 0])?.related, [
      { path: '/a.py', range: range(3, 0, 9), message: 'there' },
      { path: '/b.py', range: range(40, 0, 1), message: 'elsewhere' },
    ]);
  });
});

describe('textOf', () => {
  it('cuts a range out of the lines, whatever ends them', () => {
    const lines = linesOf('ab\r\ncd\nef\r');
    assert.deepEqual(lines, ['ab', 'cd', 'ef', '']);
    assert.equal(textOf(lines, range(0, 1, 1, 2)), 'b\ncd\ne');
    assert.equal(textOf(lines, range(1, 1, 2)), 'd');
    assert.equal(textOf(lines, range(7, 0, 1)), '');
  });
});
