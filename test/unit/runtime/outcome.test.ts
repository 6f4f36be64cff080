import assert from 'node:assert/strict';
import { toOutcome } from '../../../src/runtime/outcome.ts';
import type { OutcomeMessage } from '../../../src/runtime/protocol.ts';

const failure = { kind: 'raised' as const, type: 'ValueError', message: '', frames: [] };

function message(changes: Partial<OutcomeMessage>): OutcomeMessage {
  return {
    type: 'outcome',
    id: 1,
    failures: [],
    returned: null,
    mutated: false,
    warnings: [],
    lines: false,
    ranWhole: false,
    output: { stdout: '', stderr: '', truncated: false },
    ...changes,
  };
}

describe('toOutcome', () => {
  it('takes values and lines apart', () => {
    const outcome = toOutcome(message({ lines: true }), Float64Array.of(0.25, 0.5, 3, -1), 2);
    assert.deepEqual(outcome?.values, Float64Array.of(0.25, 0.5));
    assert.deepEqual(outcome.lines, Int32Array.of(3, -1));
  });

  it('lays failures out by point', () => {
    const failures = [
      { failure, at: [2, 0] },
      { failure: { ...failure, type: 'KeyError' }, at: [1] },
    ];
    const outcome = toOutcome(message({ failures }), new Float64Array(3), 3);
    assert.deepEqual(
      outcome?.failures.map(({ index, failure: { type } }) => `${index} ${type}`),
      ['0 ValueError', '1 KeyError', '2 ValueError'],
    );
  });

  it('refuses an answer of another size, or about points that were not asked', () => {
    assert.equal(toOutcome(message({}), new Float64Array(2), 3), null);
    assert.equal(toOutcome(message({ lines: true }), new Float64Array(3), 3), null);
    assert.equal(
      toOutcome(message({ failures: [{ failure, at: [3] }] }), new Float64Array(3), 3),
      null,
    );
  });
});
