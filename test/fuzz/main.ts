/**
 * Runs one share of the cases: `node test/fuzz/main.ts CASES SEED [TARGETS]`. Prints a line a target.
 *
 * The cases run in a worker. This thread watches it from outside, so that a case that never ends is named and
 * ends the run.
 */
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import type { Progress, Work } from './progress.ts';

/** Processor time, so that a busy machine does not count. */
const HANGS_AFTER_MS = 5000;

const [cases, seed, targets = `${import.meta.dirname}/targets.ts`] = process.argv.slice(2);
const workerData: Work = { cases: Number(cases), seed: Number(seed), targets: resolve(targets) };
const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData });

let current: Extract<Progress, { kind: 'case' }> | null = null;
let since = processorTime();
worker.on('message', (progress: Progress) => {
  if (progress.kind === 'done') console.log(progress.line);
  current = progress.kind === 'case' ? progress : null;
  since = processorTime();
});
worker.on('error', error => {
  console.error(error);
  process.exitCode = 1;
});
worker.on('exit', () => clearInterval(watchdog));

const watchdog = setInterval(() => {
  if (current === null || processorTime() - since < HANGS_AFTER_MS) return;
  console.error(
    `${current.target}: does not end, from seed ${seed}: ${fc.stringify(current.input)}`,
  );
  process.exit(1);
}, 500);

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
