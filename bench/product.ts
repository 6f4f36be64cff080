import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createEngine } from '../src/engine/engine.ts';
import type { Engine, SourceFile } from '../src/engine/types.ts';
import type { Verdict } from '../src/grader/types.ts';
import { readBuiltInPack } from '../src/pack/built-in.ts';
import type { Pack } from '../src/pack/types.ts';
import { createRuntimes } from '../src/runtime/runtimes.ts';
import type { Runtimes } from '../src/runtime/types.ts';
import { createParser } from '../src/submission/parser.ts';
import { languageOf } from '../src/submission/language.ts';
import { setImmediate as nothingLeftToDo } from 'node:timers/promises';
import { measure, type Measurement } from './measure.ts';

const distRoot = join(import.meta.dirname, '..', 'dist');

/** The product as the editor holds it. */
export interface Product {
  engine: Engine;
  runtimes: Runtimes;
  packs: Pack[];
  dispose(): Promise<void>;
}

/** `first`: a file whose interpreter starts at once, as when it is opened or named on the command line. */
export async function startProduct(python: string, first?: SourceFile): Promise<Product> {
  const runtimes = createRuntimes({
    distRoot,
    pythonFor: () => Promise.resolve(python),
    node: { executable: process.execPath, env: {} },
    log: () => undefined,
  });
  if (first) void runtimes.warm(first.language, first.path);
  const known = new Map<string, number[]>();
  const failures = {
    get: (key: string) => known.get(key) ?? [],
    set: (key: string, inputs: number[]) => void known.set(key, inputs),
  };
  const parser = await createParser(distRoot);
  return {
    engine: createEngine({ parser, runtimes, failures, version: 'bench' }),
    runtimes,
    packs: [await readBuiltInPack(distRoot)],
    dispose: () => runtimes.dispose(),
  };
}

export async function submission(path: string): Promise<SourceFile> {
  return { path, language: languageOf(path)!, text: await readFile(path, 'utf8') };
}

/** Implementations that fail with a misconception, one a language. */
export async function layOutWrong(
  folder: string,
): Promise<Record<'python' | 'javascript', SourceFile>> {
  const python = join(folder, 'wrong.py');
  const javascript = join(folder, 'wrong.mjs');
  await writeFile(
    python,
    'import numpy as np\ndef sigmoid_prime(z):\n    s = 1 / (1 + np.exp(-z))\n    return s * (1 - z)\n',
  );
  await writeFile(
    javascript,
    'export function sigmoidPrime(z) { const s = 1 / (1 + Math.exp(-z)); return s * (1 - z); }\n',
  );
  return { python: await submission(python), javascript: await submission(javascript) };
}

/** Checks once, and holds the answer against what the file is known to be. */
export async function check(
  { engine, packs }: Product,
  file: SourceFile,
  verdict: Verdict,
): Promise<void> {
  const { checks, problems } = await engine.check(file, packs, {});
  if (checks[0]?.verdict !== verdict)
    throw new Error(`${file.path}: ${JSON.stringify(checks[0] ?? problems)}`);
}

/** From a saved file to its verdict, everything started already. */
export async function measureWarm(
  name: string,
  product: Product,
  file: SourceFile,
  runs: number,
  verdict: Verdict = 'correct',
): Promise<Measurement> {
  const runtime = await product.runtimes.for(file.language, file.path);
  // Between two saves of a person there is time for what the next needs: a process that is up, which tells
  // when it is, and the references of its inputs.
  const between = async (): Promise<void> => {
    await runtime.warm();
    await nothingLeftToDo();
  };
  return measure(name, { runs, warmUp: 20, between }, () => check(product, file, verdict));
}

/** From starting the product to the first verdict. */
export function measureFirst(
  name: string,
  python: string,
  file: SourceFile,
  runs: number,
): Promise<Measurement> {
  const started: Product[] = [];
  return measure(name, { runs, warmUp: 1 }, async () => {
    const product = await startProduct(python, file);
    started.push(product);
    await check(product, file, 'correct');
  }).finally(() => Promise.all(started.map(product => product.dispose())));
}
