import assert from 'node:assert/strict';
import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { Pool } from '../../../src/runtime/pool.ts';
import { program } from '../../support/programs.ts';
import { hello, Recorded } from './recorded-channel.ts';

const place = { key: '', realFolder: '/w' };
const options = { limitMs: 60_000 };
const submission = program('/w/hw.js', 'const f = z => z;');

describe('Pool', () => {
  it('stops nothing under a check that began while the spares were being ended', async () => {
    const ending = new EventTarget();
    let end: () => void = () => undefined;
    let stopped = 0;
    class Slow extends Recorded {
      override kill(): Promise<void> {
        ending.dispatchEvent(new Event('kill'));
        return new Promise(resolve => (end = resolve));
      }
    }
    let make: typeof Recorded = Slow;
    const pool = new Pool({
      lanes: 1,
      readLastWords: () => null,
      start: key => Promise.resolve(new make(key, Promise.resolve(hello))),
      onIdle: () => {
        stopped++;
        return Promise.resolve();
      },
      idleMs: 1,
    });
    await pool.warm();
    await once(ending, 'kill');
    make = Recorded;
    await pool.open(submission, place, options);
    end();
    await setImmediate();
    assert.equal(stopped, 0);
    await pool.dispose();
  });

  it('lets in no more than there are lanes, and who waits in the order they came', async () => {
    const pool = new Pool({
      lanes: 1,
      readLastWords: () => null,
      start: key => Promise.resolve(new Recorded(key, Promise.resolve(hello))),
      onIdle: () => Promise.resolve(),
    });
    const order: number[] = [];
    const open = async (number: number) => {
      const session = await pool.open(submission, place, options);
      order.push(number);
      return session;
    };
    const first = await open(0);
    const waiting = [open(1), open(2)];
    await setImmediate();
    assert.deepEqual(order, [0]);
    const closing = first.close();
    // In between, as the place is handed on.
    const late = first.close().then(() => open(3));
    await closing;
    const second = await waiting[0]!;
    assert.deepEqual(order, [0, 1]);
    await second.close();
    await (await waiting[1]!).close();
    await (await late).close();
    assert.deepEqual(order, [0, 1, 2, 3]);
    await pool.dispose();
  });
});
