import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watchMemory } from '../../../src/runtime/memory-watch.ts';

describe('watchMemory', () => {
  it('tells once when a process group holds more than it may', async () => {
    const source =
      'const hoard = Buffer.alloc(2 ** 28, 1); console.log(1); setInterval(() => hoard, 1e6);';
    const child = spawn(process.execPath, ['-e', source], {
      detached: true,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    try {
      await once(child.stdout, 'data');
      let told = 0;
      await new Promise<void>(resolve => {
        watchMemory(
          child.pid!,
          () => {
            told++;
            resolve();
          },
          process.platform,
          200,
        );
      });
      assert.equal(told, 1);
    } finally {
      child.kill('SIGKILL');
    }
  });
});
