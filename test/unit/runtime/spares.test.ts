import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import type { HelloMessage } from '../../../src/runtime/protocol.ts';
import { Spares } from '../../../src/runtime/spares.ts';
import { hello, Recorded } from './recorded-channel.ts';

describe('Spares', () => {
  let started: Recorded[];
  let spares: Spares;

  beforeEach(() => {
    started = [];
    spares = new Spares(key => {
      const channel = new Recorded(key, Promise.resolve(hello));
      started.push(channel);
      return Promise.resolve(channel);
    }, 2);
  });

  it('starts ahead and gives each out once', async () => {
    void spares.fill('');
    assert.equal(started.length, 2);
    const first = await spares.take('');
    const second = await spares.take('');
    assert.deepEqual([first, second], started);
    assert.notEqual(await spares.take(''), first);
  });

  it('tells when all are ready, or will not be', async () => {
    let come: (message: HelloMessage) => void = () => undefined;
    const slow = new Promise<HelloMessage>(resolve => (come = resolve));
    const answers = [slow, Promise.reject(new Error('no such file'))];
    const waiting = new Spares(key => Promise.resolve(new Recorded(key, answers.shift()!)), 2);
    const filled = waiting.fill('').then(() => 'filled');
    assert.equal(await Promise.race([filled, setImmediate('not yet')]), 'not yet');
    come(hello);
    assert.equal(await filled, 'filled');
  });

  it('starts no more side by side than it may', async () => {
    let come: (message: HelloMessage) => void = () => undefined;
    const slow = new Promise<HelloMessage>(resolve => (come = resolve));
    const many = new Spares(
      key => {
        const channel = new Recorded(key, started.length === 0 ? slow : Promise.resolve(hello));
        started.push(channel);
        return Promise.resolve(channel);
      },
      3,
      2,
    );
    const filled = many.fill('');
    await setImmediate();
    assert.equal(started.length, 2);
    come(hello);
    await filled;
    assert.equal(started.length, 3);
  });

  it('passes over one that died while it waited', async () => {
    void spares.fill('');
    started[0]!.alive = false;
    assert.equal(await spares.take(''), started[1]);
    assert.equal(started[0]!.killed, true);
  });

  it('keeps spares for two keys and ends those of the one used longest ago', async () => {
    for (const key of ['a', 'b', 'a', 'c']) void spares.fill(key);
    await spares.take('a');
    assert.deepEqual(
      started.filter(({ killed }) => killed).map(({ key }) => key),
      ['b', 'b'],
    );
    await spares.dispose();
    assert.equal(started.filter(({ killed }) => !killed).length, 1);
  });

  it('tells the reason where none comes up', async () => {
    const none = new Spares(
      key => Promise.resolve(new Recorded(key, Promise.reject(new Error('no such file')))),
      1,
    );
    await assert.rejects(none.take(''), /no such file/);
  });
});
