import { Pool } from '../pool.ts';
import type { OpenOptions, Program, Runtime, RuntimeInfo, Session } from '../types.ts';
import type { Interpreter } from './interpreter.ts';
import { readDump } from './last-words.ts';
import { PythonProcesses } from './processes.ts';

/** Runs Python submissions on one interpreter. */
export class PythonRuntime implements Runtime {
  readonly #interpreter: Interpreter;
  readonly #processes: PythonProcesses;
  readonly #pool: Pool;

  constructor(
    interpreter: Interpreter,
    options: { scripts: string; lanes: number; log: (line: string) => void },
  ) {
    this.#interpreter = interpreter;
    this.#processes = new PythonProcesses(interpreter, options.scripts, options.log);
    this.#pool = new Pool({
      lanes: options.lanes,
      readLastWords: readDump,
      start: () => this.#processes.start(),
    });
  }

  warm(): void {
    this.#pool.warm();
  }

  open(program: Program, options: OpenOptions): Promise<Session> {
    return this.#pool.open(program, options);
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
    await this.#processes.stop();
  }
}
