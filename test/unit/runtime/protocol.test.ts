import assert from 'node:assert/strict';
import { parseChildMessage } from '../../../src/runtime/protocol.ts';

const payload = new Float64Array();
const output = { stdout: '', stderr: '', truncated: false };
const outcome = {
  type: 'outcome',
  id: 1,
  failures: [],
  returned: null,
  mutated: false,
  warnings: [],
  lines: false,
  ranWhole: false,
  output,
};

describe('protocol', () => {
  it('knows its messages', () => {
    assert.equal(parseChildMessage({ header: outcome, payload })?.type, 'outcome');
  });

  it('knows nothing else', () => {
    const forged: unknown[] = [
      null,
      [],
      'outcome',
      { type: 'verdict', correct: true },
      { ...outcome, id: -1 },
      { ...outcome, failures: [{ at: [0] }] },
      { ...outcome, returned: { kind: 'number' } },
      { ...outcome, output: { ...output, stdout: 'x'.repeat(200_000) } },
      { type: 'hello', version: 2, runtime: '3', numpy: null, isolation: [] },
    ];
    for (const header of forged) assert.equal(parseChildMessage({ header, payload }), null);
  });
});
