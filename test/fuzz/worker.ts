import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import { UserError } from '../../src/user-error.ts';
import type { Progress, Work } from './progress.ts';
import type { Target } from './targets.ts';

const MAX_CPU_MS = 1000;

const { cases, seed, targets: path } = workerData as Work;
const { targets } = (await import(pathToFileURL(path).href)) as { targets: Target<unknown>[] };

for (const { name, share, input, run } of targets) {
  let slowest = 0;
  const numRuns = Math.max(1, Math.round((cases * share) / 100));
  fc.assert(
    fc.property(input, case_ => {
      tell({ kind: 'case', target: name, input: case_ });
      const before = process.cpuUsage();
      try {
        run(case_);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
      }
      const { user, system } = process.cpuUsage(before);
      const took = (user + system) / 1000;
      slowest = Math.max(slowest, took);
      if (took > MAX_CPU_MS) throw new Error(`took ${Math.round(took)} ms`);
    }),
    { numRuns, seed },
  );
  tell({ kind: 'done', line: `${name}: ${numRuns} cases, the slowest ${Math.round(slowest)} ms` });
}

function tell(progress: Progress): void {
  parentPort!.postMessage(progress);
}
