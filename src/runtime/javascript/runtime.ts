import { Pool } from '../pool.ts';
import { SingleUseProcess } from '../single-use-process.ts';
import type { OpenOptions, Program, Runtime, RuntimeInfo, Session } from '../types.ts';
import { failedSession } from '../session.ts';
import { transformProgram } from './transform.ts';

export interface JavaScriptOptions {
  node: { executable: string; env: Record<string, string> };
  /** Path of the bundled worker. */
  worker: string;
  lanes: number;
}

/** Runs JavaScript and TypeScript submissions on the Node at hand, one process each. */
export class JavaScriptRuntime implements Runtime {
  readonly #options: JavaScriptOptions;
  readonly #pool: Pool;

  constructor(options: JavaScriptOptions) {
    this.#options = options;
    this.#pool = new Pool({
      lanes: options.lanes,
      readLastWords: () => null,
      start: async () =>
        new SingleUseProcess(() => ({
          command: options.node.executable,
          args: [options.worker],
          env: options.node.env,
          protocol: 'descriptor-3',
          isolation: [],
        })),
    });
  }

  warm(): void {
    this.#pool.warm();
  }

  async open(program: Program, options: OpenOptions): Promise<Session> {
    const transformed = transformProgram(program);
    if ('kind' in transformed) return failedSession(transformed);
    return this.#pool.open(transformed, options);
  }

  async info(): Promise<RuntimeInfo> {
    const { hello, isolation } = await this.#pool.describe();
    return {
      language: 'javascript',
      executable: this.#options.node.executable,
      version: hello?.runtime ?? '',
      numpy: null,
      isolation,
    };
  }

  dispose(): Promise<void> {
    return this.#pool.dispose();
  }
}
