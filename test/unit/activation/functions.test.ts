import assert from 'node:assert/strict';
import { functions } from '../../../src/activation/expression.ts';
import { parse } from '../../../src/activation/parser.ts';
import { createReference } from '../../../src/activation/reference.ts';
import { inputs } from '../../support/activation/inputs.ts';
import { differences, oracleValues, type OracleFormula } from '../../support/activation/oracle.ts';

const POINTS = 400;

/** Each function of the language by itself, and compositions that are hard to round. */
const oracles: Record<string, OracleFormula> = {
  'exp(z)': z => z.exp(),
  'log(abs(z))': z => z.abs().ln(),
  'log(1 + z / 1e300)': (z, c) => z.div(c.number('1e300')).add(1).ln(),
  'log1p(z * z)': z => z.mul(z).add(1).ln(),
  'sqrt(abs(z))': z => z.abs().sqrt(),
  'sin(z)': z => z.sin(),
  'cos(z)': z => z.cos(),
  'atan(z)': z => z.atan(),
  'tanh(z)': z => z.tanh(),
  'sinh(z)': z => z.sinh(),
  'cosh(z)': z => z.cosh(),
  'sigmoid(z)': z => z.neg().exp().add(1).pow(-1),
  'abs(z)': z => z.abs(),
  'erf(z)': z => z.erf(),
  '1 - erf(z)': z => z.erfc(),
  'exp(z) - 1': z => z.exp().sub(1),
  'max(z, exp(-z))': z => (z.sub(z.neg().exp()).greaterThan(0) ? z : z.neg().exp()),
  'min(z, 1 / 3)': (z, c) => (z.mul(3).lessThan(1) ? z : c.number(1).div(3)),
  'sign(z) * exp(-abs(z))': (z, c) =>
    z.greaterThan(0) ? z.neg().exp() : z.lessThan(0) ? z.exp().neg() : c.number(0),
  'sin(z) / cos(z)': z => z.sin().div(z.cos()),
  'pi * z': (z, c) => c.pi().mul(z),
  '2 ^ (z / 10)': (z, c) => c.number(2).ln().mul(z).div(10).exp(),
  'z ^ 3 / 7': z => z.mul(z).mul(z).div(7),
};

describe('functions of the language', () => {
  it('are all held against the oracle', () => {
    for (const name of Object.keys(functions))
      assert.ok(
        Object.keys(oracles).some(text => text.includes(`${name}(`)),
        name,
      );
  });

  Object.entries(oracles).forEach(([text, formula], i) =>
    it(`${text} is correctly rounded`, async () => {
      const reference = createReference(parse(text, { parameters: new Map(), output: false }));
      const points = inputs(POINTS, 100 + i).filter(z => z !== 0 && !isHardForOracle(text, z));
      const expected = await oracleValues(formula, points, () => 2500);
      const result = differences(points, z => reference.at(z), expected);
      assert.deepEqual(result, { wrong: 0, first: null });
    }),
  );
});

/** MPFR's own erf takes seconds at thousands of digits in the middle of its range. */
function isHardForOracle(text: string, z: number): boolean {
  return text.includes('erf') && Math.abs(z) > 30 && Math.abs(z) < 1e10;
}
