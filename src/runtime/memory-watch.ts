import { execFile } from 'node:child_process';
import { windowsProgram } from './kill-tree.ts';

/** What a check may hold in memory where the system itself sets no bound. */
export const watchedMiB = 1536;

const everyMs = 250;

/**
 * Looks from outside at what a process group holds (on Windows: the process), for as long as a check
 * runs, and calls `tooMuch` once. Most checks are over before the first look. Returns what stops it.
 */
export function watchMemory(
  pid: number,
  tooMuch: () => void,
  platform: NodeJS.Platform = process.platform,
  limitMiB: number = watchedMiB,
): () => void {
  let timer: NodeJS.Timeout | null = setTimeout(look, everyMs);
  timer.unref();

  function look(): void {
    void heldMiB(pid, platform).then(held => {
      if (timer === null) return;
      if (held > limitMiB) {
        timer = null;
        tooMuch();
        return;
      }
      timer = setTimeout(look, everyMs);
      timer.unref();
    });
  }

  return () => {
    if (timer) clearTimeout(timer);
    timer = null;
  };
}

async function heldMiB(pid: number, platform: NodeJS.Platform): Promise<number> {
  if (platform === 'win32') {
    const rows = await outputOf(windowsProgram('tasklist'), [
      '/fo',
      'csv',
      '/nh',
      '/fi',
      `PID eq ${pid}`,
    ]);
    // "python.exe","1234","Console","1","12,345 K": the separators are the locale's.
    const last = /"([^"]*)"\s*$/.exec(rows.trim())?.[1] ?? '';
    return Number(last.replace(/\D/g, '')) / 1024;
  }
  const rows = await outputOf('ps', ['-axo', 'pgid=,rss=']);
  let kiB = 0;
  for (const row of rows.split('\n')) {
    const [group, held] = row.trim().split(/\s+/);
    if (Number(group) === pid) kiB += Number(held);
  }
  return kiB / 1024;
}

/** Empty where the command is missing: a check is not to fail for that. */
function outputOf(command: string, args: string[]): Promise<string> {
  return new Promise(resolve => {
    execFile(command, args, { windowsHide: true, timeout: 5000 }, (error, stdout) =>
      resolve(error ? '' : stdout),
    );
  });
}
