// npm run soak [CHECKS]: check after check, hostile ones mixed in. The host's memory stays flat, and nothing is left.
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Runtimes } from '../../src/runtime/types.ts';
import { eventually, markerVariable, openDescriptors, startedByUs } from '../support/processes.ts';
import { program, testRuntimes } from '../support/programs.ts';
import { hostileSubmissions } from './submissions.ts';

const right = {
  python:
    'import numpy as np\ndef sigmoid_prime(z):\n    s = 1 / (1 + np.exp(-z))\n    return s * (1 - s)\n',
  javascript: 'function sigmoidPrime(z) { const s = 1 / (1 + Math.exp(-z)); return s * (1 - s); }',
};
const inputs = Float64Array.from({ length: 100 }, (_, index) => (index - 50) / 10);
const expected = inputs.map(z => {
  const s = 1 / (1 + Math.exp(-z));
  return s * (1 - s);
});
/** One check of so many is hostile; a loop without end costs its time limit. */
const hostileEvery = 20;
const limitMs = 250;
const lanes = 2;

/** MiB in use by this process, garbage aside. */
function memory(): number {
  (globalThis as { gc?: () => void }).gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
}

async function run(checks: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'gprime-soak-'));
  const marker = `GPRIME-${randomUUID()}`;
  process.env[markerVariable] = marker;
  const descriptors = await descriptorsAtRest(folder);
  const runtimes = testRuntimes();
  const hostile = hostileSubmissions().filter(({ needs }) => needs === null);
  let done = 0;
  let wrong = 0;
  const lane = async (): Promise<void> => {
    while (done < checks) {
      const turn = done++;
      const chosen = hostile[Math.floor(turn / hostileEvery) % hostile.length]!;
      if (turn % hostileEvery === 0) await submit(runtimes, folder, chosen.name, chosen.text);
      else if (!(await isRight(runtimes, folder, turn % 10 === 9 ? 'javascript' : 'python')))
        wrong++;
      if (turn % Math.ceil(checks / 10) === 0)
        console.log(`${turn} checks: ${memory().toFixed(1)} MiB, ${openDescriptors()} descriptors`);
    }
  };
  try {
    await submit(runtimes, folder, 'hw.py', right.python);
    // Compiled code and caches come with the first hundreds; growth after them would be a leak.
    const half = checks / 2;
    const lines = Array.from({ length: lanes }, lane);
    const early = await eventually(
      () => done,
      seen => seen >= half,
      3_600_000,
    ).then(memory);
    await Promise.all(lines);
    const late = memory();
    await runtimes.dispose();
    await eventually(
      () => startedByUs(marker),
      left => left.length === 0,
    );
    await eventually(openDescriptors, open => open <= descriptors);
    console.log(
      `${done} checks: ${early.toFixed(1)} MiB half-way, ${late.toFixed(1)} MiB at the end, no process and no descriptor left`,
    );
    if (wrong > 0) throw new Error(`${wrong} right submissions were not found right.`);
    if (late > early + 15) throw new Error('The host’s memory grew.');
  } finally {
    await runtimes.dispose();
    await rm(folder, { recursive: true, force: true });
  }
}

/** With what Node itself opens for the first child and the first line of output, and then keeps. */
async function descriptorsAtRest(folder: string): Promise<number> {
  const runtimes = testRuntimes();
  for (const language of ['python', 'javascript'] as const)
    console.log(`${language}: ${(await isRight(runtimes, folder, language)) ? 'right' : 'wrong'}`);
  await runtimes.dispose();
  return openDescriptors();
}

async function submit(runtimes: Runtimes, folder: string, name: string, source: string) {
  const language = name.endsWith('.py')
    ? 'python'
    : name.endsWith('.ts')
      ? 'typescript'
      : 'javascript';
  const runtime = await runtimes.for(language, join(folder, name));
  const functionName = language === 'python' ? 'sigmoid_prime' : 'sigmoidPrime';
  const session = await runtime.open(
    program(join(folder, name), source, { access: { kind: 'function', name: functionName } }),
    { limitMs: name.startsWith('hw') ? 10_000 : limitMs },
  );
  const answer = await session.call({ form: 'scalar', inputs });
  await session.close();
  return answer;
}

async function isRight(runtimes: Runtimes, folder: string, language: keyof typeof right) {
  const name = language === 'python' ? 'hw.py' : 'hw.js';
  const answer = await submit(runtimes, folder, name, right[language]);
  return (
    !('kind' in answer) && answer.values.every((y, index) => Math.abs(y - expected[index]!) < 1e-12)
  );
}

await run(Number(process.argv[2] ?? 5000));
