import { chmod, mkdtemp, readdir, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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
  } catch {
    await openUp(path);
    await rm(path, options);
  }
}

async function openUp(path: string): Promise<void> {
  await chmod(path, 0o700);
  for (const entry of await readdir(path, { withFileTypes: true }))
    if (entry.isDirectory()) await openUp(join(path, entry.name));
}
