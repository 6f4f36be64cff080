import { randomUUID } from 'node:crypto';
import { open, unlink, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Output } from './protocol.ts';
import { temporaryFolder } from './scratch.ts';

const limitBytes = 64 * 1024;

/** Files without a name that a process prints to: what is in them outlives it. Not for Windows. */
export class Prints {
  readonly #files: [stdout: FileHandle, stderr: FileHandle];

  private constructor(files: [FileHandle, FileHandle]) {
    this.#files = files;
  }

  static async create(): Promise<Prints> {
    const stdout = await nameless();
    try {
      return new Prints([stdout, await nameless()]);
    } catch (error) {
      await stdout.close();
      throw error;
    }
  }

  /** Standard output and standard error, to hand on. */
  get descriptors(): [number, number] {
    const [stdout, stderr] = this.#files;
    return [stdout.fd, stderr.fd];
  }

  async read(): Promise<Output> {
    const [stdout, stderr] = await Promise.all(this.#files.map(beginningOf));
    const kept = (bytes: Buffer) => bytes.toString('utf8', 0, limitBytes);
    return {
      stdout: kept(stdout!),
      stderr: kept(stderr!),
      truncated: [stdout!, stderr!].some(({ length }) => length > limitBytes),
    };
  }

  async close(): Promise<void> {
    await Promise.all(this.#files.map(file => file.close()));
  }
}

async function nameless(): Promise<FileHandle> {
  const path = join(await temporaryFolder(), `gprime-${randomUUID()}`);
  const file = await open(path, 'wx+', 0o600);
  await unlink(path);
  return file;
}

async function beginningOf(file: FileHandle): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read({
    buffer: Buffer.alloc(limitBytes + 1),
    position: 0,
  });
  return buffer.subarray(0, bytesRead);
}
