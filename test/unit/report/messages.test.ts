import { strict as assert } from 'node:assert';
import {
  parsePageMessage,
  parsePageState,
  type PageMessage,
} from '../../../src/report/messages.ts';

const about = { file: 'hw1.py', function: 'f', exercise: 'e' };

describe('messages of the page', () => {
  it('are taken as the page sends them', () => {
    const messages: PageMessage[] = [
      { type: 'ready' },
      { type: 'go-to-code', ...about, line: null },
      { type: 'check-again', ...about },
      { type: 'replay', ...about, seed: '9f3a' },
      { type: 'copy-test', ...about },
    ];
    for (const message of messages) assert.deepEqual(parsePageMessage(message), message);
  });

  it('are refused where they are anything else', () => {
    for (const data of [
      null,
      'ready',
      {},
      { type: 'run', command: 'rm' },
      { type: 'check-again', file: 3, function: 'f', exercise: 'e' },
      { type: 'go-to-code', ...about, line: 1.5 },
      { type: 'replay', ...about, seed: 'not hex' },
      { type: 'replay', ...about, seed: '9f3a04c1d2e5b6870' },
    ])
      assert.equal(parsePageMessage(data), null, JSON.stringify(data));
  });

  it('leave nothing in that the union does not name', () => {
    assert.deepEqual(parsePageMessage({ type: 'ready', more: 1 }), { type: 'ready' });
  });
});

describe('the state of the page', () => {
  it('comes back as it was saved, or not at all', () => {
    const state = { file: 'hw1.py', hints: { f: 1 }, open: ['x'] };
    assert.deepEqual(parsePageState(state), state);
    for (const data of [null, 3, { file: 'x' }, { ...state, hints: { f: 'all' } }])
      assert.equal(parsePageState(data), null);
  });
});
