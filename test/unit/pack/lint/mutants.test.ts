import assert from 'node:assert/strict';
import { compileFloat } from '../../../../src/activation/float.ts';
import { parse } from '../../../../src/activation/parser.ts';
import { mutantsOf } from '../../../../src/pack/lint/mutants.ts';

type Slope = (z: number) => number;

const none = { g: () => NaN, dg: () => NaN };

function mutants(formula: string, most = 200): Slope[] {
  const tree = parse(formula, { parameters: new Map(), output: false });
  return mutantsOf(tree, most).map(mutant => compileFloat(mutant, none));
}

describe('mutants', () => {
  it('have one node changed', () => {
    const slopes = mutants('2 * z + 3');
    const has = (slope: Slope): boolean =>
      slopes.some(f => [-1, 0.5, 4].every(z => Math.abs(f(z) - slope(z)) < 1e-12));
    assert.ok(has(z => 2 * z - 3));
    assert.ok(has(z => 2 * z));
    assert.ok(has(z => 3 * z + 3));
  });

  it('have kinks a hundredth beside their place', () => {
    const slopes = mutants('if(z > 3, 1, 0)');
    for (const kink of [2.99, 3.01])
      assert.ok(
        slopes.some(f => f(kink - 0.001) === 0 && f(kink + 0.001) === 1),
        String(kink),
      );
  });

  it('have constants that are a little off', () => {
    const slopes = mutants('7 * z');
    for (const factor of [6.99, 7.007, 7.01])
      assert.ok(
        slopes.some(f => Math.abs(f(1) - factor) < 1e-12),
        String(factor),
      );
  });

  it('are the same each time, and no more than was asked of each kind', () => {
    const formula = 'exp(-z) / (1 + exp(-z))^2 + sin(3 * z) / (2 + z^2)';
    const values = (slopes: Slope[]): number[] => slopes.map(f => f(0.3));
    assert.deepEqual(values(mutants(formula, 10)), values(mutants(formula, 10)));
    assert.ok(mutants(formula, 10).length < 50);
  });
});
