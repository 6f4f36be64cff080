import assert from 'node:assert/strict';
import { Latest } from '../../../../src/editor/model/latest.ts';

const forever = () => new Promise<never>(() => undefined);

describe('Latest', () => {
  it('gives what the task gave', async () => {
    assert.equal(await new Latest().run('a', 0, () => Promise.resolve(7)), 7);
  });

  it('never starts a waiting task that a newer one overtook', async () => {
    const latest = new Latest();
    let started = false;
    const older = latest.run('a', 60_000, () => {
      started = true;
      return Promise.resolve(1);
    });
    assert.equal(await latest.run('a', 1, () => Promise.resolve(2)), 2);
    assert.equal(await older, null);
    assert.equal(started, false);
  });

  it('fires the signal of a running task that is overtaken, and drops its result', async () => {
    const latest = new Latest();
    const older = latest.run(
      'a',
      0,
      signal => new Promise(resolve => signal.addEventListener('abort', () => resolve('too late'))),
    );
    const newer = latest.run('a', 0, () => Promise.resolve('new'));
    assert.deepEqual(await Promise.all([older, newer]), [null, 'new']);
  });

  it('drops the error of a task that was overtaken, and throws that of one that was not', async () => {
    const latest = new Latest();
    const older = latest.run(
      'a',
      0,
      signal =>
        new Promise((_, reject) =>
          signal.addEventListener('abort', () => reject(new Error('aborted'))),
        ),
    );
    latest.cancel('a');
    assert.equal(await older, null);
    await assert.rejects(
      latest.run('a', 0, () => Promise.reject(new Error('broken'))),
      /broken/,
    );
  });

  it('keeps keys apart, and cancels one or all', () => {
    const latest = new Latest();
    const signals: AbortSignal[] = [];
    for (const key of ['a', 'b', 'c']) {
      void latest.run(key, 0, signal => {
        signals.push(signal);
        return forever();
      });
    }
    latest.cancel('b');
    assert.deepEqual(
      signals.map(({ aborted }) => aborted),
      [false, true, false],
    );
    latest.dispose();
    assert.ok(signals.every(({ aborted }) => aborted));
  });
});
