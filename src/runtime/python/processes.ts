import type { Channel } from '../channel.ts';
import { SingleUseProcess } from '../single-use-process.ts';
import type { RuntimeInfo } from '../types.ts';
import type { Walls } from '../walls.ts';
import { environment, workerArguments, type WorkerOptions } from './command.ts';
import type { ForkServer } from './fork-server.ts';
import type { Interpreter } from './interpreter.ts';
import { startServer, type StartedServer } from './start-server.ts';

export interface PythonProcessesOptions extends WorkerOptions {
  /** For where there can be no server. */
  walls: () => Promise<Walls>;
  /** Forking is for Linux: elsewhere the libraries of linear algebra do not bear it. */
  platform?: NodeJS.Platform;
  /** One that has been started already. */
  started?: StartedServer;
}

/** Brings up processes of one interpreter, in the best way this system allows, found by trying. */
export class PythonProcesses {
  readonly #interpreter: Interpreter;
  readonly #options: PythonProcessesOptions;
  #server: Promise<ForkServer | null> | null = null;
  #missing: RuntimeInfo['isolation'] = [];
  #disposed = false;

  constructor(interpreter: Interpreter, options: PythonProcessesOptions) {
    this.#interpreter = interpreter;
    this.#options = options;
    if (options.started) this.#server = Promise.resolve(this.#know(options.started));
  }

  /** What a process for a submission in `folder` has to be started for; '' where any process will do. */
  async keyFor(folder: string): Promise<string> {
    if (await this.#liveServer()) return '';
    return (await this.#options.walls()).perFolder ? folder : '';
  }

  /** `folder`: of the submission, as `keyFor` says. */
  async start(folder: string): Promise<Channel> {
    const server = await this.#liveServer();
    if (server) return server.fork();
    const { scripts } = this.#options;
    const walls = await this.#options.walls();
    const { executable, prefixes, path } = this.#interpreter;
    const show = [...prefixes, ...path, scripts, ...(folder === '' ? [] : [folder])];
    const prints = this.#platform !== 'win32';
    const args = workerArguments(scripts, this.#interpreter, { mode: 'single', prints });
    return new SingleUseProcess(
      () => ({
        ...walls.around(executable, args, show),
        env: environment,
        protocol: 'standard-streams',
        prints,
        isolation: [...this.#missing, ...walls.isolation],
      }),
      walls.scratch,
    );
  }

  /** Until a process is asked for again. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    await (await server)?.dispose();
  }

  async dispose(): Promise<void> {
    this.#disposed = true;
    await this.stop();
  }

  async #liveServer(): Promise<ForkServer | null> {
    for (;;) {
      if (this.#disposed) return null;
      const starting = (this.#server ??= this.#startServer());
      const server = await starting;
      if (server === null || server.alive) return server;
      if (this.#server === starting) this.#server = null;
    }
  }

  /** Null where the system refuses: checks then get processes of their own. */
  async #startServer(): Promise<ForkServer | null> {
    if (this.#platform !== 'linux') return null;
    return this.#know(
      await startServer(this.#interpreter.executable, this.#interpreter, this.#options),
    );
  }

  get #platform(): NodeJS.Platform {
    return this.#options.platform ?? process.platform;
  }

  #know({ server, missing }: StartedServer): ForkServer | null {
    this.#missing = missing;
    return server;
  }
}
