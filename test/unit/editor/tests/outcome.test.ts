import assert from 'node:assert/strict';
import type { FunctionView } from '../../../../src/editor/model/file-view.ts';
import { outcomeOf } from '../../../../src/editor/tests/outcome.ts';
import type { Check } from '../../../../src/report/types.ts';
import { checkOf, foundIn, l10n, sigmoid } from '../fixtures.ts';

function viewOf(check: Check | null, state: FunctionView['state'] = 'checked'): FunctionView {
  const match = foundIn(sigmoid).matches[0]!;
  return { ...match, name: 'sigmoid_prime', title: 'Derivative', state, check, reason: null };
}

const timed = (check: Check): Check => ({
  ...check,
  surface: { ...check.surface, milliseconds: 12 },
});
const wrong = timed(checkOf(sigmoid, 'sigmoid_prime'));

describe('outcomeOf', () => {
  it('passes what passes', () => {
    const right = timed(checkOf(sigmoid, 'sigmoid_prime', { passed: true }));
    assert.deepEqual(outcomeOf(viewOf(right), l10n), { kind: 'passed', milliseconds: 12 });
  });

  it('fails with the values side by side, at the squiggle', () => {
    assert.deepEqual(outcomeOf(viewOf(wrong), l10n), {
      kind: 'failed',
      milliseconds: 12,
      message: 'One g(z) became z.',
      values: { expected: '0.25', actual: '0.5' },
      range: wrong.diagnostics[0]!.range,
    });
    const error = outcomeOf(viewOf({ ...wrong, verdict: 'error' }), l10n);
    assert.equal(error.kind, 'errored');
  });

  it('shows no value that the policy hides', () => {
    const numbers = { input: 'z = 0', actual: '0.5', expected: null };
    const surface = { ...wrong.surface, numbers };
    const hidden = outcomeOf(viewOf({ ...wrong, surface }), l10n);
    assert.equal(hidden.kind === 'failed' && hidden.values, null);
  });

  it('skips what was not checked, is not written yet, or was edited since', () => {
    assert.equal(outcomeOf(viewOf(null), l10n).kind, 'skipped');
    assert.equal(outcomeOf(viewOf(wrong, 'stale'), l10n).kind, 'skipped');
    assert.equal(outcomeOf(viewOf({ ...wrong, verdict: 'not-started' }), l10n).kind, 'skipped');
  });
});
