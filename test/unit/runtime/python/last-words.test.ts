import assert from 'node:assert/strict';
import { readDump } from '../../../../src/runtime/python/last-words.ts';

const dump = `Thread 0x00007f1 (most recent call first):
  File "/usr/lib/python3.12/threading.py", line 359 in wait

Current thread 0x00007f2 (most recent call first):
  File "/home/ad\\xe8le/hw \\u2032.py", line 7 in f
  File "/opt/gprime/worker.py", line 90 in serve
`;

const path = '/home/adèle/hw ′.py';
const source = '\n\n\n\ndef f(z):\n    while z:\n        pass\n';

describe('readDump', () => {
  it('reads the main thread’s frames, lines from 0, names beyond ASCII, a loop by its first line', () => {
    assert.deepEqual(readDump(dump, new Map([[path, source]])), {
      frames: [{ path, line: 5, function: 'f' }],
      isCrash: false,
    });
  });

  it('reads the same of a clock that is a thread, as on Windows', () => {
    const byThread = `Timeout (0:00:02)!\n${dump.replace('Current t', 'T')}`;
    assert.deepEqual(
      readDump(byThread, new Map([[path, source]])),
      readDump(dump, new Map([[path, source]])),
    );
  });

  it('tells the line itself where something else than the clock ended it', () => {
    const crash = `Fatal Python error: Segmentation fault\n\n${dump}`;
    const { frames, isCrash } = readDump(crash, new Map([[path, source]]))!;
    assert.equal(frames.at(-1)!.line, 6);
    assert.equal(isCrash, true);
  });

  it('takes the start of a dump for one, since it comes in several writes', () => {
    for (const start of ['Timeo', 'Thr', 'Current thr', 'Fatal P'])
      assert.deepEqual(readDump(start, new Map()), { frames: [], isCrash: start === 'Fatal P' });
  });

  it('takes nothing else for one', () => {
    assert.equal(readDump('Hello', new Map()), null);
    assert.equal(readDump('\0\0garbage', new Map()), null);
  });
});
