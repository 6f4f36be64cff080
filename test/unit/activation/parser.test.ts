import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ExpressionError } from '../../../src/activation/expression-error.ts';
import type { Expression } from '../../../src/activation/expression.ts';
import { compileFloat } from '../../../src/activation/float.ts';
import { parse } from '../../../src/activation/parser.ts';
import { fromDecimal } from '../../../src/activation/rational.ts';

const parameters = new Map([['alpha', fromDecimal('0.25')]]);
const none = { g: () => NaN, dg: () => NaN };

function read(text: string, output = false): Expression {
  return parse(text, { parameters, output });
}

function valueAt(text: string, z: number): number {
  return compileFloat(read(text), none)(z);
}

describe('the expression language', () => {
  const values: [string, number, number][] = [
    ['1 + 2 * 3', 0, 7],
    ['2 ^ 3 ^ 2', 0, 512],
    ['-z ^ 2', 3, -9],
    ['(-z) ^ 2', 3, 9],
    ['2 ^ -z', 1, 0.5],
    ['2 ^ -z ^ 2', 2, 0.0625],
    ['8 / 4 / 2', 0, 1],
    ['5 - 3 - 1', 0, 1],
    ['-2 * z', 3, -6],
    ['- - z', 3, 3],
    ['+z', 3, 3],
    ['alpha * z', 2, 0.5],
    ['pi', 0, Math.PI],
    ['.5 + 1. + 1e-1', 0, 1.6],
    ['if(z > 0, 1, -1)', 0, -1],
    ['if(z >= 0, 1, -1)', 0, 1],
    ['if(z < 0, 1, -1)', 0, -1],
    ['if(z <= 0, 1, -1)', 0, 1],
    ['max(z, 1) + min(z, 1)', 4, 5],
    ['abs(z) + sign(z)', -3, 2],
    ['sigmoid(0) + erf(0) + tanh(0)', 1, 0.5],
    ['sqrt(z) * log(exp(z))', 4, 8],
  ];
  for (const [text, z, expected] of values)
    it(`${text} at z = ${z} is ${expected}`, () => {
      assert.equal(valueAt(text, z), expected);
    });

  const errors: [string, number, RegExp][] = [
    ['', 0, /ends where a number/u],
    ['1 +', 3, /ends where a number/u],
    ['2z', 1, /Write \* for a product/u],
    ['(z', 2, /"\)" is expected/u],
    ['z)', 1, /operator or the end/u],
    ['z ** 2', 2, /Write \^ for a power/u],
    ['z == 1', 2, /Conditions compare/u],
    ['z > 0 ? 1 : 2', 6, /if\(z > 0, a, b\)/u],
    ['z > 0', 2, /operator or the end/u],
    ['if(z, 1, 2)', 4, /one of <, <=, >, >=/u],
    ['sin', 0, /needs an argument/u],
    ['sin(z, z)', 3, /takes one argument, found 2/u],
    ['max(z)', 3, /takes 2 arguments, found 1/u],
    ['e^z', 0, /exp\(1\)/u],
    ['ln(z)', 0, /Write log/u],
    ['foo', 0, /Unknown name "foo". Known: z, pi, alpha/u],
    ['g', 0, /cannot be used in the expression of g/u],
    ['constructor', 0, /Unknown name/u],
    ['__proto__(z)', 0, /Unknown name/u],
    ['toString(z)', 0, /Unknown name/u],
    ['hasOwnProperty', 0, /Unknown name/u],
    ['expm1(z)', 0, /Unknown name/u],
    ['1e999999999', 0, /too large/u],
    ['1e-999999999', 0, /too small/u],
    ['0e999999999', 0, /out of range/u],
    ['9'.repeat(400), 0, /limit is 60/u],
    ['z + "x"', 4, /means nothing/u],
    ['z − 1', 2, /minus sign as -/u],
    ['z + \u{1F600}', 4, /means nothing/u],
    ['('.repeat(1000), 60, /nested at most 60/u],
    ['-'.repeat(1000) + 'z', 60, /nested at most 60/u],
    [Array(500).fill('z').join('+'), 399, /at most 400 parts/u],
    ['z + '.repeat(600), 2000, /the limit is 2000/u],
  ];
  for (const [text, offset, message] of errors)
    it(`refuses ${JSON.stringify(text.slice(0, 30))}`, () => {
      assert.throws(
        () => read(text),
        (error: unknown) => {
          assert.ok(error instanceof ExpressionError);
          assert.match(error.message, message);
          assert.equal(error.offset, offset);
          return true;
        },
      );
    });

  it('knows g and dg in formulas alone', () => {
    for (const text of ['g', 'dg', 'g(z)', 'dg(g(1 - z))']) {
      assert.doesNotThrow(() => read(text, true));
      assert.throws(() => read(text), ExpressionError);
    }
  });

  it('reads or refuses any text, and does nothing else', () => {
    const piece = fc.constantFrom(
      ...['z', 'pi', 'g', 'alpha', '1', '2.5', '1e3', '+', '-', '*', '/', '^', '(', ')', ',', ' '],
      ...['exp(', 'max(', 'if(', 'z > 0', '<=', 'erf(', '__proto__', '.', 'e'],
    );
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 60 }).map(parts => parts.join('')),
    );
    fc.assert(
      fc.property(text, source => {
        try {
          read(source, true);
        } catch (error) {
          assert.ok(error instanceof ExpressionError);
          assert.ok(error.offset >= 0 && error.offset <= source.length);
        }
      }),
      { numRuns: 5000, seed: 3 },
    );
  });
});
