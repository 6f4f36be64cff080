import { Pool } from '../pool.ts';
import type { OpenOptions, Program, Runtime, RuntimeInfo, Session } from '../types.ts';
import { failedSession } from '../session.ts';
import type { Walls } from '../walls.ts';
import { NodeProcesses, type NodeCommand } from './processes.ts';
import { transformProgram } from './transform.ts';

/** Homework mostly has fewer functions than this, and each is checked at a save. 12 MiB each. */
const spares = 4;

export interface JavaScriptOptions {
  node: NodeCommand;
  /** Path of the bundled worker. */
  worker: string;
  walls: Walls;
  lanes: number;
}

/** Runs JavaScript and TypeScript submissions on the Node at hand, one process each. */
export class JavaScriptRuntime implements Runtime {
  readonly #executable: string;
  readonly #pool: Pool;

  constructor({ node, worker, walls, lanes }: JavaScriptOptions) {
    this.#executable = node.executable;
    const processes = new NodeProcesses(node, worker, walls);
    this.#pool = new Pool({
      lanes,
      spares: Math.max(lanes, spares),
      readLastWords: () => null,
      start: key => processes.start(key === '' ? null : key),
      onIdle: () => Promise.resolve(),
    });
  }

  warm(): Promise<void> {
    return this.#pool.warm();
  }

  async open(program: Program, options: OpenOptions): Promise<Session> {
    const transformed = transformProgram(program);
    if ('kind' in transformed) return failedSession(transformed);
    const key = readsItsFolder(transformed) ? program.folder : '';
    return this.#pool.open(transformed, { key, realFolder: program.folder }, options);
  }

  async info(): Promise<RuntimeInfo> {
    const { hello, isolation } = await this.#pool.describe();
    return {
      language: 'javascript',
      executable: this.#executable,
      version: hello?.runtime ?? '',
      numpy: null,
      isolation,
    };
  }

  dispose(): Promise<void> {
    return this.#pool.dispose();
  }
}

/**
 * Whether the code asks for more than its own modules, which the host sends along: packages, data files.
 * What does not can run in a process that was started for any folder.
 */
function readsItsFolder(program: Program): boolean {
  return [...program.modules, program.whole].some(({ source }) =>
    /\b(?:require|import|process|module|eval|Function)\b/.test(
      source
        .replace(/\brequire\((['"])\.{1,2}\/[^'"]*\1\)/g, '')
        .replace(/\bmodule\.exports\b/g, ''),
    ),
  );
}
