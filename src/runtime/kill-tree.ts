import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { win32 } from 'node:path';

/** The variable that a check's processes inherit, so that one which left its group is still found. */
export const checkVariable = 'GPRIME_CHECK';

/**
 * Ends a process that was spawned detached, with everything it started. A process group catches
 * children; on Linux the marker in the environment also catches those that left the group with setsid.
 * `marker` null: the process has a process namespace of its own, and the kernel ends all in it.
 */
export async function killTree(child: ChildProcess, marker: string | null): Promise<void> {
  if (child.pid === undefined) return;
  const gone =
    child.exitCode !== null || child.signalCode !== null ? Promise.resolve() : once(child, 'exit');
  if (process.platform === 'win32') await taskkill(child.pid);
  else killGroup(child.pid);
  await gone;
  if (process.platform === 'linux' && marker !== null) await killMarked(marker);
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // The group is gone already.
  }
}

/** By its full path: Windows looks in the working folder first, which may be a student's. */
export function windowsProgram(name: string): string {
  return win32.join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32', `${name}.exe`);
}

async function taskkill(pid: number): Promise<void> {
  const killer = spawn(windowsProgram('taskkill'), ['/pid', String(pid), '/T', '/F'], {
    stdio: 'ignore',
    windowsHide: true,
  });
  await new Promise<void>(resolve => {
    killer.on('error', () => resolve()).on('exit', () => resolve());
  });
}

/** Repeats until a pass finds none: a process may fork between the listing and the signal. */
async function killMarked(marker: string): Promise<void> {
  for (let pass = 0; pass < 20; pass++) {
    const names = await readdir('/proc').catch((): string[] => []);
    const pids = names.filter(name => /^\d+$/.test(name));
    let found = false;
    for (const pid of pids) {
      const environment = await readFile(`/proc/${pid}/environ`, 'latin1').catch(() => '');
      if (!environment.split('\0').includes(`${checkVariable}=${marker}`)) continue;
      try {
        process.kill(Number(pid), 'SIGKILL');
        found = true;
      } catch {
        // It ended in between.
      }
    }
    if (!found) return;
  }
}
