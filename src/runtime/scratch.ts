import { execFile } from 'node:child_process';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The one folder a check may write to: its working directory, home and temporary folder. */
export interface Scratch {
  readonly path: string;
  /** Idempotent; also where a submission took its own folders' permissions away. */
  remove(): Promise<void>;
}

export async function createScratch(parent = tmpdir()): Promise<Scratch> {
  const path = await realpath(await mkdtemp(join(parent, 'gprime-')));
  return { path, remove: () => removeFolder(path) };
}

async function removeFolder(path: string): Promise<void> {
  // Windows keeps the folder of a process for a moment after its end.
  const options = { recursive: true, force: true, maxRetries: 10, retryDelay: 50 } as const;
  try {
    await rm(path, options);
  } catch (error) {
    if (process.platform === 'win32') throw error;
    // Folders that were closed, or lie so deep that their paths are too long to be named in one piece.
    const script = 'chmod -R u+rwx "$0"; rm -rf "$0"';
    await promisify(execFile)('/bin/sh', ['-c', script, path]);
  }
}
