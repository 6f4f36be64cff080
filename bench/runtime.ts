import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { createRuntimes } from '../src/runtime/runtimes.ts';
import type { Runtime, Runtimes } from '../src/runtime/types.ts';
import type { Program } from '../src/submission/types.ts';
import { markerVariable, startedByUs } from '../test/support/processes.ts';
import { measure, type Measurement } from './measure.ts';

type BenchLanguage = 'python' | 'javascript';

const sources: Record<BenchLanguage, string> = {
  python:
    'import numpy as np\ndef sigmoid_prime(z):\n    s = 1 / (1 + np.exp(-z))\n    return s * (1 - s)\n',
  javascript: 'function sigmoidPrime(z) { const s = 1 / (1 + Math.exp(-z)); return s * (1 - s); }',
};
const inputs = Float64Array.from({ length: 1000 }, (_, index) => (index - 500) / 25);

function programFor(language: BenchLanguage, folder: string): Program {
  const python = language === 'python';
  const main = {
    name: '__main__',
    path: join(folder, python ? 'hw.py' : 'hw.js'),
    source: sources[language],
    reached: [],
  };
  return {
    language,
    modules: [main],
    access: { kind: 'function', name: python ? 'sigmoid_prime' : 'sigmoidPrime' },
    flag: null,
    forward: null,
    literals: [],
    usesArrays: python,
    folder,
    whole: main,
    skipped: [],
  };
}

function start(python: string): Runtimes {
  return createRuntimes({
    distRoot: join(import.meta.dirname, '..', 'dist'),
    pythonFor: () => Promise.resolve(python),
    node: { executable: process.execPath, env: {} },
    log: () => undefined,
  });
}

/** A submission loaded and asked for 1,000 values in one call. Its process ends while the next is on its way. */
async function submit(runtime: Runtime, program: Program): Promise<void> {
  const session = await runtime.open(program, { limitMs: 10_000 });
  const form = program.language === 'python' ? 'array' : 'scalar';
  const answer = await session.call({ form, inputs });
  if (!('values' in answer) || answer.failures.length > 0)
    throw new Error(JSON.stringify('kind' in answer ? answer : answer.failures[0]));
  void session.close();
}

/** The least a check can take, with a process ready: load and one call with 1,000 values; nothing judged. */
export async function measureFloor(
  language: BenchLanguage,
  python: string,
  folder: string,
  runs: number,
): Promise<Measurement> {
  const runtimes = start(python);
  try {
    const runtime = await runtimes.for(language, join(folder, 'hw'));
    const program = programFor(language, folder);
    // As between two saves of a person: the next process is up.
    const between = () => runtime.warm();
    return await measure(
      'load and one call in a process that is up: nothing judged',
      { runs, warmUp: 20, between },
      () => submit(runtime, program),
    );
  } finally {
    await runtimes.dispose();
  }
}

/** Submissions a second, each apart from the others, over two lanes. */
export async function submissionsPerSecond(
  language: BenchLanguage,
  python: string,
  folder: string,
  milliseconds: number,
): Promise<number> {
  const runtimes = start(python);
  try {
    const runtime = await runtimes.for(language, join(folder, 'hw'));
    const program = programFor(language, folder);
    for (let warmUp = 0; warmUp < 50; warmUp++) await submit(runtime, program);
    const since = performance.now();
    let done = 0;
    const lane = async (): Promise<void> => {
      while (performance.now() - since < milliseconds) {
        await submit(runtime, program);
        done++;
      }
    };
    await Promise.all([lane(), lane()]);
    return (done * 1000) / (performance.now() - since);
  } finally {
    await runtimes.dispose();
  }
}

/** What the processes of an idle runtime hold, MiB; pages that several share count once. Linux. */
export async function idleMemory(language: BenchLanguage, python: string): Promise<number> {
  const marker = `GPRIME-${randomUUID()}`;
  process.env[markerVariable] = marker;
  const runtimes = start(python);
  try {
    const runtime = await runtimes.for(language, join(dirname(python), 'hw'));
    await runtime.warm();
    const held = startedByUs(marker).map(({ pid }) => proportionalKiB(pid));
    return held.reduce((sum, kiB) => sum + kiB, 0) / 1024;
  } finally {
    Reflect.deleteProperty(process.env, markerVariable);
    await runtimes.dispose();
  }
}

function proportionalKiB(pid: number): number {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
  } catch {
    return 0;
  }
}
