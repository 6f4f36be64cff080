import { execFile } from 'node:child_process';
import { access, constants, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The one folder a check may write to: its working directory, home and temporary folder. */
export interface Scratch {
  readonly path: string;
  /** Idempotent; also where a submission took its own folders' permissions away. */
  remove(): Promise<void>;
}

export async function createScratch(parent?: string): Promise<Scratch> {
  const made = await mkdtemp(join(parent ?? (await temporaryFolder()), 'gprime-'));
  const path = await realpath(made);
  return { path, remove: () => removeFolder(path) };
}

/** The system's own where the environment names one that is not there, or not to be written to. */
export async function temporaryFolder(): Promise<string> {
  const named = tmpdir();
  if (process.platform === 'win32') return named;
  return access(named, constants.W_OK | constants.X_OK).then(
    () => named,
    () => '/tmp',
  );
}

async function removeFolder(path: string): Promise<void> {
  // Windows keeps the folder of a process for a moment after its end.
  const options = { recursive: true, force: true, maxRetries: 10, retryDelay: 50 } as const;
  try {
    await rm(path, options);
  } catch (error) {
    if (process.platform === 'win32') throw error;
    // Folders that were closed, or lie so deep that their paths are too long to be named in one piece. Folders alone
    // are opened: a file may have another name elsewhere.
    const script = 'find "$0" -type d ! -perm -700 -exec chmod u+rwx {} \\; ; rm -rf "$0"';
    await promisify(execFile)('/bin/sh', ['-c', script, path]);
  }
}
