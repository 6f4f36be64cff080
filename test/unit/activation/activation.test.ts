import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createActivation } from '../../../src/activation/activation.ts';
import { ExpressionError } from '../../../src/activation/expression-error.ts';
import type { Activation, ActivationDefinition } from '../../../src/activation/types.ts';
import { logistic } from '../../support/lecture-functions.ts';

function create(g: string, more: Partial<ActivationDefinition> = {}): Activation {
  return createActivation({ ...logistic, neat: null, g, ...more });
}

describe('slopes at kinks', () => {
  it('are the mean of both sides, and any slope between is accepted', () => {
    const relu = create('max(0, z)', { kinks: [0] });
    assert.equal(relu.derivativeAt(0), 0.5);
    assert.deepEqual(relu.subgradientAt(0), { low: 0, high: 1 });
    assert.equal(relu.subgradientAt(1), null);
    assert.equal(relu.derivativeAt(-5e-324), 0);
    assert.equal(relu.derivativeAt(5e-324), 1);
  });

  it('are found exactly at decimal kinks', () => {
    const hard = create('max(0, min(1, 0.2 * z + 0.5))', { kinks: [-2.5, 2.5] });
    assert.deepEqual(hard.subgradientAt(2.5), { low: 0, high: 0.2 });
    assert.equal(hard.derivativeAt(-2.5), 0.1);
  });

  it('are found next to kinks that are no float64, or that no condition shows', () => {
    const shifted = create('max(0, 3 * z - 1)', { kinks: [1 / 3] });
    assert.deepEqual(shifted.subgradientAt(1 / 3), { low: 0, high: 3 });
    const root = create('sqrt(z * z)', { kinks: [0] });
    assert.deepEqual(root.subgradientAt(0), { low: -1, high: 1 });
    assert.equal(root.derivativeAt(0), 0);
  });

  it('are numbers at meeting points that are no kinks', () => {
    assert.equal(create('if(z > 0, z, exp(z) - 1)').derivativeAt(0), 1);
    assert.equal(create('z / (1 + abs(z))').derivativeAt(0), 1);
    assert.equal(create('if(z > 0, z * log(z), 0)').derivativeAt(-1), 0);
    assert.equal(create('sin(z) / z').derivativeAt(0), 0);
    assert.equal(create('abs(abs(abs(z) - 1) - 1)').derivativeAt(0), 0);
  });

  it('are those of the branch that holds where a condition is without z', () => {
    const settled = create('if(pi < 3, z, 2 * z)');
    assert.equal(settled.derivativeAt(1), 2);
    assert.deepEqual(
      settled.derivation().map(({ text }) => text),
      [
        '{ z if π < 3; 2z otherwise }',
        '{ 1 if π < 3; d/dz(2z) otherwise }',
        '{ 1 if π < 3; 2 otherwise }',
      ],
    );
  });

  it('take nested pieces in the direction of travel', () => {
    const nested = create('max(z, min(2 * z, 3 * z))', { kinks: [0] });
    assert.deepEqual(nested.subgradientAt(0), { low: 1, high: 2 });
  });
});

describe('formulas', () => {
  const sigmoid = createActivation(logistic);
  const s = (z: number): number => 1 / (1 + Math.exp(-z));

  it('name g and g′, alone or applied', () => {
    const cases: [string, (z: number) => number][] = [
      ['g', s],
      ['dg', z => s(z) * (1 - s(z))],
      ['g(z)', s],
      ['g(g)', z => s(s(z))],
      ['dg(g(z))', z => s(s(z)) * (1 - s(s(z)))],
      ['g * g(1 - z)', z => s(z) * s(1 - z)],
      ['z * (1 - g)', z => z * (1 - s(z))],
    ];
    for (const [text, expected] of cases)
      for (const z of [-3, -0.5, 0, 1, 4])
        assert.ok(Math.abs(sigmoid.formula(text)(z) - expected(z)) < 1e-14, text);
  });

  it('do not overflow where g′ does not', () => {
    assert.equal(sigmoid.formula('dg')(-1000), 0);
    assert.equal(sigmoid.formula('g')(-1000), 0);
    const tanh = createActivation({ ...logistic, g: '(exp(z) - exp(-z)) / (exp(z) + exp(-z))' });
    assert.equal(tanh.formula('g')(1000), 1);
  });

  it('are near the reference in float64', () => {
    const gelu = create('z * (1 + erf(z / sqrt(2))) / 2');
    const quick = gelu.formula('dg');
    for (let z = -6; z <= 6; z += 0.03125)
      assert.ok(Math.abs(quick(z) - gelu.derivativeAt(z)) < 2e-15, String(z));
  });

  it('refuse what g refuses, with the place', () => {
    assert.throws(() => sigmoid.formula('g *'), ExpressionError);
    assert.throws(() => sigmoid.render('1 +'), ExpressionError);
  });
});

describe('definitions that cannot be used', () => {
  const cases: [Partial<ActivationDefinition>, RegExp][] = [
    [{ g: '' }, /ends where/u],
    [{ g: 'g + 1' }, /cannot be used/u],
    [{ neat: 'g *' }, /ends where/u],
    [{ parameters: { z: 1 } }, /cannot name a parameter/u],
    [{ parameters: { exp: 1 } }, /cannot name a parameter/u],
    [{ parameters: { 'a b': 1 } }, /cannot name a parameter/u],
    [{ parameters: { alpha: NaN } }, /must be a finite number/u],
    [{ parameters: { alpha: Infinity } }, /must be a finite number/u],
    [{ g: 'log(-1)' }, /no finite value/u],
    [{ g: '9 ^ 9 ^ 9 ^ 9' }, /no finite value/u],
    [{ g: '1 / (z - z)' }, /no finite value/u],
  ];
  for (const [change, message] of cases)
    it(JSON.stringify(change), () => {
      assert.throws(
        () => createActivation({ ...logistic, ...change }),
        (error: unknown) => error instanceof ExpressionError && message.test(error.message),
      );
    });

  it('own names from a prototype as parameters only', () => {
    const own = create('constructor * z', { parameters: { constructor: 2 } });
    assert.equal(own.derivativeAt(1), 2);
  });
});

describe('hostile expressions', () => {
  const nested = (name: string, depth: number): string =>
    `${name}(`.repeat(depth) + 'z' + ')'.repeat(depth);
  const hostile = [
    ...['exp', 'erf', 'tanh', 'sin', 'abs', 'atan', 'sqrt', 'log', 'cosh'].map(f => nested(f, 55)),
    'z ^ z ^ z ^ z ^ z',
    '((z ^ 64) ^ 64) ^ 64',
    '(1 + z) ^ 1000000',
    '(1 + z) ^ 1000001.5',
    '1e300 ^ (1e300 * z)',
    'exp(1e300 * z)',
    'sin(exp(exp(z)))',
    '0.123456789012345678901234567890 ^ z',
    'log(exp(z)) - z',
    Array(30).fill('sin(z) ^ 2 + cos(z) ^ 2 - 1').join(' + '),
    Array(99).fill('erf(z)').join(' + '),
    Array.from({ length: 60 }, (_, i) => `(z + ${i})`).join(' / '),
    'max('.repeat(50) + 'z' + ', 1 - z)'.repeat(50),
    'if(z > 0, '.repeat(50) + 'z' + ', -z)'.repeat(50),
  ];
  for (const g of hostile)
    it(g.slice(0, 40), () => {
      let activation: Activation;
      try {
        activation = create(g);
      } catch (error) {
        assert.ok(error instanceof ExpressionError);
        return;
      }
      for (const z of [0, 0.7, -1, 710.5, 1e308, -1e308, 5e-324]) {
        assert.equal(typeof activation.valueAt(z), 'number');
        assert.equal(typeof activation.derivativeAt(z), 'number');
      }
      const lines = activation.derivation();
      assert.ok(lines.reduce((sum, line) => sum + line.mathml.length, 0) < 1_000_000);
    });
});

describe('g′ and the slope of g', () => {
  const leaf = fc.constantFrom('z', '1', '2', '0.5', '(z / 3)', 'pi');
  const { tree } = fc.letrec<{ tree: string }>(tie => ({
    tree: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      leaf,
      fc
        .tuple(
          fc.constantFrom('exp', 'sin', 'cos', 'atan', 'tanh', 'sigmoid', 'erf', 'cosh', 'sinh'),
          tie('tree'),
        )
        .map(([name, inner]) => `${name}(${inner})`),
      fc
        .tuple(tie('tree'), fc.constantFrom('+', '-', '*'), tie('tree'))
        .map(([left, operator, right]) => `(${left} ${operator} ${right})`),
      fc.tuple(tie('tree'), tie('tree')).map(([top, bottom]) => `(${top} / (2 + (${bottom}) ^ 2))`),
      tie('tree').map(inner => `log(1 + exp(${inner}))`),
      tie('tree').map(inner => `sqrt(1 + (${inner}) ^ 2)`),
    ),
  }));

  it('agree for any expression', () => {
    fc.assert(
      fc.property(tree, fc.double({ min: -2, max: 2, noNaN: true }), (g, z) => {
        const activation = create(g);
        const h = 2 ** -17;
        const [above, below] = [activation.valueAt(z + h), activation.valueAt(z - h)];
        const slope = activation.derivativeAt(z);
        const size = Math.max(1, Math.abs(slope), Math.abs(above));
        // Where g bends too much for the difference to tell, nothing is said.
        const bend = Math.abs(activation.derivativeAt(z + h) - activation.derivativeAt(z - h));
        fc.pre(Number.isFinite(above) && Number.isFinite(below) && bend < 1e-3 * size);
        assert.ok(Math.abs((above - below) / (2 * h) - slope) < 1e-3 * size, `${g} at ${z}`);
      }),
      { numRuns: 300, seed: 11 },
    );
  });
});
