import type { Failure } from '../../../src/runtime/types.ts';
import { strict as assert } from 'node:assert';
import { createHash } from 'node:crypto';
import type { ReturnedKind } from '../../../src/runtime/types.ts';
import { buildCheck } from '../../../src/report/build.ts';
import { inputOf, misconceptionOf, softplus } from '../../support/report/fixtures.ts';
import { gallery } from '../../support/report/gallery.ts';

const mixedUp = (z: number): number => (1 - z) / (1 + Math.exp(-z));
const mixed = misconceptionOf('mixed-g-and-z', { formula: 'σ(z)(1 − z)', step: 'S4' });

describe('buildCheck', () => {
  it('tells what was checked, and by what', () => {
    const input = inputOf('sigmoid(z) * (1 - z)', mixedUp);
    const check = buildCheck(input);
    assert.equal(check.function, 'sigmoid_prime');
    assert.equal(check.exercise, 'sigmoid-derivative');
    assert.deepEqual(check.range, input.match.implementation.nameRange);
    assert.equal(
      check.submissionSha256,
      createHash('sha256').update(input.file.text).digest('hex'),
    );
    assert.deepEqual(check.pack, {
      id: 'lecture',
      version: '1.0.0',
      digest: '0'.repeat(64),
      signed: false,
    });
  });

  it('names the counterexample in numbers and in a sentence', () => {
    const { counterexample, surface } = buildCheck(inputOf('sigmoid(z) * (1 - z)', mixedUp));
    assert.deepEqual(counterexample, { z: 0, actual: 0.5, expected: 0.25 });
    assert.equal(surface.point, 'At z = 0: returned 0.5, expected 0.25.');
    assert.deepEqual(surface.numbers, { input: 'z = 0', actual: '0.5', expected: '0.25' });
  });

  it('shows what is no number as what it is', () => {
    const infinite = buildCheck(inputOf('1 / z', z => (z === 0 ? Infinity : 0.1)));
    assert.deepEqual(infinite.counterexample, { z: 0, actual: 'Infinity', expected: 0.25 });
    assert.equal(infinite.surface.point, 'At z = 0: returned ∞, expected 0.25.');
  });

  it('names the exception, or how the call ended, where no number came back', () => {
    const at = (type: string, kind: 'raised' | 'timeout') => {
      const failure = { kind, type, message: '', frames: [] };
      const counterexample = { z: 2, actual: NaN, expected: 0.1, form: 'scalar' as const, failure };
      return buildCheck(inputOf('f(z)', () => NaN, { grade: { counterexample } }));
    };
    assert.equal(at('OverflowError', 'raised').counterexample!.actual, 'OverflowError');
    assert.equal(at('OverflowError', 'raised').surface.point, 'At z = 2: raised OverflowError.');
    assert.equal(at('', 'timeout').counterexample!.actual, 'timeout');
    assert.equal(at('', 'timeout').surface.point, 'At z = 2: no answer (timeout).');
  });

  it('says the difference where six digits do not show it', () => {
    const almost = (z: number): number => (z === 1 ? 0.19661193324148185 + 1e-9 : 1);
    const { surface } = buildCheck(
      inputOf('f(z)', almost, {
        exercise: { tolerance: { rtol: 0, atol: 1e-12 } },
        grade: {
          counterexample: {
            z: 1,
            actual: almost(1),
            expected: 0.19661193324148185,
            form: 'scalar',
            failure: null,
          },
        },
      }),
    );
    assert.equal(surface.point, 'At z = 1: off by 1e−9 from 0.196612.');
  });

  it('names the output where the exercise passes it', () => {
    const implementation = {
      names: [],
      argument: 'activation' as const,
      cache: 'z' as const,
      input: null,
      languages: [],
    };
    const { surface } = buildCheck(inputOf('f(y)', () => 7, { exercise: { implementation } }));
    assert.equal(surface.point, 'At the output 0.5 (z = 0): returned 7, expected 0.25.');
  });

  it('guesses nothing where nothing fits', () => {
    const check = gallery['unknown']!();
    assert.equal(check.misconception, null);
    assert.match(check.surface.headline, /fits no mistake that is known here/);
    assert.equal(check.diagnostics[0]!.code, 'incorrect');
  });

  it('says the exception where one input raises it and others are answered', () => {
    const failure: Failure = { kind: 'raised', type: 'ValueError', message: 'no z', frames: [] };
    const { surface, diagnostics } = buildCheck(
      inputOf('f(z)', () => 7, {
        grade: { counterexample: { z: -1, actual: NaN, expected: 0.2, failure, form: 'scalar' } },
      }),
    );
    assert.equal(diagnostics[0]!.message, 'ValueError: no z. At z = −1: raised ValueError.');
    assert.equal(surface.slopeByHand, null, 'nothing was returned to compare');
  });

  it('names every origin of the same values', () => {
    const { explanation } = gallery['negated']!().surface;
    assert.equal(explanation.length, 2);
    assert.match(explanation[1]!, /inner function is missing/);
  });

  it('says when a formula is moreover one in the output', () => {
    const { surface } = buildCheck(
      inputOf('-y * (1 - y)', z => -z * (1 - z), {
        grade: { misconception: misconceptionOf('negated', { inOutput: true }) },
      }),
    );
    assert.match(surface.headline, /astray \(as a formula in the output g\(z\)\)\.$/);
    assert.ok(surface.explanation.some(text => /one in the output g\(z\)/.test(text)));
  });

  it('explains the two contracts where caller and function disagree', () => {
    const { surface, diagnostics } = gallery['form']!();
    assert.match(surface.headline, /Right in terms of the output g\(z\)/);
    assert.match(surface.explanation[0]!, /prime\(z\)[\s\S]*prime\(g\(z\)\)/);
    assert.equal(diagnostics[0]!.severity, 'warning');
  });

  it('uses the pack’s own hints in the reader’s language, and no more than the pack allows', () => {
    const hints = [{ en: 'Look at the bracket.', hi: 'कोष्ठक देखिए।' }, 'Second.', 'Third.'];
    const input = inputOf('sigmoid(z) * (1 - z)', mixedUp, {
      pack: { hints: { max: 2 } },
      exercise: { misconceptions: [{ id: 'mixed-g-and-z', formula: 'g * (1 - z)', hints }] },
      grade: { misconception: mixed },
    });
    assert.deepEqual(buildCheck(input).surface.hints, ['Look at the bracket.', 'Second.']);
    assert.deepEqual(buildCheck({ ...input, locale: 'hi' }).surface.hints, [
      'कोष्ठक देखिए।',
      'Second.',
    ]);
    input.match.pack.hints.max = 0;
    assert.deepEqual(buildCheck(input).surface.hints, []);
  });

  it('names a misconception that only the pack knows by its formula', () => {
    const { surface, diagnostics } = buildCheck(
      inputOf('f(z)', mixedUp, {
        activation: softplus,
        grade: { misconception: misconceptionOf('forgot-beta', { formula: 'z²' }) },
      }),
    );
    assert.equal(surface.headline, 'These are the values of z², not of g′.');
    assert.equal(diagnostics[0]!.code, 'forgot-beta');
    const long = buildCheck(
      inputOf('f(z)', mixedUp, {
        activation: softplus,
        grade: { misconception: misconceptionOf('tanh-form', { formula: 'z + '.repeat(20) }) },
      }),
    );
    assert.equal(long.surface.headline, 'This is a mistake that the exercise knows: tanh-form.');
  });

  it('notes what was not run, what ran whole, and what the library warned of', () => {
    const notes = (grade: object): string[] =>
      buildCheck(inputOf('z', mixedUp, { grade })).surface.notes;
    assert.deepEqual(notes({ skipped: [{ from: 29, to: 57 }] }), [
      'Lines 30–58 were not run: the function does not need them.',
    ]);
    assert.deepEqual(notes({ skipped: [{ from: 2, to: 2 }] }), [
      'Line 3 was not run: the function does not need it.',
    ]);
    assert.match(notes({ ranWhole: true })[0]!, /The whole file was run/);
    const warning = { category: 'RuntimeWarning', message: 'overflow', path: 'hw1.py', line: 4 };
    assert.deepEqual(notes({ warnings: [warning, { ...warning, path: 'lib.py' }] }), [
      'Line 5: RuntimeWarning: overflow',
    ]);
  });

  it('says that a notebook is not run', () => {
    const { surface } = buildCheck(inputOf('z', mixedUp, { path: 'hw1.ipynb' }));
    assert.deepEqual(surface.notes, ['Checked without running the notebook.']);
  });

  it('marks a pack that nobody signed, but not the built-in one', () => {
    const mark = (pack: object) => buildCheck(inputOf('z', mixedUp, { pack })).surface.packMark;
    assert.equal(mark({ shipped: true }), null);
    assert.equal(mark({ shipped: false, signed: true }), null);
    assert.equal(mark({ shipped: false, signed: false }), 'unsigned pack');
  });

  it('says how large the failing region is', () => {
    const region = (grade: object) => buildCheck(inputOf('z', mixedUp, { grade })).surface.region;
    assert.match(
      region({ region: { kind: 'above', from: 20, to: null } })!,
      /for z above about 20/,
    );
    assert.match(region({ region: { kind: 'only', from: 3, to: 3 } })!, /only at z = 3/);
    assert.match(
      region({ region: { kind: 'below', from: null, to: -709.5 } })!,
      /for z below about −709\.5/,
    );
    assert.equal(region({ region: null }), null);
  });

  it('says what came back where it is no number', () => {
    const said = (
      kind: ReturnedKind['kind'],
      type: string,
      shape: number[] | null = null,
    ): string => {
      const grade = {
        verdict: 'error' as const,
        counterexample: null,
        returned: { kind, type, shape },
      };
      return buildCheck(inputOf('z', () => NaN, { grade })).diagnostics[0]!.message;
    };
    assert.equal(said('text', 'str'), 'sigmoid_prime returns text (str), not a number.');
    assert.match(said('promise', 'Promise'), /returns a promise.*async/);
    assert.match(said('complex', 'complex'), /complex numbers/);
    assert.match(said('array', 'ndarray', [3, 4]), /an array, and not one number for each z/);
    assert.match(said('list', 'list', [3, 4]), /a list, and not one number for each z/);
    assert.match(said('list', 'tuple', [2, 1035]), /a tuple of 2; g′\(z\) alone is asked/);
    assert.match(said('object', 'x'.repeat(300)), /^.{1,140}$/);
    assert.equal(said('number', 'float'), 'sigmoid_prime gave no number.');
  });
});
