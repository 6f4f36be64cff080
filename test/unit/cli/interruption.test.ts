import assert from 'node:assert/strict';
import { Interruption } from '../../../src/cli/interruption.ts';

describe('Interruption', () => {
  it('aborts at the first signal and leaves the second to the system', () => {
    const before = process.listenerCount('SIGHUP');
    const interruption = new Interruption();
    assert.equal(process.listenerCount('SIGHUP'), before + 1);
    process.emit('SIGHUP', 'SIGHUP');
    assert.equal(interruption.signal.aborted, true);
    assert.equal(interruption.exitCode, 129);
    assert.equal(process.listenerCount('SIGHUP'), before);
  });

  it('listens no longer than the command runs', () => {
    const before = process.listenerCount('SIGINT');
    const interruption = new Interruption();
    interruption.dispose();
    assert.equal(process.listenerCount('SIGINT'), before);
    assert.equal(interruption.signal.aborted, false);
  });
});
