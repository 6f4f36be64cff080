import { join } from 'node:path';
import type { Interpreter } from './interpreter.ts';

/** One thread for linear algebra: a fork would lose the others. Plots go nowhere. */
export const environment = {
  OPENBLAS_NUM_THREADS: '1',
  OMP_NUM_THREADS: '1',
  MKL_NUM_THREADS: '1',
  MPLBACKEND: 'Agg',
};

export interface WorkerOptions {
  /** Folder of main.py. */
  scripts: string;
  log: (line: string) => void;
}

/** Arguments of Python that start the worker. `interpreter`: null where it has not been asked what it is. */
export function workerArguments(
  scripts: string,
  interpreter: Interpreter | null,
  options: object,
): string[] {
  const { needsSite, path, prefixes } = interpreter ?? { needsSite: true };
  return [
    '-I',
    '-B',
    // What site would find is in `path`, and it takes its time to find it.
    ...(needsSite ? [] : ['-S']),
    join(scripts, 'main.py'),
    JSON.stringify({ path, prefixes, ...options }),
  ];
}
