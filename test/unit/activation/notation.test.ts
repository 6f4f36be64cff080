import assert from 'node:assert/strict';
import { createActivation } from '../../../src/activation/activation.ts';
import { logistic } from '../../support/lecture-functions.ts';

const activation = createActivation({ ...logistic, parameters: { alpha: 0.5, slope: 2 } });
const text = (formula: string): string => activation.render(formula).text;
const mathml = (formula: string): string => activation.render(formula).mathml;

describe('notation as text', () => {
  const cases: [string, string][] = [
    ['g * (1 - z)', 'σ(z)(1 − z)'],
    ['g * (1 - g)', 'σ(z)(1 − σ(z))'],
    ['dg(g)', 'σ′(σ(z))'],
    ['1 / (1 + exp(-z))^2', '1/(1 + e⁻ᶻ)²'],
    ['exp(2 * z)', 'e²ᶻ'],
    ['exp(-z^2 / 2)', 'e^(−z²/2)'],
    ['z^alpha', 'z^α'],
    ['z^(alpha + 1)', 'z^(α + 1)'],
    ['2 * tanh(z)', '2 tanh(z)'],
    ['z * tanh(z)', 'z · tanh(z)'],
    ['2 * 3', '2 · 3'],
    ['-(z + 1)', '−(z + 1)'],
    ['z - (1 - z)', 'z − (1 − z)'],
    ['(1 + z) / (1 - z) / z', '((1 + z)/(1 − z))/z'],
    ['sqrt(2 * pi)', '√(2π)'],
    ['abs(z) + atan(z)', '|z| + arctan(z)'],
    ['slope * z', 'slope · z'],
    ['if(z > 0, 1, alpha)', '{ 1 if z > 0; α otherwise }'],
    ['0.1234567891', '0.123457'],
    ['max(0, z)', 'max(0, z)'],
  ];
  for (const [formula, expected] of cases)
    it(`${formula} is ${expected}`, () => {
      assert.equal(text(formula), expected);
    });
});

describe('notation as MathML', () => {
  it('stands in the namespace and marks products and applications', () => {
    assert.equal(
      mathml('2 * g'),
      '<math xmlns="http://www.w3.org/1998/Math/MathML" display="block"><mrow><mrow>' +
        '<mn>2</mn><mo>&#x2062;</mo><mrow><mi>σ</mi><mo>&#x2061;</mo><mrow>' +
        '<mo stretchy="true" fence="true">(</mo><mi>z</mi><mo stretchy="true" fence="true">)</mo>' +
        '</mrow></mrow></mrow></mrow></math>',
    );
  });

  it('writes fractions, powers, roots and cases', () => {
    const all = mathml('if(z < 0, sqrt(z) / z^2, abs(z))');
    for (const part of ['<mfrac>', '<msup>', '<msqrt>', '<mtable', '<mo>&lt;</mo>', 'otherwise'])
      assert.ok(all.includes(part), part);
  });

  it('escapes a symbol that looks like markup', () => {
    const hostile = createActivation({ ...logistic, symbol: '<img src=x onerror="1">&' });
    const { mathml: escaped } = hostile.render('g + dg');
    assert.ok(!/<img|onerror="/u.test(escaped));
    assert.ok(escaped.includes('&lt;img src=x onerror=&quot;1&quot;&gt;&amp;'));
  });

  it('writes the whole line of a derivation', () => {
    const [first, second] = activation.derivation();
    assert.match(first!.mathml, /<mi>g<\/mi>.*<mo>=<\/mo>/u);
    assert.match(second!.mathml, /<msup><mi>g<\/mi><mo>′<\/mo><\/msup>.*<mo>=<\/mo>/u);
  });

  it('is well formed for every line', () => {
    for (const { mathml: line } of activation.derivation()) {
      const open: string[] = [];
      for (const [, closing, name, selfClosing] of line.matchAll(/<(\/?)(\w+)[^>]*?(\/?)>/gu)) {
        if (closing) assert.equal(open.pop(), name);
        else if (!selfClosing) open.push(name!);
      }
      assert.deepEqual(open, []);
    }
  });
});
