import { dirname } from 'node:path';
import { withNodeModules } from '../bubblewrap.ts';
import type { Channel } from '../channel.ts';
import { SingleUseProcess } from '../single-use-process.ts';
import { withLimits, type Walls } from '../walls.ts';

/** V8's heap, MiB. */
const heapMiB = 512;
/** All that is written to, ArrayBuffers and the stacks of Node's own threads included, KiB. */
const dataKiB = 1536 * 1024;

export interface NodeCommand {
  executable: string;
  env: Record<string, string>;
}

/** Brings up processes of the Node at hand, in the best way this system allows, found by trying. */
export class NodeProcesses {
  readonly #node: NodeCommand;
  readonly #worker: string;
  readonly #walls: Walls;
  /** Null: not tried yet. */
  #permissions: boolean | null = null;

  constructor(node: NodeCommand, worker: string, walls: Walls) {
    this.#node = node;
    this.#worker = worker;
    this.#walls = walls;
  }

  /** `folder`: the one of the person's that it may read; null where the submission needs none. */
  async start(folder: string | null): Promise<Channel> {
    if (this.#permissions !== false) {
      const process = this.#launch(folder, true);
      if (this.#permissions) return process;
      try {
        // Whether Node has its permission model shows when a process with it comes up.
        await process.ready;
        this.#permissions = true;
        return process;
      } catch {
        this.#permissions = false;
        await process.kill();
      }
    }
    return this.#launch(folder, false);
  }

  #launch(folder: string | null, permissions: boolean): SingleUseProcess {
    const show = folder === null ? [] : withNodeModules(folder);
    return new SingleUseProcess(scratch => {
      const own = [dirname(this.#worker), ...show, scratch];
      const nodeArgs = [
        `--max-old-space-size=${heapMiB}`,
        '--no-warnings',
        ...(permissions
          ? [
              '--permission',
              ...own.map(path => `--allow-fs-read=${path}`),
              `--allow-fs-write=${scratch}`,
            ]
          : []),
        this.#worker,
      ];
      const limited = withLimits(this.#node.executable, nodeArgs, dataKiB);
      return {
        ...this.#walls.around(...limited, [dirname(this.#node.executable), ...own]),
        env: this.#node.env,
        protocol: 'descriptor-3',
        isolation: [
          ...this.#walls.isolation,
          { id: 'memory', active: process.platform !== 'win32', detail: `${dataKiB / 1024} MiB` },
          {
            id: 'permissions',
            active: permissions,
            detail: permissions ? 'Node’s permission model' : 'this Node has no permission model',
          },
        ],
      };
    }, this.#walls.scratch);
  }
}
