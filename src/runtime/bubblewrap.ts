import { access, constants } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';
import type { ServerCommand } from './python/fork-server.ts';

/** Path of bubblewrap, null where there is none. */
export async function bubblewrapOnPath(): Promise<string | null> {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    if (!isAbsolute(folder)) continue;
    const path = join(folder, 'bwrap');
    try {
      await access(path, constants.X_OK);
      return path;
    } catch {
      // Not in this folder.
    }
  }
  return null;
}

/**
 * The whole server inside bubblewrap once, so that a check pays nothing for it. Read-only everywhere and
 * without network; what a single check sees is narrowed down by the server when it forks.
 */
export function wrapServer(bubblewrap: string, server: ServerCommand): ServerCommand {
  return {
    ...server,
    command: bubblewrap,
    args: options => [
      ...['--unshare-all', '--die-with-parent', '--ro-bind', '/', '/', '--dev', '/dev'],
      ...['--proc', '/proc', '--chdir', '/', '--', server.command],
      ...server.args(options),
    ],
    isolation: [
      ...server.isolation,
      { id: 'bubblewrap', active: true, detail: 'around the server of all checks' },
    ],
  };
}
