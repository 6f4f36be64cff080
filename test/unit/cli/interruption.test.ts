import assert from 'node:assert/strict';
import { Interrupted, interruptible } from '../../../src/cli/interruption.ts';

/** Work that lasts until it is aborted. */
const aborted = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('aborted')));
  });

describe('interruptible', () => {
  it('aborts at the first signal and leaves the second to the system', async () => {
    const before = process.listenerCount('SIGHUP');
    const working = interruptible(aborted, () => 'Interrupted.');
    assert.equal(process.listenerCount('SIGHUP'), before + 1);
    process.emit('SIGHUP', 'SIGHUP');
    assert.equal(process.listenerCount('SIGHUP'), before);
    await assert.rejects(working, new Interrupted('Interrupted.', 129));
  });

  it('listens no longer than the work lasts', async () => {
    const before = process.listenerCount('SIGINT');
    assert.equal(await interruptible(() => Promise.resolve(7), String), 7);
    assert.equal(process.listenerCount('SIGINT'), before);
  });

  it('lets through what failed by itself', async () => {
    const failure = new Error('failed');
    await assert.rejects(
      interruptible(() => Promise.reject(failure), String),
      failure,
    );
  });
});
