import assert from 'node:assert/strict';
import { readDump } from '../../../../src/runtime/python/last-words.ts';

const dump = `Timeout (0:00:02)!
Thread 0x00007f1 (most recent call first):
  File "/usr/lib/python3.12/threading.py", line 359 in wait

Thread 0x00007f2 (most recent call first):
  File "/home/ad\\xe8le/hw \\u2032.py", line 7 in f
  File "/opt/gprime/worker.py", line 90 in serve
`;

describe('readDump', () => {
  it('reads the main thread’s frames, innermost last, lines from 0, names beyond ASCII', () => {
    assert.deepEqual(readDump(dump), [
      { path: '/opt/gprime/worker.py', line: 89, function: 'serve' },
      { path: '/home/adèle/hw ′.py', line: 6, function: 'f' },
    ]);
  });

  it('takes the start of a dump for one, since it comes in several writes', () => {
    assert.deepEqual(readDump('Timeo'), []);
  });

  it('takes nothing else for one', () => {
    assert.equal(readDump('Hello'), null);
    assert.equal(readDump('\0\0garbage'), null);
  });
});
