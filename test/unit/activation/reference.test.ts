import assert from 'node:assert/strict';
import { createActivation } from '../../../src/activation/activation.ts';
import { inputs } from '../../support/activation/inputs.ts';
import { differences, oracleValues, type OracleFormula } from '../../support/activation/oracle.ts';
import { hyperbolicTangent, logistic } from '../../support/lecture-functions.ts';

const POINTS = 12000;

const sigmoid = createActivation(logistic);
const tanh = createActivation(hyperbolicTangent);

const oracles: [string, (z: number) => number, OracleFormula][] = [
  ['σ', z => sigmoid.valueAt(z), z => z.neg().exp().add(1).pow(-1)],
  ['σ′', z => sigmoid.derivativeAt(z), z => z.div(2).cosh().pow(2).mul(4).pow(-1)],
  ['tanh', z => tanh.valueAt(z), z => z.tanh()],
  ['tanh′', z => tanh.derivativeAt(z), z => z.cosh().pow(2).pow(-1)],
];

describe('reference values', () => {
  for (const [name, found, formula] of oracles)
    it(`${name} is correctly rounded at ${POINTS} points`, async () => {
      const points = inputs(POINTS, 1);
      const expected = await oracleValues(formula, points, () => 400);
      const { wrong, first } = differences(points, found, expected);
      console.log(`      ${name}: ${points.length} points against MPFR, ${wrong} wrong`);
      assert.deepEqual({ wrong, first }, { wrong: 0, first: null });
    });
});
