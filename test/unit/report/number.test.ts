import assert from 'node:assert/strict';
import fc from 'fast-check';
import { count, listOf, showNumber, toJsonNumber } from '../../../src/report/number.ts';

describe('showNumber', () => {
  it('shows the shortest decimal that says as much', () => {
    assert.equal(showNumber(0.25), '0.25');
    assert.equal(showNumber(0.1 + 0.2), '0.3');
    assert.equal(showNumber(-1000), '−1000');
    assert.equal(showNumber(0.2384058440442351), '0.238406');
    assert.equal(showNumber(-0), '0');
  });

  it('names what is no finite number', () => {
    assert.deepEqual(
      [NaN, Infinity, -Infinity].map(x => showNumber(x)),
      ['NaN', '∞', '−∞'],
    );
  });

  it('uses an exponent where zeros would say less', () => {
    assert.equal(showNumber(3.720075976020836e-44), '3.72008e−44');
    assert.equal(showNumber(1e300), '1e300');
    assert.equal(showNumber(0.00012345), '0.00012345');
  });

  it('never shows more than six significant digits, and stays within them of the number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), x => {
        const shown = showNumber(x);
        const digits = shown.replace(/e.*$/, '').replace(/[−.]/g, '').replace(/^0+/, '');
        const significant = /\./.test(shown) ? digits : digits.replace(/0+$/, '');
        assert.ok(significant.length <= 6, shown);
        const back = Number(shown.replaceAll('−', '-'));
        assert.ok(Math.abs(back - x) <= 1e-5 * Math.abs(x), shown);
      }),
    );
  });
});

describe('toJsonNumber', () => {
  it('writes what JSON lacks as strings', () => {
    assert.deepEqual([NaN, Infinity, -Infinity, 0.5].map(toJsonNumber), [
      'NaN',
      'Infinity',
      '-Infinity',
      0.5,
    ]);
    assert.ok(Object.is(toJsonNumber(-0), 0));
  });
});

describe('words for counts and lists', () => {
  it('agree in number', () => {
    assert.equal(count(1, 'input'), '1 input');
    assert.equal(count(1040, 'input'), '1,040 inputs');
    assert.equal(listOf(['a', 'b', 'c']), 'a, b and c');
    assert.equal(listOf([]), '');
  });
});
