import { randomBytes } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { fileErrorReason } from '../file-error.ts';
import { UserError } from '../user-error.ts';

/** Windows refuses to rename over a file that another program has open, a virus scanner for a moment. */
const busy: readonly unknown[] = ['EPERM', 'EACCES', 'EBUSY'];
/** Before each further attempt, ms. */
const pauses = [20, 100, 500];

/**
 * Writes beside the file and renames: a reader finds the old content or the new, never a part of it.
 * @throws UserError where that cannot be done; the old content stands then
 */
export async function replaceFile(
  path: string,
  content: string | Uint8Array,
  move: (from: string, to: string) => Promise<void> = rename,
): Promise<void> {
  const part = `${path}.${randomBytes(8).toString('hex')}.part`;
  try {
    await writeFile(part, content, { flush: true });
    await persistently(() => move(part, path));
  } catch (error) {
    await rm(part, { force: true });
    const reason = fileErrorReason(error);
    throw reason === null ? error : new UserError(`${path} could not be written: ${reason}.`);
  }
}

async function persistently(attempt: () => Promise<void>): Promise<void> {
  for (const ms of pauses) {
    try {
      await attempt();
      return;
    } catch (error) {
      if (!busy.includes((error as NodeJS.ErrnoException).code)) throw error;
      await pause(ms);
    }
  }
  await attempt();
}
