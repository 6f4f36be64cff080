import { spawn } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';
import { roomFor } from './bubblewrap.ts';
import type { RuntimeInfo } from './types.ts';

/** A command line, and what stands around it. */
export interface Walled {
  command: string;
  args: string[];
  /** Processes it starts cannot outlive it: it has a process namespace of its own. */
  contained: boolean;
}

/** How single processes are kept apart on this system. */
export interface Walls {
  isolation: RuntimeInfo['isolation'];
  /** Whether what a process sees depends on `show`, so that one started ahead fits one folder alone. */
  perFolder: boolean;
  /** The scratch folder a process is given in here, in memory; null: the host makes one. */
  scratch: string | null;
  around(command: string, args: string[], show: string[]): Walled;
}

const scratch = '/tmp';

/** Tries what the system has, strongest first: a protection counts once it has been seen to work. */
export async function findWalls(): Promise<Walls> {
  if (process.platform !== 'linux') return noWalls([]);
  const failed = new Map<string, RuntimeInfo['isolation'][number]>();
  for (const make of [boundedBubblewrap, bubblewrap, unshare]) {
    const walls = await make();
    if (!walls) continue;
    const { command, args } = walls.around('/bin/sh', ['-c', 'exit 0'], []);
    const problem = await complaintOf(command, args);
    const { id } = walls.isolation[0]!;
    if (problem === null) {
      failed.delete(id);
      const found = { ...walls, isolation: [...failed.values(), ...walls.isolation] };
      return make === unshare ? endingWithHost(found) : found;
    }
    failed.set(id, { id, active: false, detail: problem });
  }
  return endingWithHost(noWalls([...failed.values()]));
}

export async function onPath(name: string): Promise<string | null> {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    if (!isAbsolute(folder)) continue;
    const path = join(folder, name);
    try {
      await access(path, constants.X_OK);
      return path;
    } catch {
      // Not in this folder.
    }
  }
  return null;
}

const boundedBubblewrap = () => bubblewrap(true);

/** `isBounded`: scratch is, which bubblewrap knows how to do since 0.7. */
async function bubblewrap(isBounded = false): Promise<Walls | null> {
  const path = await onPath('bwrap');
  if (path === null) return null;
  return {
    isolation: [
      { id: 'bubblewrap', active: true, detail: 'around each process' },
      { id: 'process-namespace', active: true, detail: 'bubblewrap' },
      {
        id: 'file-system',
        active: true,
        detail: 'the interpreter and the submission’s folder, read-only',
      },
      { id: 'network', active: true, detail: 'a namespace without one' },
    ],
    perFolder: true,
    scratch,
    around: (command, args, show) => ({
      command: path,
      args: [...roomFor(show, scratch, isBounded), '--', command, ...args],
      contained: true,
    }),
  };
}

/** Of util-linux, on nearly every Linux. It leaves the file system as it is. */
async function unshare(): Promise<Walls | null> {
  const path = await onPath('unshare');
  if (path === null) return null;
  const flags = ['--user', '--map-root-user', '--pid', '--net', '--ipc', '--fork', '--kill-child'];
  return {
    isolation: [
      { id: 'process-namespace', active: true, detail: 'unshare' },
      { id: 'file-system', active: false, detail: 'install bubblewrap' },
      { id: 'network', active: true, detail: 'a namespace without one' },
    ],
    perFolder: false,
    scratch: null,
    around: (command, args) => ({
      command: path,
      args: [...flags, '--', command, ...args],
      contained: true,
    }),
  };
}

function noWalls(isolation: RuntimeInfo['isolation']): Walls {
  return {
    isolation: [
      ...isolation,
      { id: 'single-use', active: true, detail: 'a process of its own, ended with all it started' },
    ],
    perFolder: false,
    scratch: null,
    around: (command, args) => ({ command, args, contained: false }),
  };
}

/** What bubblewrap does of its own: a killed host takes with it even a process that only waits. By util-linux. */
async function endingWithHost(walls: Walls): Promise<Walls> {
  const path = await onPath('setpriv');
  if (path === null) return walls;
  const wrap = (command: string, args: string[]) => ['--pdeathsig', 'KILL', '--', command, ...args];
  if ((await complaintOf(path, wrap('/bin/sh', ['-c', 'exit 0']))) !== null) return walls;
  return {
    ...walls,
    around: (...inside) => {
      const walled = walls.around(...inside);
      return { ...walled, command: path, args: wrap(walled.command, walled.args) };
    },
  };
}

/** Null where the command runs; else what it complains of. */
function complaintOf(command: string, args: string[]): Promise<string | null> {
  return new Promise(resolve => {
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], env: {} });
    let words = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (words += chunk));
    child.on('error', error => resolve(error.message));
    child.on('close', code =>
      resolve(code === 0 ? null : words.trim().slice(0, 300) || `code ${String(code)}`),
    );
  });
}

/** Bounds that a shell sets for what it becomes. KiB, as ulimit counts. */
export function withLimits(command: string, args: string[], dataKiB: number): [string, string[]] {
  if (process.platform === 'win32') return [command, args];
  // A limit that the system does not know is left out; the command runs all the same.
  const script = [`ulimit -d ${dataKiB}`, 'ulimit -f 131072', 'ulimit -c 0', 'ulimit -t 60']
    .map(limit => `${limit} 2>/dev/null; `)
    .join('');
  return ['/bin/sh', ['-c', `${script}exec "$0" "$@"`, command, ...args]];
}
