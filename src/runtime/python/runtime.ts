import { join } from 'node:path';
import { Pool } from '../pool.ts';
import { SingleUseProcess } from '../single-use-process.ts';
import type { OpenOptions, Program, Runtime, RuntimeInfo, Session } from '../types.ts';
import type { Interpreter } from './interpreter.ts';
import { readDump } from './last-words.ts';

/** Runs Python submissions on one interpreter. */
export class PythonRuntime implements Runtime {
  readonly #interpreter: Interpreter;
  readonly #pool: Pool;

  constructor(interpreter: Interpreter, options: { scripts: string; lanes: number }) {
    this.#interpreter = interpreter;
    const { executable, path, needsSite } = interpreter;
    this.#pool = new Pool({
      lanes: options.lanes,
      readLastWords: readDump,
      start: () =>
        new SingleUseProcess(() => ({
          command: executable,
          args: [
            '-I',
            '-B',
            ...(needsSite ? [] : ['-S']),
            join(options.scripts, 'main.py'),
            JSON.stringify({ path, mode: 'single' }),
          ],
          env: pythonEnvironment,
          protocol: 'standard-streams',
          isolation: [],
        })),
    });
  }

  warm(): void {
    this.#pool.warm();
  }

  open(program: Program, options: OpenOptions): Promise<Session> {
    return this.#pool.open(program, options);
  }

  async info(): Promise<RuntimeInfo> {
    const hello = await this.#pool.hello();
    return {
      language: 'python',
      executable: this.#interpreter.executable,
      version: this.#interpreter.version,
      numpy: hello?.numpy ?? null,
      isolation: hello?.isolation ?? [],
    };
  }

  dispose(): Promise<void> {
    return this.#pool.dispose();
  }
}

/** One thread for linear algebra: its helpers' threads would outlive a fork. Plots go nowhere. */
const pythonEnvironment = {
  OPENBLAS_NUM_THREADS: '1',
  OMP_NUM_THREADS: '1',
  MKL_NUM_THREADS: '1',
  MPLBACKEND: 'Agg',
};
