import { join } from 'node:path';
import type { Channel } from '../channel.ts';
import { roomForServer } from '../bubblewrap.ts';
import { SingleUseProcess } from '../single-use-process.ts';
import type { RuntimeInfo } from '../types.ts';
import { ForkServer, type ServerCommand } from './fork-server.ts';
import { onPath, type Walls } from '../walls.ts';
import type { Interpreter } from './interpreter.ts';

/** One thread for linear algebra: a fork would lose the others. Plots go nowhere. */
const environment = {
  OPENBLAS_NUM_THREADS: '1',
  OMP_NUM_THREADS: '1',
  MKL_NUM_THREADS: '1',
  MPLBACKEND: 'Agg',
};

export interface PythonProcessesOptions {
  /** Folder of main.py. */
  scripts: string;
  /** For where there can be no server. */
  walls: () => Promise<Walls>;
  /** Forking is for Linux: elsewhere the libraries of linear algebra do not bear it. */
  platform?: NodeJS.Platform;
  log: (line: string) => void;
}

/** Brings up processes of one interpreter, in the best way this system allows, found by trying. */
export class PythonProcesses {
  readonly #interpreter: Interpreter;
  readonly #scripts: string;
  readonly #log: (line: string) => void;
  readonly #walls: () => Promise<Walls>;
  readonly #platform: NodeJS.Platform;
  #server: Promise<ForkServer | null> | null = null;
  #missing: RuntimeInfo['isolation'] = [];

  constructor(interpreter: Interpreter, options: PythonProcessesOptions) {
    this.#interpreter = interpreter;
    this.#scripts = options.scripts;
    this.#walls = options.walls;
    this.#platform = options.platform ?? process.platform;
    this.#log = options.log;
  }

  /** What a process for a submission in `folder` has to be started for; '' where any process will do. */
  async keyFor(folder: string): Promise<string> {
    if (await this.#liveServer()) return '';
    return (await this.#walls()).perFolder ? folder : '';
  }

  /** `folder`: of the submission, as `keyFor` says. */
  async start(folder: string): Promise<Channel> {
    const server = await this.#liveServer();
    if (server) return server.fork();
    const walls = await this.#walls();
    const { executable, prefixes, path } = this.#interpreter;
    const show = [...prefixes, ...path, this.#scripts, ...(folder === '' ? [] : [folder])];
    const args = this.#arguments({ mode: 'single' });
    return new SingleUseProcess(
      () => ({
        ...walls.around(executable, args, show),
        env: environment,
        protocol: 'standard-streams',
        isolation: [...this.#missing, ...walls.isolation],
      }),
      walls.scratch,
    );
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    await (await server)?.dispose();
  }

  async #liveServer(): Promise<ForkServer | null> {
    for (;;) {
      const starting = (this.#server ??= this.#startServer());
      const server = await starting;
      if (server === null || server.alive) return server;
      if (this.#server === starting) this.#server = null;
    }
  }

  /** Null where the system refuses: checks then get processes of their own. */
  async #startServer(): Promise<ForkServer | null> {
    if (this.#platform !== 'linux') return null;
    const plain: ServerCommand = {
      command: this.#interpreter.executable,
      args: options => this.#arguments({ mode: 'server', ...options }),
      // Symbols are bound before the forks: each fork would bind them again.
      env: { ...environment, LD_BIND_NOW: '1' },
      show: [...this.#interpreter.prefixes, ...this.#interpreter.path],
      isolation: [],
      log: this.#log,
    };
    this.#missing = [];
    const bubblewrap = await onPath('bwrap');
    const commands = [...(bubblewrap === null ? [] : [inside(bubblewrap, plain)]), plain];
    for (const command of commands) {
      try {
        return await ForkServer.start(command);
      } catch (error) {
        const id = command === plain ? 'process-namespace' : 'bubblewrap';
        const detail = error instanceof Error ? error.message.slice(0, 300) : '';
        this.#missing.push({ id, active: false, detail });
        plain.isolation = this.#missing;
        this.#log(`${id}: ${detail}`);
      }
    }
    return null;
  }

  #arguments(options: object): string[] {
    const { path, needsSite } = this.#interpreter;
    return [
      '-I',
      '-B',
      // What site would find is in `path`, and it takes its time to find it.
      ...(needsSite ? [] : ['-S']),
      join(this.#scripts, 'main.py'),
      JSON.stringify({ path, ...options }),
    ];
  }
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
