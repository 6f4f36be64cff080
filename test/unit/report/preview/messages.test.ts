import assert from 'node:assert/strict';
import {
  parsePreviewAnswer,
  parsePreviewPageMessage,
  parsePreviewState,
} from '../../../../src/report/preview/messages.ts';
import { newPreview } from '../../../support/report/preview.ts';

describe('messages of a preview', () => {
  it('from the thread are previews and problems, nothing else', () => {
    const preview = newPreview();
    assert.notEqual(parsePreviewAnswer({ kind: 'preview', preview }), null);
    const problem = { message: 'x', place: 'exercises[0]', start: 0, end: 1 };
    assert.notEqual(parsePreviewAnswer({ kind: 'problems', problems: [problem] }), null);
    for (const data of [
      null,
      'preview',
      { kind: 'other' },
      { kind: 'preview', preview: { ...preview, title: 3 } },
      { kind: 'preview', preview: { ...preview, exercises: [{ id: 'a' }] } },
      { kind: 'problems', problems: [{ ...problem, start: 'x' }] },
    ])
      assert.equal(parsePreviewAnswer(data), null, JSON.stringify(data).slice(0, 60));
  });

  it('from the page ask for places that the host knows', () => {
    for (const message of [
      { type: 'ready' },
      { type: 'go-to-exercise', exercise: 'a' },
      { type: 'go-to-problem', index: 0 },
    ])
      assert.deepEqual(parsePreviewPageMessage(message), message);
    for (const data of [
      undefined,
      { type: 'open', file: '/etc/passwd' },
      { type: 'go-to-problem', index: 0.5 },
    ])
      assert.equal(parsePreviewPageMessage(data), null);
  });

  it('keep over a reload what is a state, and nothing else', () => {
    const state = { file: '/x/pack.json', hidden: ['a/b'] };
    assert.deepEqual(parsePreviewState(state), state);
    for (const data of [null, { file: 3, hidden: [] }, { file: null }, { ...state, hidden: [1] }])
      assert.equal(parsePreviewState(data), null);
  });
});
