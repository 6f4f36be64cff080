import assert from 'node:assert/strict';
import { Progress } from '../../../src/cli/progress.ts';

function progressOf(total: number, live: boolean) {
  const written: string[] = [];
  const terminal = {
    out: () => assert.fail('results alone go there'),
    err: (text: string) => void written.push(text),
    color: false,
    live,
  };
  return { progress: new Progress(total, terminal), written };
}

describe('Progress', () => {
  it('writes one line over itself and leaves nothing behind', () => {
    const { progress, written } = progressOf(1200, true);
    progress.step();
    progress.clear();
    assert.deepEqual(written, ['\r\u001b[K1 of 1,200 files checked', '\r\u001b[K']);
  });

  it('is silent where nobody watches, and for a single file', () => {
    for (const { progress, written } of [progressOf(1200, false), progressOf(1, true)]) {
      progress.step();
      progress.clear();
      assert.deepEqual(written, []);
    }
  });
});
