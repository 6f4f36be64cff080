import assert from 'node:assert/strict';
import type { Activation } from '../../../src/activation/types.ts';
import { buildCheck } from '../../../src/report/build.ts';
import { defects, misconceptions, sentencesOf } from '../../../src/report/sentences/catalogue.ts';
import type { Check } from '../../../src/report/types.ts';
import type { FeedbackPolicy } from '../../../src/pack/types.ts';
import type { Grade, Verdict } from '../../../src/grader/types.ts';
import type { Language } from '../../../src/submission/types.ts';
import { answerIn } from '../../support/report/answers.ts';
import {
  inputOf,
  misconceptionOf,
  sigmoid,
  softplus,
  tanh,
} from '../../support/report/fixtures.ts';

const tableOfMisconceptions = [
  'returns-g',
  'negated',
  'plus-for-minus',
  'lost-inner-derivative',
  'dropped-term',
  'missing-square',
  'double-for-square',
  'square-of-sum',
  'misplaced-square',
  'other-function',
  'wrong-activation',
  'mixed-g-and-z',
  'double-application',
  'one-minus-inside',
  'minus-for-times',
  'quotient-for-product',
  'quotient-of-derivatives',
  'reciprocal',
  'exp-power-rule',
  'extra-z-factor',
  'constant-kept',
  'second-derivative',
  'constant-factor',
  'constant',
  'wrong-forward',
  'activation-form',
  'offset',
  'shift',
];

const tableOfDefects = [
  'no-return',
  'prints-not-returns',
  'caret-power',
  'precedence',
  'missing-times',
  'function-power',
  'name-error',
  'array-condition',
  'scalar-only',
  'reduces',
  'jacobian',
  'matrix-product',
  'mutates-input',
  'nondeterministic',
  'integer-truncation',
  'finite-difference',
  'single-precision',
  'rounded',
  'overflow',
  'recursion',
  'timeout',
  'memory',
  'import',
  'syntax',
];

const activations: readonly Activation[] = [sigmoid, tanh, softplus];
const policies: readonly FeedbackPolicy[] = ['full', 'input', 'verdict'];

/** Wrong values of very different shapes, so that hints on one's own numbers are all reached. */
const shapes: readonly ((g: Activation) => (z: number) => number)[] = [
  g => z => g.valueAt(z),
  g => z => -g.derivativeAt(z),
  g => z => 1 - g.valueAt(z),
  () => z => (z === 0 ? 0.1234567890123 : Math.exp(z)),
  () => () => NaN,
];

/** Made once: four tests look at the same few thousand checks. */
const made = new Map<readonly string[], { id: string; check: Check }[]>();

function everyCheck(ids: readonly string[], verdict: Verdict): { id: string; check: Check }[] {
  const checks = made.get(ids) ?? [...makeChecks(ids, verdict)];
  made.set(ids, checks);
  return checks;
}

function* makeChecks(
  ids: readonly string[],
  verdict: Verdict,
): Generator<{ id: string; check: Check }> {
  for (const id of ids)
    for (const activation of activations)
      for (const feedback of policies)
        for (const shape of shapes)
          for (const constant of [null, 0.5, -0.123456789]) {
            const step = activation.derivation()[2]?.id ?? null;
            const input = inputOf('z', shape(activation), {
              activation,
              name: 'a_name_that_goes_on_and_on_for_no_reason_at_all',
              pack: { feedback },
              grade: { verdict, misconception: misconceptionOf(id, { step, constant }) },
            });
            yield { id, check: buildCheck(input) };
          }
}

function said({ surface, diagnostics, properties }: Check): string[] {
  return [
    surface.headline,
    surface.point ?? '',
    ...surface.explanation,
    ...surface.hints,
    ...diagnostics.map(({ message }) => message),
    ...properties.map(({ message }) => message),
    surface.region ?? '',
    surface.derivationNote ?? '',
  ];
}

describe('the catalogue of sentences', () => {
  it('knows every misconception and every defect of the tables, and no other', () => {
    assert.deepEqual(Object.keys(misconceptions).sort(), [...tableOfMisconceptions].sort());
    const named = Object.keys(defects).filter(id => id !== 'shape-lost');
    assert.deepEqual(named.sort(), [...tableOfDefects].sort());
    assert.equal(sentencesOf('toString'), null);
  });

  for (const [title, ids, verdict] of [
    ['misconceptions', tableOfMisconceptions, 'incorrect'],
    ['defects', tableOfDefects, 'partial'],
  ] as const)
    describe(title, () => {
      it('have a squiggle of at most 140 characters', () => {
        for (const { id, check } of everyCheck(ids, verdict))
          for (const { message } of check.diagnostics)
            assert.ok(message.length > 10 && message.length <= 140, `${id}: ${message}`);
      });

      it('show at most six significant digits', () => {
        for (const { id, check } of everyCheck(ids, verdict))
          for (const sentence of said(check))
            for (const number of sentence.match(/\d+(\.\d+)?/g) ?? [])
              assert.ok(
                number.replace('.', '').replace(/^0+/, '').length <= 6,
                `${id}: ${sentence}`,
              );
      });

      it('never hold the answer', () => {
        for (const { id, check } of everyCheck(ids, verdict))
          for (const sentence of said(check))
            assert.equal(answerIn(sentence), null, `${id}: ${sentence}`);
      });

      it('have two different hints and an explanation', () => {
        for (const { id, check } of everyCheck(ids, verdict)) {
          const { hints, explanation, feedback } = check.surface;
          if (feedback === 'verdict') continue;
          assert.equal(new Set(hints).size, 2, id);
          assert.ok(
            hints.every(hint => hint.length > 15),
            id,
          );
          assert.ok(explanation[0]!.length > 30, id);
        }
      });
    });

  it('says where a return is missing: everywhere, at one z, or behind the end of a line', () => {
    const python = 'def sigmoid_prime(z):\n    s * (1 - s)';
    const squiggle = (grade: Partial<Grade>, text = python, language: Language = 'python') => {
      const misconception = misconceptionOf('no-return');
      const input = inputOf('z', () => NaN, {
        grade: { misconception, ...grade },
        implementation: { text },
      });
      return buildCheck({ ...input, file: { ...input.file, language } }).diagnostics[0]!.message;
    };
    const nothing = { verdict: 'error', counterexample: null } as const;
    assert.match(squiggle(nothing), /^sigmoid_prime computes a value but never returns it/);
    const atZero = { z: 0, actual: NaN, expected: 0.25, failure: null, form: 'scalar' } as const;
    assert.equal(
      squiggle({ verdict: 'incorrect', counterexample: atZero }),
      'At z = 0 no return is reached, so sigmoid_prime gives None.',
    );
    const broken = 'function f(z) {\n  return\n    s * (1 - s);\n}';
    const script = (text: string) => squiggle(nothing, text, 'javascript');
    assert.match(script(broken), /^JavaScript ends the statement with the line/);
    assert.match(script(broken.replace('return', '')), /gives undefined\.$/);
    assert.match(
      squiggle(nothing, 'def sigmoid_prime(z):\n    ds = None\n    return ds'),
      /^What sigmoid_prime returns is None: no number was put there\.$/,
    );
    assert.match(squiggle(nothing, `${python}\n    return None`), /never returns it/);
  });

  it('tells a division by the number of z from a wrong factor', () => {
    const headline = (constant: number, text: string) =>
      buildCheck(
        inputOf('z', z => constant * sigmoid.derivativeAt(z), {
          grade: { misconception: misconceptionOf('constant-factor', { constant }) },
          implementation: { text },
        }),
      ).surface.headline;
    const mean = 'return s * (1 - s) / len(z)';
    assert.equal(
      headline(1 / 1035, mean),
      'Each slope is divided by how many z there are, here 1,035.',
    );
    assert.match(headline(1 / 1035, 'return s * (1 - s) / 1035'), /a constant factor is wrong/);
    assert.match(headline(0.5, mean), /^Exactly half of g′/);
  });

  it('says of a constant whether it was added or taken away', () => {
    const said = (constant: number) =>
      buildCheck(
        inputOf('z', z => constant + sigmoid.derivativeAt(z), {
          grade: { misconception: misconceptionOf('offset', { constant }) },
        }),
      ).surface;
    assert.equal(said(0.5).headline, 'Exactly g′ plus 0.5: a constant was added.');
    assert.match(said(0.5).hints[1]!, /has the derivative 0/);
    assert.match(said(-1).headline, /^Exactly g′ minus 1: a constant is missing/);
    assert.match(said(-1).hints[1]!, /is each of them in your code/);
  });

  it('says of a slope cut to a whole number which numbers it is cut for', () => {
    const headline = (verdict: Verdict) =>
      buildCheck(
        inputOf('z', () => 0, {
          grade: { verdict, misconception: misconceptionOf('integer-truncation') },
        }),
      ).surface.headline;
    assert.match(headline('incorrect'), /^The slope is cut to a whole number/);
    assert.match(headline('partial'), /^Right for floats, but for integer z/);
  });

  it('names the operators between which a bracket is missing', () => {
    const headline = (formula: string | null) =>
      buildCheck(
        inputOf('z', () => 0, {
          grade: { misconception: misconceptionOf('precedence', { formula }) },
        }),
      ).surface.headline;
    assert.match(headline(null), /`\*` binds tighter than `-`/);
    assert.match(headline('1 + e⁻²ᶻ'), /`\/` binds tighter than `\+`/);
  });

  it('says of right values that they are right, whatever was passed', () => {
    const property = {
      id: 'element-wise',
      verdict: 'fail',
      reason: 'kind',
      points: 0,
      maxPoints: 2,
      counterexample: null,
    } as const;
    const grade = {
      verdict: 'partial',
      misconception: null,
      counterexample: null,
      properties: [property],
    } as const;
    assert.equal(
      buildCheck(
        inputOf('z', z => sigmoid.derivativeAt(z), { grade: { ...grade, properties: [property] } }),
      ).surface.headline,
      'The values are right. An array of z gives something that is no array.',
    );
  });

  it('says of NaN that a division gives it, not that no mistake is known', () => {
    const counterexample = {
      z: 0,
      actual: NaN,
      expected: 0.25,
      failure: null,
      form: 'scalar',
    } as const;
    const grade = { verdict: 'incorrect', misconception: null, counterexample } as const;
    const { surface, diagnostics } = buildCheck(inputOf('0 / z', () => NaN, { grade }));
    assert.match(diagnostics[0]!.message, /^No number comes out here: .* At z = 0: returned NaN/);
    assert.match(surface.hints[0]!, /^Put z = 0 into your formula by hand/);
  });

  it('finishes its sentences and leaves nothing unfilled', () => {
    for (const ids of [tableOfMisconceptions, tableOfDefects])
      for (const { id, check } of everyCheck(ids, ids === tableOfDefects ? 'partial' : 'incorrect'))
        for (const sentence of said(check).filter(text => text !== '')) {
          assert.match(sentence, /[.?…!)]$/, `${id}: ${sentence}`);
          assert.doesNotMatch(sentence, /undefined(?!\.)|\[object|null\b/, `${id}: ${sentence}`);
        }
  });

  it('recognises answers, so that the test above can fail', () => {
    assert.notEqual(answerIn('It is σ(z)·(1 − σ(z)).'), null);
    assert.notEqual(answerIn('return 1 - np.tanh(z)**2'), null);
    assert.notEqual(answerIn('e⁻ᶻ / (1 + e⁻ᶻ)²'), null);
    assert.equal(answerIn('1 − σ(z) is not σ(1 − z).'), null);
  });
});
