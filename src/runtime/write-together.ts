import type { Writable } from 'node:stream';

/** What is written in one go becomes one system call, and wakes the reader once. */
export function writeTogether(stream: Writable, chunk: Buffer | string): void {
  stream.cork();
  process.nextTick(() => stream.uncork());
  stream.write(chunk);
}
