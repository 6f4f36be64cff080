import assert from 'node:assert/strict';
import { lensTitle } from '../../../../src/editor/lens/titles.ts';
import type { FunctionView } from '../../../../src/editor/model/file-view.ts';
import type { Check } from '../../../../src/report/types.ts';
import { checkOf, foundIn, l10n, sigmoid } from '../fixtures.ts';

const unchecked: FunctionView = {
  ...foundIn(sigmoid).matches[0]!,
  name: 'sigmoid_prime',
  title: 'Derivative of sigmoid',
  state: 'unchecked',
  check: null,
  reason: null,
};
const wrong: FunctionView = {
  ...unchecked,
  state: 'checked',
  check: checkOf(sigmoid, 'sigmoid_prime'),
};
const title = (view: FunctionView, isTrusted = true) => lensTitle(view, { isTrusted }, l10n);

describe('lensTitle', () => {
  it('says how an implementation stands', () => {
    const right = checkOf(sigmoid, 'sigmoid_prime', { passed: true });
    assert.equal(title(unchecked), '$(circle-outline) Derivative of sigmoid: not checked yet');
    assert.equal(title({ ...wrong, check: right }), '$(pass) Derivative of sigmoid: correct');
    assert.equal(
      title({ ...wrong, state: 'running' }),
      '$(sync~spin) Derivative of sigmoid: checking…',
    );
    assert.equal(
      title({ ...wrong, state: 'stale' }),
      '$(history) Derivative of sigmoid: edited since it was checked (incorrect)',
    );
    assert.equal(
      title({ ...unchecked, reason: 'No Python was found.' }),
      '$(circle-slash) Derivative of sigmoid: No Python was found.',
    );
  });

  it('carries the counterexample, as far as the policy shows it', () => {
    assert.equal(title(wrong), '$(error) Derivative of sigmoid: incorrect at z = 0: 0.5, not 0.25');
    const withNumbers = (numbers: Check['surface']['numbers']) =>
      title({
        ...wrong,
        check: { ...wrong.check!, surface: { ...wrong.check!.surface, numbers } },
      });
    assert.equal(
      withNumbers({ input: 'z = 1.5', actual: 'NaN', expected: null }),
      '$(error) Derivative of sigmoid: incorrect at z = 1.5: NaN',
    );
    assert.equal(
      withNumbers({ input: 'z = −1000', actual: 'OverflowError', expected: '0.333333' }),
      '$(error) Derivative of sigmoid: incorrect at z = −1000: OverflowError, not 0.333333',
    );
  });

  it('says that nothing is run in Restricted Mode', () => {
    assert.equal(
      title(unchecked, false),
      '$(shield) Derivative of sigmoid: not run in Restricted Mode',
    );
  });
});
