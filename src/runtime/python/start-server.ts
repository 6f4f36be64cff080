import { roomForServer } from '../bubblewrap.ts';
import type { RuntimeInfo } from '../types.ts';
import { onPath } from '../walls.ts';
import { environment, workerArguments, type WorkerOptions } from './command.ts';
import { ForkServer, type ServerCommand } from './fork-server.ts';
import type { Interpreter } from './interpreter.ts';

export interface StartedServer {
  /** Null where the system refuses: checks then get processes of their own. */
  server: ForkServer | null;
  /** Protections that were tried and did not hold. */
  missing: RuntimeInfo['isolation'];
}

/**
 * Starts a server in the strongest way that works here, found by trying. Linux.
 * `interpreter`: null where the program is to say itself what it is.
 */
export async function startServer(
  executable: string,
  interpreter: Interpreter | null,
  { scripts, log }: WorkerOptions,
): Promise<StartedServer> {
  const missing: RuntimeInfo['isolation'] = [];
  const plain: ServerCommand = {
    command: executable,
    args: options => workerArguments(scripts, interpreter, { mode: 'server', ...options }),
    // Symbols are bound before the forks: each fork would bind them again.
    env: { ...environment, LD_BIND_NOW: '1' },
    isolation: missing,
    log,
  };
  const bubblewrap = await onPath('bwrap');
  const commands = [...(bubblewrap === null ? [] : [inside(bubblewrap, plain)]), plain];
  for (const command of commands) {
    try {
      return { server: await ForkServer.start(command), missing };
    } catch (error) {
      const id = command === plain ? 'process-namespace' : 'bubblewrap';
      const detail = error instanceof Error ? error.message.slice(0, 300) : '';
      missing.push({ id, active: false, detail });
      log(`${id}: ${detail}`);
    }
  }
  return { server: null, missing };
}

/** The whole server inside bubblewrap once, so that a check pays nothing for it. */
function inside(bubblewrap: string, server: ServerCommand): ServerCommand {
  return {
    ...server,
    command: bubblewrap,
    args: options => [...roomForServer(), '--', server.command, ...server.args(options)],
    isolation: [{ id: 'bubblewrap', active: true, detail: 'around the server of all checks' }],
  };
}
