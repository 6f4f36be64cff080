import { strict as assert } from 'node:assert';
import type { Activation, DerivationStep } from '../../../src/activation/types.ts';
import type { DerivationPolicy } from '../../../src/pack/types.ts';
import { derivationOf } from '../../../src/report/derivation.ts';
import { gradeOf, misconceptionOf, sigmoid } from '../../support/report/fixtures.ts';

const ids = ['S0', 'S1', 'S1a', 'S2', 'S3', 'S3a', 'S4'];

/** The logistic function with a derivation of known ids. */
const lecture: Activation = {
  ...sigmoid,
  derivation: () =>
    ids.map((id, i): DerivationStep => ({
      id,
      rule: i === 0 ? 'definition' : 'algebra',
      text: `line ${id}`,
      mathml: `<math><mi>${id}</mi></math>`,
      valueAt: z => sigmoid.derivativeAt(z),
    })),
};

function shown(policy: DerivationPolicy, step: string | null, passed = false) {
  const misconception = passed ? null : misconceptionOf('negated', { step });
  const grade = gradeOf(sigmoid, z => (passed ? sigmoid.derivativeAt(z) : 1), { misconception });
  return derivationOf(lecture, policy, grade);
}

describe('how far the derivation is shown', () => {
  it('full: all of it, the step that broke marked', () => {
    const { steps, note } = shown('full', 'S2');
    assert.deepEqual(
      steps!.map(({ id }) => id),
      ids,
    );
    assert.deepEqual(
      steps!.filter(({ broken }) => broken).map(({ id }) => id),
      ['S2'],
    );
    assert.equal(note, null);
  });

  it('broken-step: up to the step that broke, no bridge after it', () => {
    const { steps, note } = shown('broken-step', 'S1');
    assert.deepEqual(
      steps!.map(({ id, broken }) => `${id}${broken ? '!' : ''}`),
      ['S0', 'S1!'],
    );
    assert.match(note!, /once the check passes/);
  });

  it('broken-step: up to the numbered line before the neat form where no step is known', () => {
    assert.deepEqual(
      shown('broken-step', null).steps!.map(({ id }) => id),
      ids.slice(0, -2),
    );
  });

  it('broken-step: names a broken last step and keeps its line back', () => {
    const last = shown('broken-step', 'S4').steps!.at(-1)!;
    assert.deepEqual(last, {
      id: 'S4',
      mathml: '',
      text: '',
      rule: 'each fraction named in terms of g(z)',
      broken: true,
      hidden: true,
    });
    assert.doesNotMatch(JSON.stringify(shown('broken-step', 'S4')), /line S(3a|4)/);
  });

  it('broken-step: all of it once the check passes', () => {
    const { steps, note } = shown('broken-step', null, true);
    assert.deepEqual(
      steps!.map(({ id }) => id),
      ids,
    );
    assert.equal(note, null);
  });

  it('after-pass: nothing before, all after', () => {
    assert.equal(shown('after-pass', 'S2').steps, null);
    assert.match(shown('after-pass', 'S2').note!, /once the check passes/);
    assert.equal(shown('after-pass', null, true).steps!.length, ids.length);
  });

  it('never: not even after passing', () => {
    assert.equal(shown('never', null, true).steps, null);
    assert.match(shown('never', 'S2').note!, /does not show/);
  });

  it('writes g on the first line and g′ on the others', () => {
    const { steps } = shown('full', null);
    assert.equal(steps![0]!.text, 'g(z) = line S0');
    assert.equal(steps![1]!.text, 'g′(z) = line S1');
  });
});
