import { readdirSync, readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';

/** Children are given it as if it were of the locale; what carries its value was started by the test. */
export const markerVariable = 'LC_GPRIME';

interface Process {
  pid: number;
  parent: number;
  command: string;
}

/** Every process of this machine. */
function processes(): Process[] {
  if (process.platform === 'win32') return [];
  if (process.platform === 'linux')
    return readdirSync('/proc')
      .filter(name => /^\d+$/.test(name))
      .flatMap(name => {
        const [stat, command] = [read(`/proc/${name}/stat`), read(`/proc/${name}/cmdline`)];
        const parent = /^.*\) \S+ (\d+)/s.exec(stat)?.[1];
        // An empty command line is a zombie's, which is gone but for its number.
        return parent === undefined || command === ''
          ? []
          : [
              {
                pid: Number(name),
                parent: Number(parent),
                command: command.replaceAll('\0', ' ').trim(),
              },
            ];
      });
  return execFileSync('ps', ['-A', '-o', 'pid=,ppid=,comm='], { encoding: 'utf8' })
    .split('\n')
    .map(row => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(row))
    .filter(match => match !== null)
    .map(match => ({ pid: Number(match[1]), parent: Number(match[2]), command: match[3]! }))
    .filter(({ command }) => command !== 'ps');
}

/**
 * What this process has started and is still there, however far it has run: descendants, and on Linux
 * whatever carries `marker` in its environment.
 */
export function startedByUs(marker: string): Process[] {
  const all = processes();
  const ours = new Set([process.pid]);
  for (let grown = true; grown;) {
    grown = false;
    for (const { pid, parent } of all)
      if (ours.has(parent) && !ours.has(pid)) {
        ours.add(pid);
        grown = true;
      }
  }
  ours.delete(process.pid);
  return all.filter(
    ({ pid, command }) => ours.has(pid) || carries(pid, marker) || command === 'sleep 86399',
  );
}

function carries(pid: number, marker: string): boolean {
  return pid !== process.pid && read(`/proc/${pid}/environ`).includes(marker);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}

/** How many descriptors this process has open; 0 where the system does not say. */
export function openDescriptors(): number {
  try {
    return readdirSync('/proc/self/fd').length;
  } catch {
    return 0;
  }
}

/** Waits until something holds that other processes bring about; says what was seen last where it does not. */
export async function eventually<T>(
  look: () => T,
  holds: (seen: T) => boolean,
  limitMs = 5000,
): Promise<T> {
  const start = performance.now();
  for (;;) {
    const seen = look();
    if (holds(seen)) return seen;
    if (performance.now() - start > limitMs) throw new Error(`still ${JSON.stringify(seen)}`);
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}
