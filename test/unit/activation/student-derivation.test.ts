import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkStudentDerivation } from '../../../src/activation/student-derivation.ts';
import type { ActivationDefinition } from '../../../src/activation/types.ts';
import { hyperbolicTangent, logistic } from '../../support/lecture-functions.ts';

const tex = String.raw;

function check(text: string, activation: ActivationDefinition | null = logistic) {
  return checkStudentDerivation(text, { activation, mustReachDerivative: true });
}

/** The lecture's derivations: in LaTeX as on its slides, and as a program would write them. */
const logisticLatex = [
  tex`\sigma(z) &= \frac{1}{1 + e^{-z}}`,
  tex`\sigma'(z) &= (-1) \cdot \frac{1}{\left(1 + e^{-z}\right)^2} \cdot \frac{d}{dz}\left(1 + e^{-z}\right)`,
  tex`&= (-1) \cdot \frac{1}{\left(1 + e^{-z}\right)^2} \cdot \left(-e^{-z}\right)`,
  tex`&= \frac{1}{1 + e^{-z}} \cdot \left(\frac{1 + e^{-z} - 1}{1 + e^{-z}}\right)`,
  tex`&= \sigma(z)\left(1 - \sigma(z)\right)`,
];
const logisticPlain = [
  'g(z) = 1/(1 + exp(-z))',
  "g'(z) = (-1) * 1/(1 + exp(-z))**2 * d/dz(1 + exp(-z))",
  '= (-1) * 1/(1 + exp(-z))**2 * (-exp(-z))',
  '= 1/(1 + exp(-z)) * ((1 + exp(-z) - 1)/(1 + exp(-z)))',
  '= g(z)*(1 - g(z))',
];
const tanhLatex = [
  tex`u = e^z - e^{-z}`,
  tex`v = e^z + e^{-z}`,
  tex`g(z) = \frac{u}{v}`,
  tex`g'(z) = \dfrac{v \frac{du}{dz} - u \frac{dv}{dz}}{v^2}`,
  tex`= \frac{v^2 - u^2}{v^2}`,
  tex`= 1 - \frac{u^2}{v^2}`,
  tex`= 1 - g(z)^2`,
];
const tanhPlain = [
  '(e^z - e^-z)/(e^z + e^-z)',
  '((e^z + e^-z) d/dz(e^z - e^-z) - (e^z - e^-z) d/dz(e^z + e^-z))/(e^z + e^-z)^2',
  '((e^z + e^-z)^2 - (e^z - e^-z)^2)/(e^z + e^-z)^2',
  '1 - (e^z - e^-z)^2/(e^z + e^-z)^2',
  '1 - tanh(z)^2',
];

describe('a student’s derivation that is right', () => {
  const right: [string, string, ActivationDefinition][] = [
    [
      'logistic, LaTeX',
      tex`\begin{align*}` + logisticLatex.join('\\\\\n') + tex`\end{align*}`,
      logistic,
    ],
    ['logistic, plain', logisticPlain.join('\n'), logistic],
    ['tanh, LaTeX', tanhLatex.map(line => `$$${line}$$`).join('\n'), hyperbolicTangent],
    ['tanh, plain', tanhPlain.join('\n'), hyperbolicTangent],
    [
      'in a Python comment',
      logisticPlain.map((line, i) => `# S${i}: ${line}`).join('\n'),
      logistic,
    ],
    ['in a JSDoc comment', `/**\n${logisticPlain.map(l => ` * ${l}`).join('\n')}\n */`, logistic],
    [
      'in a docstring',
      `"""Derivative of the logistic function.\n\n${logisticPlain.join('\n')}\n"""`,
      logistic,
    ],
    ['on one line', "g'(z) = exp(-z)/(1+exp(-z))^2 = g(z)(1 - g(z))", logistic],
    [
      'in the notation of the report',
      '1/(1 + e⁻ᶻ)\n(−1) · 1/(1 + e⁻ᶻ)² · (−e⁻ᶻ)\nσ(z)(1 − σ(z))',
      logistic,
    ],
    ['in x', "σ(x) = 1/(1+e^(-x))\nσ'(x) = σ(x)*(1-σ(x))", logistic],
    [
      'with a side calculation',
      `${logisticPlain.slice(0, 2).join('\n')}\nd/dz(1 + exp(-z)) = 0 + d/dz(exp(-z))\n= -exp(-z)\n${logisticPlain[4]!.replace('=', "g'(z) =")}`,
      logistic,
    ],
    [
      'with rules named',
      `${logisticPlain[0]!}\n${logisticPlain[1]!} (by the chain rule)\n${logisticPlain[2]!}  # d/dz of 1 is 0\nUsing the definition of g:\n${logisticPlain[4]!}`,
      logistic,
    ],
    ['with functions of NumPy', '1/(1+np.exp(-z))\nnp.exp(-z)/(1+np.exp(-z))**2', logistic],
    [
      'with tanh² and sech²',
      tex`\tanh'(z) = 1 - \tanh^2(z) = \operatorname{sech}^2 z`,
      hyperbolicTangent,
    ],
    ['with a primed name', "y = 1/(1+e^-z)\ny' = y(1 - y)\ndy/dz = y - y^2", logistic],
    [
      'with a product of letters',
      "u = e^z - e^-z\nv = e^z + e^-z\ntanh'(z) = (u'v - uv')/v^2",
      hyperbolicTangent,
    ],
  ];
  for (const [name, text, activation] of right)
    it(name, () => {
      const result = check(text, activation);
      assert.deepEqual(result.unreadable, []);
      assert.equal(result.problem, null);
      assert.equal(result.reachesDerivative, true);
      assert.ok(result.compared > 0);
    });

  it('without an activation: the text says what g is', () => {
    for (const lines of [logisticPlain, tanhPlain, tanhLatex]) {
      const { problem, reachesDerivative } = check(
        lines.join('\n').replaceAll("g'(z) = ", ''),
        null,
      );
      assert.equal(problem, null);
      assert.equal(reachesDerivative, null);
    }
  });
});

/** A line of a right derivation, by number, and what a student writes in its place. */
const wrong: [string, string[], ActivationDefinition, [number, string][]][] = [
  [
    'logistic, LaTeX',
    logisticLatex,
    logistic,
    [
      [0, tex`\sigma(z) &= \frac{1}{1 - e^{-z}}`],
      [0, tex`\sigma(z) &= \frac{1}{1 + e^{z}}`],
      [
        1,
        tex`\sigma'(z) &= \frac{1}{\left(1 + e^{-z}\right)^2} \cdot \frac{d}{dz}\left(1 + e^{-z}\right)`,
      ],
      [
        1,
        tex`\sigma'(z) &= (-1) \cdot \frac{1}{1 + e^{-z}} \cdot \frac{d}{dz}\left(1 + e^{-z}\right)`,
      ],
      [1, tex`\sigma'(z) &= (-1) \cdot \frac{1}{\left(1 + e^{-z}\right)^2}`],
      [
        1,
        tex`\sigma'(z) &= (-2) \cdot \frac{1}{\left(1 + e^{-z}\right)^3} \cdot \frac{d}{dz}\left(1 + e^{-z}\right)`,
      ],
      [2, tex`&= (-1) \cdot \frac{1}{\left(1 + e^{-z}\right)^2} \cdot e^{-z}`],
      [2, tex`&= (-1) \cdot \frac{1}{\left(1 + e^{-z}\right)^2} \cdot \left(1 - e^{-z}\right)`],
      [2, tex`&= (-1) \cdot \frac{1}{1 + e^{-2z}} \cdot \left(-e^{-z}\right)`],
      [2, tex`&= (-1) \cdot \frac{1}{\left(1 + e^{-z}\right)^2} \cdot \left(-z e^{-z-1}\right)`],
      [2, tex`&= (-1) \cdot \frac{1}{\left(1 + e^{-z}\right)^2} \cdot \left(-z e^{-z}\right)`],
      [3, tex`&= \frac{1}{1 + e^{-z}} \cdot \left(\frac{1 + e^{-z} + 1}{1 + e^{-z}}\right)`],
      [3, tex`&= \frac{1}{1 + e^{-z}} + \left(\frac{1 + e^{-z} - 1}{1 + e^{-z}}\right)`],
      [4, tex`&= \sigma(z)\left(1 + \sigma(z)\right)`],
      [4, tex`&= \sigma(z)\left(1 - z\right)`],
      [4, tex`&= \left(1 - \sigma(z)\right)^2`],
      [4, tex`&= \sigma(z)\,\sigma(1 - z)`],
      [4, tex`&= z\left(1 - z\right)`],
    ],
  ],
  [
    'logistic, plain',
    logisticPlain,
    logistic,
    [
      [1, "g'(z) = exp(-z)/(1 + exp(-z))"],
      [2, '= (-1) * 1/(1 + exp(-z)**2) * (-exp(-z))'],
      [3, '= 1/(1 + exp(-z)) * (1 - exp(-z)/(1 + exp(-z)))'],
      [4, '= g(z)*(1 - g(z)^2)'],
      [4, '= g(z) - (1 - g(z))'],
      [4, '= g(z)/(1 - g(z))'],
    ],
  ],
  [
    'tanh, LaTeX',
    tanhLatex,
    hyperbolicTangent,
    [
      [2, tex`g(z) = \frac{v}{u}`],
      [3, tex`g'(z) = \frac{u \frac{dv}{dz} - v \frac{du}{dz}}{v^2}`],
      [3, tex`g'(z) = \frac{v \frac{du}{dz} + u \frac{dv}{dz}}{v^2}`],
      [3, tex`g'(z) = \frac{v \frac{du}{dz} - u \frac{dv}{dz}}{v}`],
      [3, tex`g'(z) = \frac{u'}{v'}`],
      [4, tex`= \frac{v^2 + u^2}{v^2}`],
      [4, tex`= \frac{v - u}{v^2}`],
      [5, tex`= 1 - \frac{u}{v^2}`],
      [5, tex`= 1 + \frac{u^2}{v^2}`],
      [6, tex`= 1 - g(z)`],
      [6, tex`= (1 - g(z))^2`],
      [6, tex`= 1 - \tanh z^2`],
    ],
  ],
  [
    'tanh, plain',
    tanhPlain,
    hyperbolicTangent,
    [
      [0, '(e^z + e^-z)/(e^z - e^-z)'],
      [1, 'd/dz(e^z - e^-z)/(e^z + e^-z) - (e^z - e^-z)/(e^z + e^-z)^2'],
      [2, '(e^(2z) + e^(-2z) - (e^z - e^-z)^2)/(e^z + e^-z)^2'],
      [3, '1 - (e^(2z) + e^(-2z))/(e^z + e^-z)^2'],
      [4, '1 - sigmoid(z)^2'],
      [4, '1/cosh(z)'],
    ],
  ],
];

describe('a student’s derivation that is wrong', () => {
  let count = 0;
  for (const [name, lines, activation, variants] of wrong)
    for (const [number, replacement] of variants) {
      count++;
      it(`${name}, line ${number}: ${replacement}`, () => {
        const changed = lines.with(number, replacement);
        const text = changed.join(name.endsWith('LaTeX') ? ' \\\\\n' : '\n');
        const { problem, unreadable } = check(text, activation);
        assert.deepEqual(unreadable, []);
        assert.ok(problem);
        const before = text.slice(0, problem.range.start);
        assert.equal(before.split('\n').length - 1, number, problem.kind);
        assert.ok(replacement.includes(text.slice(problem.range.start, problem.range.end)));
        assert.ok(Number.isFinite(problem.z) && Number.isFinite(problem.value));
      });
    }

  it('has more than thirty variants', () => {
    assert.ok(count > 30, String(count));
  });

  it('names the number and both values', () => {
    const text = "g'(z) = exp(-z)/(1+exp(-z))^2 = g(z)(1 + g(z))";
    const { problem } = check(text);
    assert.deepEqual(problem, {
      kind: 'unequal',
      range: { start: 32, end: 46 },
      previous: { start: 8, end: 29 },
      z: 0,
      value: 0.75,
      previousValue: 0.25,
    });
  });

  it('holds a line after g against the derivative of g', () => {
    const { problem } = check('1/(1+exp(-z))\nexp(-z)/(1+exp(-z))');
    assert.equal(problem?.kind, 'not-slope');
  });

  it('is wrong at once where the first line is neither g nor g′', () => {
    const { problem } = check('1 + exp(-z)\nexp(-z)');
    assert.equal(problem?.kind, 'not-derivative');
    assert.equal(problem.range.start, 0);
  });

  it('is wrong at the end where it stops before g′, if that is asked', () => {
    const text = 'g(z) = 1/(1+exp(-z)) = exp(z)/(1+exp(z))';
    assert.equal(check(text).problem?.kind, 'not-derivative');
    const lenient = checkStudentDerivation(text, {
      activation: logistic,
      mustReachDerivative: false,
    });
    assert.equal(lenient.problem, null);
    assert.equal(lenient.reachesDerivative, false);
  });

  it('finds the wrong line of a side calculation', () => {
    const text = `${logisticPlain[0]!}\nd/dz(exp(-z)) = exp(-z)\n${logisticPlain[1]!}`;
    const { problem } = check(text);
    assert.equal(problem?.kind, 'unequal');
    assert.equal(text.slice(problem.range.start, problem.range.end), 'exp(-z)');
  });
});

describe('what cannot be read', () => {
  const cases: [string, string, RegExp][] = [
    ['σ(1 − σ)', 'σ(1 − σ)', /product/u],
    ['1/2z', '2z', /two ways/u],
    ['e^2z', '2z', /two ways/u],
    ['tanh^-1(z)', '^-1', /inverse/u],
    ['foo(z) + 1', 'foo', /not known/u],
    ['(1 + z', '(', /never closed/u],
    ['1 + + *', '*', /not understood/u],
    ['exp', 'exp', /argument/u],
    ['max(z)', 'max', /2 arguments/u],
    ['1 ≈ z', '≈', /not understood/u],
    ["g''(z) = 1", 'g', /second derivative/u],
    ['d/dz 1 + z', '1', /parentheses/u],
    ['1 +', '+', /too early/u],
    [`1${'0'.repeat(60)} z`, `1${'0'.repeat(60)}`, /too long/u],
    ['1e999', '1e999', /too long/u],
    [`${'('.repeat(80)}z${')'.repeat(80)}`, '(', /too deep/u],
    ['constructor + z', 'constructor', /not known/u],
    ['__proto__ + z', '__proto__', /not known/u],
  ];
  for (const [text, place, message] of cases)
    it(text.slice(0, 30), () => {
      const { unreadable } = check(text);
      assert.equal(unreadable.length, 1);
      assert.match(unreadable[0]!.message, message);
      assert.equal(text.slice(unreadable[0]!.range.start, unreadable[0]!.range.end), place);
    });

  it('does not stop the check of the other lines', () => {
    const lines = logisticPlain.toSpliced(2, 0, '= some %% thing ?');
    const { problem, unreadable } = check(lines.join('\n'));
    assert.equal(unreadable.length, 1);
    assert.equal(problem, null);
  });

  it('never crashes or hangs on any text', () => {
    const piece = fc.constantFrom(
      ...[
        '\\frac',
        '{',
        '}',
        '(',
        ')',
        'e',
        '^',
        '-',
        'z',
        "'",
        '=',
        '&',
        '\\\\',
        '\n',
        'g',
        '\\sigma',
      ],
      ...[
        'd/dz',
        '1',
        '2',
        '/',
        '*',
        '+',
        'u',
        'v',
        ' ',
        '\\left(',
        '\\right)',
        'tanh',
        '²',
        'exp',
        ',',
      ],
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 40 }).map(parts => parts.join('')),
    );
    fc.assert(
      fc.property(text, source => {
        const { unreadable } = check(source);
        for (const { range } of unreadable)
          assert.ok(range.start >= 0 && range.end <= source.length && range.start <= range.end);
      }),
      { numRuns: 400, seed: 7 },
    );
  });
});
