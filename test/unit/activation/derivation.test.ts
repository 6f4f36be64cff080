import assert from 'node:assert/strict';
import { createActivation } from '../../../src/activation/activation.ts';
import type { ActivationDefinition } from '../../../src/activation/types.ts';
import { inputs } from '../../support/activation/inputs.ts';
import { hyperbolicTangent, logistic } from '../../support/lecture-functions.ts';

function lines(definition: ActivationDefinition): [string, string, string][] {
  return createActivation(definition)
    .derivation()
    .map(({ id, rule, text }) => [id, rule, text]);
}

const p = '(1 + e⁻ᶻ)';
const u = '(eᶻ − e⁻ᶻ)';
const v = '(eᶻ + e⁻ᶻ)';

describe('derivation', () => {
  it('goes the lecture’s way for the logistic function', () => {
    assert.deepEqual(lines(logistic), [
      ['S0', 'definition', `1/${p}`],
      ['S1', 'chain', `(−1) · 1/${p}² · d/dz${p}`],
      ['S1a', 'sum', `(−1) · 1/${p}² · d/dz(e⁻ᶻ)`],
      ['S1b', 'chain', `(−1) · 1/${p}² · e⁻ᶻ · d/dz(−z)`],
      ['S2', 'constant', `(−1) · 1/${p}² · (−e⁻ᶻ)`],
      ['S2a', 'algebra', `e⁻ᶻ/${p}²`],
      ['S2b', 'algebra', `1/${p} · e⁻ᶻ/${p}`],
      ['S3', 'algebra', `1/${p} · (1 + e⁻ᶻ − 1)/${p}`],
      ['S3a', 'algebra', `1/${p} · (1 − 1/${p})`],
      ['S4', 'substitution', 'g(z)(1 − g(z))'],
    ]);
  });

  it('goes the lecture’s way for tanh', () => {
    assert.deepEqual(lines(hyperbolicTangent), [
      ['T0', 'definition', `${u}/${v}`],
      ['T1', 'quotient', `(${v} · d/dz${u} − ${u} · d/dz${v})/${v}²`],
      ['T1a', 'sum', `(${v}(d/dz(eᶻ) − d/dz(e⁻ᶻ)) − ${u}(d/dz(eᶻ) + d/dz(e⁻ᶻ)))/${v}²`],
      ['T1b', 'exponential', `(${v}(eᶻ − e⁻ᶻ · d/dz(−z)) − ${u}(eᶻ + e⁻ᶻ · d/dz(−z)))/${v}²`],
      ['T1c', 'constant', `(${v}(eᶻ − (−e⁻ᶻ)) − ${u}(eᶻ + (−e⁻ᶻ)))/${v}²`],
      ['T1d', 'algebra', `(${v}${v} − ${u}${u})/${v}²`],
      ['T2', 'algebra', `(${v}² − ${u}²)/${v}²`],
      ['T2a', 'algebra', `${v}²/${v}² − ${u}²/${v}²`],
      ['T3', 'algebra', `1 − ${u}²/${v}²`],
      ['T3a', 'algebra', `1 − (${u}/${v})²`],
      ['T4', 'substitution', '1 − g(z)²'],
    ]);
  });

  it('is the same where the function is named', () => {
    assert.deepEqual(lines({ ...logistic, g: 'sigmoid(z)' }), lines(logistic));
    assert.deepEqual(lines({ ...hyperbolicTangent, g: 'tanh(z)' }), lines(hyperbolicTangent));
  });

  it('has only lines equal to g′ after the first', () => {
    for (const definition of [logistic, hyperbolicTangent]) {
      const activation = createActivation(definition);
      const [first, ...rest] = activation.derivation();
      for (const z of inputs(250, 7)) {
        assert.equal(first!.valueAt(z), activation.valueAt(z));
        for (const line of rest)
          assert.equal(line.valueAt(z), activation.derivativeAt(z), `${line.id} at ${z}`);
      }
    }
  });

  it('numbers the lines of any other function, and takes the reciprocal’s way where it fits', () => {
    const scaled = lines({ ...logistic, g: '1 / (1 + exp(-2 * z))', neat: '2 * g * (1 - g)' });
    assert.deepEqual(scaled.at(-1), [String(scaled.length), 'substitution', '2g(z)(1 − g(z))']);
    assert.deepEqual(scaled[0], ['1', 'definition', '1/(1 + e⁻²ᶻ)']);
  });

  it('works through chain, product and condition', () => {
    const definition = { ...logistic, name: 'f', symbol: 'f', neat: null };
    assert.deepEqual(lines({ ...definition, g: 'z * tanh(z)' }), [
      ['1', 'definition', 'z · tanh(z)'],
      ['2', 'product', 'tanh(z) + z · d/dz(tanh(z))'],
      ['3', 'hyperbolic', 'tanh(z) + z(1 − tanh(z)²)'],
    ]);
    assert.deepEqual(lines({ ...definition, g: 'max(0, z)' }), [
      ['1', 'definition', 'max(0, z)'],
      ['2', 'condition', '{ 1 if z > 0; 0 if z < 0 }'],
    ]);
    assert.deepEqual(
      lines({ ...definition, g: 'exp(-z^2)' }).map(line => line.slice(1)),
      [
        ['definition', 'e^(−z²)'],
        ['chain', 'e^(−z²) · d/dz(−z²)'],
        ['constant', 'e^(−z²) · (−d/dz(z²))'],
        ['power', 'e^(−z²) · (−2z)'],
        ['algebra', '−2e^(−z²) · z'],
      ],
    );
  });

  it('leaves out a neat form that is not g′', () => {
    const wrong = lines({ ...logistic, neat: 'g * (1 + g)' });
    assert.deepEqual(wrong, lines({ ...logistic, neat: null }));
  });

  it('ends in the pack’s own neat form', () => {
    const own = lines({ ...logistic, neat: 'g - g^2' });
    assert.deepEqual(own.at(-1), ['S4a', 'substitution', 'g(z) − g(z)²']);
  });

  it('stays short where the derivative is long', () => {
    const product = Array.from({ length: 60 }, (_, i) => `sin(${i + 1} * z)`).join(' * ');
    const long = createActivation({ ...logistic, g: product, neat: null }).derivation();
    assert.ok(long.every(({ text }) => text.length < 5000));
  });
});
