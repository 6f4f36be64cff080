import assert from 'node:assert/strict';
import type { FileView } from '../../../../src/editor/model/file-view.ts';
import { Results } from '../../../../src/editor/model/results.ts';
import { statusOf } from '../../../../src/editor/status/status-text.ts';
import { checkOf, foundIn, l10n, path, reportOf, sigmoid, tanh, titleOf } from '../fixtures.ts';

const text = `${sigmoid}\n${tanh}`;

function viewOf(passed: boolean[] | null, now = text): FileView | null {
  const results = new Results(titleOf);
  const names = ['sigmoid_prime', 'tanh_prime'];
  results.look('k', { path, text, found: foundIn(text) });
  if (passed !== null) {
    const checks = names.map((name, i) => checkOf(text, name, { passed: passed[i]! }));
    const snapshot = { path, text, found: foundIn(text) };
    results.accept('k', snapshot, reportOf(checks), { quiet: false, only: undefined });
  }
  results.look('k', { path, text: now, found: foundIn(now) });
  return results.get('k');
}

function status(view: FileView | null, { isTrusted = true, isSlow = false } = {}) {
  return statusOf(view, { isTrusted, isSlow }, l10n);
}

describe('statusOf', () => {
  it('counts what passes, and leads to the report', () => {
    assert.deepEqual(status(viewOf([true, false])), {
      text: '$(error) g′ 1/2',
      tooltip: 'g′: 1 of 2 implementations pass. Click to see the report.',
      action: 'report',
    });
    assert.equal(status(viewOf([true, true]))?.text, '$(pass) g′ 2/2');
  });

  it('says so when something was edited since', () => {
    const edited = viewOf([true, true], text.replace('np.tanh(z)', 'np.tanh(z) ** 2'));
    assert.deepEqual(status(edited), {
      text: '$(history) g′ 2/2',
      tooltip:
        'g′: 2 of 2 implementations pass. Edited since it was checked. Click to see the report.',
      action: 'report',
    });
  });

  it('offers a first check, a way to cancel, and a way to trust', () => {
    assert.equal(status(viewOf(null))?.action, 'check');
    assert.equal(status(viewOf(null), { isTrusted: false })?.action, 'trust');
    assert.equal(status(viewOf(null), { isSlow: true })?.action, 'cancel');
  });

  it('is not there where nothing was found', () => {
    assert.equal(status(null), null);
    assert.equal(status({ ...viewOf(null)!, functions: [] }), null);
  });
});
