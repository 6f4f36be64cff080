import assert from 'node:assert/strict';
import { createLintTools } from '../../../../src/engine/pack-lint.ts';
import { lintPack } from '../../../../src/pack/lint/lint.ts';
import type { LintReport } from '../../../../src/pack/lint/types.ts';
import { packOf } from '../../../../src/pack/read-pack.ts';
import { filesOf, withField, type Draft } from '../draft.ts';

const tools = createLintTools();

function lint(packJson: Draft, others: Record<string, string> = {}): LintReport {
  const files = filesOf(packJson, others);
  return lintPack(packOf(files, 'week-1', {}), files, tools);
}

function messages(packJson: Draft, others: Record<string, string> = {}): string[] {
  return lint(packJson, others).findings.map(({ message }) => message);
}

/** The draft with its one exercise about another activation, and nothing that hangs on the first. */
function about(activation: object, more: object = {}): Draft {
  const document = withField('exercises.0.activation', activation);
  const [exercise] = document['exercises'] as object[];
  document['exercises'] = [{ ...exercise, misconceptions: [], ...more }];
  return document;
}

describe('lintPack', () => {
  it('finds nothing where nothing is to be mended', () => {
    const { findings, scores } = lint(withField('exercises.0.misconceptions', []));
    assert.deepEqual(findings, []);
    assert.equal(scores.length, 1);
    const { caught, total, survivors } = scores[0]!;
    assert.ok(total > 100, `${total} wrong functions`);
    assert.deepEqual([caught, survivors], [total, []]);
  });

  it('shows what a tolerance lets pass, with the number that tells it from g′', () => {
    const [score] = lint(withField('exercises.0.tolerance', { atol: 0.1 })).scores;
    assert.ok(score!.caught < score!.total);
    const shown = score!.survivors[0]!;
    assert.ok(Math.abs(shown.actual - shown.expected) <= 0.1 + 1e-5);
    assert.ok(Math.abs(shown.actual - shown.expected) > 1e-9);
    assert.ok(Math.abs(shown.z) <= 20.01);
    assert.notEqual(shown.text, '');
  });

  it('says the same twice', () => {
    const document = withField('exercises.0.tolerance', { atol: 0.1 });
    assert.deepEqual(lint(document), lint(document));
  });

  it('does not count another way to write g′ as a wrong one', () => {
    const { scores } = lint(about({ name: 'line', g: 'max(z, z)' }, { tolerance: { atol: 1e-6 } }));
    assert.deepEqual(scores[0]!.survivors, []);
  });

  it('wants a monotone g where the function is given g(z)', () => {
    const gaussian = { name: 'Gaussian', g: 'exp(-z^2)' };
    for (const implementation of [
      { names: ['f'], argument: 'activation' },
      { names: ['f'], argument: 'either' },
      { names: ['f'], argument: 'upstream', cache: 'output' },
    ])
      assert.match(
        messages(about(gaussian, { implementation })).join(),
        /not monotone: z = -0\.5 and z = 0\.5 have nearly the same output, 0\.7788, and slopes 0\.7788 and -0\.7788/,
      );
    for (const implementation of [
      { names: ['f'] },
      { names: ['f'], argument: 'upstream', cache: 'z' },
    ])
      assert.deepEqual(messages(about(gaussian, { implementation })), []);
    const relu = { name: 'ReLU', g: 'max(0, z)', kinks: [0] };
    assert.deepEqual(
      messages(about(relu, { implementation: { names: ['f'], argument: 'activation' } })),
      [],
    );
  });

  it('finds misconceptions that no input tells apart, and one that is none', () => {
    const misconceptions = (...formulas: string[]) =>
      messages(
        withField(
          'exercises.0.misconceptions',
          formulas.map((formula, index) => ({ id: `m-${index}`, formula })),
        ),
      );
    assert.deepEqual(misconceptions('1 - g', 'exp(-z) * g'), [
      'no input tells the misconceptions m-0 (1 - g) and m-1 (exp(-z) * g) apart',
    ]);
    assert.deepEqual(misconceptions('g - g^2'), [
      'the misconception m-0 (g - g^2) is g′ itself, and no mistake',
    ]);
    assert.deepEqual(misconceptions('g', '1 - g', '-dg'), []);
  });

  it('tells misconceptions apart by the tolerance, on all of the graded range', () => {
    const twins = (...formulas: string[]) =>
      messages(
        withField(
          'exercises.0.misconceptions',
          formulas.map((formula, index) => ({ id: `m-${index}`, formula })),
        ),
      );
    assert.match(twins('1 - g', '1 - g + 1e-7').join(), /^no input tells the misconceptions/);
    assert.deepEqual(twins('if(z > 10, 1, g)', 'if(z > 10, 2, g)'), []);
    const relu = { name: 'ReLU', g: 'max(0, z)', kinks: [0] };
    const beside = (formula: string, index: number) => ({ id: `m-${index}`, formula });
    const misconceptions = ['if(z > 0.001, 2, 0)', 'if(z > 0.002, 2, 0)'].map(beside);
    assert.deepEqual(messages(about(relu, { misconceptions })), []);
  });

  it('finds kinks that are not named', () => {
    const hard = { name: 'hard sigmoid', g: 'max(0, min(1, z / 6 + 1 / 2))' };
    const kink = (z: number, slopes: string): string =>
      `g has a kink at z = ${z}, with slopes ${slopes}; name it in kinks, so that either is right`;
    assert.deepEqual(messages(about(hard)), [kink(-3, '0 and 0.1667'), kink(3, '0.1667 and 0')]);
    assert.deepEqual(messages(about({ ...hard, kinks: [-3] })), [kink(3, '0.1667 and 0')]);
    assert.deepEqual(messages(about({ ...hard, kinks: [-3, { at: 3, slope: 0 }] })), []);
    const third = { name: 'third', g: 'max(0, 3 * z - 1)' };
    assert.deepEqual(messages(about(third)), [kink(0.333333333333, '0 and 3')]);
    assert.deepEqual(messages(about({ ...third, kinks: [1 / 3] })), []);
    for (const smooth of ['if(z > 0, z, exp(z) - 1)', 'max(0, z)^2', 'max(z, z)'])
      assert.deepEqual(messages(about({ name: 'smooth', g: smooth })), [], smooth);
  });

  it('finds the answer in hints and statements, however it is written', () => {
    for (const hint of [
      'It is σ(z)(1 − σ(z)).',
      'Use g * (1 - g).',
      'Try sigmoid(z)*(1-sigmoid(z))!',
      'g(z) · (1 − g(z))',
      'Write sigmoid(x) * (1 - sigmoid(x)).',
      'σ(1−σ)',
      'With s = sigmoid(z), return `s * (1 - s)`.',
      '$\\sigma(z)\\,(1-\\sigma(z))$',
      '`np.exp(-z) / (1 + np.exp(-z))**2`',
      'g − g², said differently',
      'The slope (that is, g(z)·g(−z)) is even.',
      'उत्तर σ(z) − σ(z)² है',
    ]) {
      const found = messages(
        withField('exercises.0.misconceptions.0.hints', ['Look again.', { en: hint }]),
      );
      assert.match(found.join(), /^hint 2 of returns-g contains the answer: /, hint);
    }
    const statement = { 'statements/sigmoid.md': 'Show that g′(z) = g(z)(1 − g(z)).' };
    assert.match(
      messages(withField('exercises.0.misconceptions', []), statement).join(),
      /^the statement contains/,
    );
    const hints = [
      'Is 1 − g a slope? Where is g steepest?',
      'Differentiate g(z) = 1/(1 + e⁻ᶻ) with the quotient rule.',
      'At z = 0 it is 1/4.',
      'What is g′(z) = dg/dz there?',
    ];
    assert.deepEqual(messages(withField('exercises.0.misconceptions.0.hints', hints)), []);
    const exponential = { 'statements/sigmoid.md': 'Differentiate g(z) = exp(z).' };
    assert.deepEqual(messages(about({ name: 'exponential', g: 'exp(z)' }), exponential), []);
  });

  it('finds images that the pack does not hold', () => {
    const statement = (text: string) =>
      messages(withField('exercises.0.misconceptions', []), {
        'statements/sigmoid.md': text,
        'images/curve.png': '',
      });
    assert.deepEqual(statement('![curve](../images/curve.png)'), []);
    for (const source of [
      'curve.png',
      'https://example.org/a.png',
      '../../../etc/passwd.png',
      'data:image/png;base64,xx',
      '/a.png',
    ])
      assert.match(
        statement(`![curve](${source})`).join(),
        /shows the image .*, which is not in the pack/,
      );
  });

  it('says where in pack.json each finding is', () => {
    const paths = (document: Draft) => lint(document).findings.map(({ path }) => path.join('.'));
    const misconceptions = [
      { id: 'itself', formula: 'dg' },
      { id: 'told', formula: 'g', hints: ['Look again.', 'It is g * (1 - g).'] },
    ];
    assert.deepEqual(
      paths(
        withField(
          'exercises.0.statement',
          undefined,
          withField('exercises.0.misconceptions', misconceptions),
        ),
      ),
      [
        'exercises.0.misconceptions.0.formula',
        'exercises.0.misconceptions.1.hints.1',
        'exercises.0.statement',
      ],
    );
    assert.deepEqual(
      paths(
        about(
          { name: 'Gaussian', g: 'exp(-z^2)' },
          { implementation: { names: ['f'], argument: 'either' } },
        ),
      ),
      ['exercises.0.implementation.argument'],
    );
  });

  it('misses a statement', () => {
    const document = withField('exercises.0.misconceptions', []);
    assert.deepEqual(messages(withField('exercises.0.statement', undefined, document)), [
      'it has no statement, so students see its title alone',
    ]);
  });
});
