import { dirname } from 'node:path';
import { withNodeModules } from '../bubblewrap.ts';
import type { Channel } from '../channel.ts';
import { SingleUseProcess } from '../single-use-process.ts';
import { withLimits, type Walls } from '../walls.ts';

/** V8's heap, MiB. */
const heapMiB = 512;
/** All that is written to, ArrayBuffers and the stacks of Node's own threads included, KiB. */
const dataKiB = 1536 * 1024;

/** SQLite opens files without asking Node's permission model. */
const withoutDatabase = '--no-experimental-sqlite';

/** How Node is started, best first: one that knows a flag not does not come up. */
const manners = [
  // Maglev stops a check of 3 ms for 2, again and again; what runs long is optimised all the same.
  { permissions: true, flags: ['--no-maglev', withoutDatabase] },
  { permissions: true, flags: [withoutDatabase] },
  { permissions: true, flags: [] },
  { permissions: false, flags: [] },
] as const;

type Manner = (typeof manners)[number];

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
  #manner: Manner | null = null;

  constructor(node: NodeCommand, worker: string, walls: Walls) {
    this.#node = node;
    this.#worker = worker;
    this.#walls = walls;
  }

  /** `folder`: the one of the person's that it may read; null where the submission needs none. */
  async start(folder: string | null): Promise<Channel> {
    if (this.#manner) return this.#launch(folder, this.#manner);
    for (const manner of manners) {
      const process = this.#launch(folder, manner);
      try {
        await process.ready;
        this.#manner = manner;
        return process;
      } catch {
        await process.kill();
      }
    }
    // Whoever takes it is told why it does not come up.
    return this.#launch(folder, manners[3]);
  }

  #launch(folder: string | null, { permissions: wanted, flags }: Manner): SingleUseProcess {
    const show = folder === null ? [] : withNodeModules(folder);
    // Node takes them for the end of one path, and for any path.
    const nameable = !show.some(path => /[,*]/.test(path));
    const permissions = wanted && nameable;
    const missing = nameable
      ? 'this Node has no permission model'
      : 'the folder has a comma or an asterisk in its name';
    return new SingleUseProcess(scratch => {
      const seen = [dirname(this.#worker), ...show];
      const nodeArgs = [
        `--max-old-space-size=${heapMiB}`,
        '--no-warnings',
        ...flags,
        ...(permissions
          ? [
              '--permission',
              ...[...seen, scratch].map(path => `--allow-fs-read=${path}`),
              `--allow-fs-write=${scratch}`,
            ]
          : []),
        this.#worker,
      ];
      const limited = withLimits(this.#node.executable, nodeArgs, dataKiB);
      return {
        ...this.#walls.around(...limited, [dirname(this.#node.executable), ...seen]),
        env: this.#node.env,
        protocol: 'descriptor-3',
        isolation: [
          ...this.#walls.isolation,
          { id: 'memory', active: process.platform !== 'win32', detail: `${dataKiB / 1024} MiB` },
          {
            id: 'permissions',
            active: permissions,
            detail: permissions ? 'Node’s permission model' : missing,
          },
        ],
      };
    }, this.#walls.scratch);
  }
}
