import { realpath } from 'node:fs/promises';
import { Pool } from '../pool.ts';
import type { OpenOptions, Program, Runtime, RuntimeInfo, Session } from '../types.ts';
import type { Interpreter } from './interpreter.ts';
import { readDump } from './last-words.ts';
import { PythonProcesses, type PythonProcessesOptions } from './processes.ts';

/** Runs Python submissions on one interpreter. */
export class PythonRuntime implements Runtime {
  readonly #interpreter: Interpreter;
  readonly #processes: PythonProcesses;
  readonly #pool: Pool;
  #lastFolder = { folder: '', realFolder: Promise.resolve(''), until: 0 };

  constructor(
    interpreter: Interpreter,
    options: PythonProcessesOptions & { lanes: number; idleMs?: number },
  ) {
    this.#interpreter = interpreter;
    this.#processes = new PythonProcesses(interpreter, options);
    this.#pool = new Pool({
      lanes: options.lanes,
      ...(options.idleMs !== undefined && { idleMs: options.idleMs }),
      readLastWords: readDump,
      start: key => this.#processes.start(key),
      onIdle: () => this.#processes.stop(),
    });
    // Should nobody use what runs already, it ends after the idle while too.
    if (options.started?.server) void this.#pool.warm();
  }

  warm(): Promise<void> {
    return this.#pool.warm();
  }

  async open(program: Program, options: OpenOptions): Promise<Session> {
    const { folder } = program;
    const [realFolder, key] = await Promise.all([
      this.#resolve(folder),
      this.#processes.keyFor(folder),
    ]);
    return this.#pool.open(program, { key, realFolder }, options);
  }

  /** With symbolic links resolved. A class has thousands of files in one folder: it is asked once a second. */
  #resolve(folder: string): Promise<string> {
    const now = performance.now();
    if (this.#lastFolder.folder !== folder || this.#lastFolder.until < now) {
      const realFolder = realpath(folder).catch(() => folder);
      this.#lastFolder = { folder, realFolder, until: now + 1000 };
    }
    return this.#lastFolder.realFolder;
  }

  async info(): Promise<RuntimeInfo> {
    const { hello, isolation } = await this.#pool.describe();
    return {
      language: 'python',
      executable: this.#interpreter.executable,
      version: this.#interpreter.version,
      numpy: hello?.numpy ?? null,
      isolation,
    };
  }

  async dispose(): Promise<void> {
    await this.#pool.dispose();
    await this.#processes.dispose();
  }
}
