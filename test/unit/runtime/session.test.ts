import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { readDump } from '../../../src/runtime/python/last-words.ts';
import { ChannelSession } from '../../../src/runtime/session.ts';
import { program } from '../../support/programs.ts';
import { hello, Recorded } from './recorded-channel.ts';

describe('ChannelSession', () => {
  const limitMs = 2000;

  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));

  afterEach(() => mock.timers.reset());

  function open() {
    const channel = new Recorded('', Promise.resolve(hello));
    const submission = program('/w/hw.py', 'def f(z):\n    return z\n');
    const session = new ChannelSession(channel, submission, '/w', { limitMs }, readDump);
    return { events: channel.events!, loaded: session.loaded };
  }

  it('waits for the ending of a process that writes how it crashes, however long that takes', async () => {
    const { events, loaded } = open();
    events.garbled('Fatal Python error: Aborted\n\nCurrent thread 0x1 (most recent call first):\n');
    mock.timers.tick(limitMs - 1);
    events.ended({ code: null, signal: 'SIGABRT', lastWords: '', output: null, reason: null });
    assert.equal((await loaded)?.kind, 'exited');
  });

  it('takes no longer than the limit where one only says that it crashes', async () => {
    const { events, loaded } = open();
    events.garbled('Fatal Python error: ');
    mock.timers.tick(limitMs);
    mock.timers.tick(limitMs);
    assert.equal((await loaded)?.kind, 'timeout');
  });

  it('needs no ending of a process whose clock has it write where it is', async () => {
    const { events, loaded } = open();
    events.garbled('Timeout (0:00:02)!\nThread 0x1 (most recent call first):\n');
    mock.timers.tick(limitMs / 2);
    assert.equal((await loaded)?.kind, 'timeout');
  });
});
