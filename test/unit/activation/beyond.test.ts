import assert from 'node:assert/strict';
import { createActivation } from '../../../src/activation/activation.ts';
import { inputs } from '../../support/activation/inputs.ts';
import { differences, oracleValues } from '../../support/activation/oracle.ts';
import { beyondOracles } from './beyond-oracle.ts';
import { beyond } from './beyond.ts';

const POINTS = 1000;
/** log(1 + e⁻⁷⁴⁵) needs more than a thousand digits after the 1. */
const bits = (): number => 2000;

describe('activation functions beyond the lecture', () => {
  it('have an oracle each', () => {
    assert.deepEqual(beyond.map(({ name }) => name).sort(), Object.keys(beyondOracles).sort());
  });

  beyond.forEach((definition, i) => {
    const { name, kinks } = definition;
    const activation = createActivation(definition);
    const points = inputs(POINTS + 10, i + 2).filter(z => !kinks.includes(z));

    it(`${name}: g and g′ are correctly rounded`, async () => {
      const oracle = beyondOracles[name]!;
      const g = await oracleValues(oracle.g, points, oracle.bits ?? bits);
      const slope = await oracleValues(oracle.slope, points, oracle.bits ?? bits);
      const found = {
        g: differences(points, z => activation.valueAt(z), g),
        slope: differences(points, z => activation.derivativeAt(z), slope),
      };
      console.log(
        `      ${name}: ${points.length} points, ${found.g.wrong} + ${found.slope.wrong} wrong`,
      );
      assert.ok(points.length >= POINTS);
      assert.deepEqual(found, {
        g: { wrong: 0, first: null },
        slope: { wrong: 0, first: null },
      });
    });

    it(`${name}: every line of the derivation equals g′`, () => {
      const lines = activation.derivation();
      assert.ok(lines.length >= 2);
      for (const z of inputs(300, i + 50)
        .filter(point => !kinks.includes(point))
        .slice(70))
        for (const line of lines.slice(1))
          assert.equal(line.valueAt(z), activation.derivativeAt(z), `${line.text} at ${z}`);
    });
  });
});
