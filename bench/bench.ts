// `npm run bench [-- RUNS]`: from a saved file to its verdict on 1,000 inputs, and what others take for the same.
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder, environment, findPython } from '../scripts/python.mjs';
import { freshSeed } from '../src/grader/seed.ts';
import { randomInputs } from '../src/grader/mixture.ts';
import { layOutPeers, measurePeer, measurePeers } from './peers.ts';
import { measureFirst, measureWarm, startProduct, submission } from './product.ts';
import { table } from './table.ts';

const runs = Number(process.argv[2] ?? 200);
const fewer = Math.max(3, Math.round(runs / 20));
const say = (sentence: string) => console.error(sentence);

const found = await findPython(say);
if (found?.numpy === null || found === null) throw new Error('The bench needs Python with NumPy.');
const python = await environment(found, cacheFolder(found, 'bench'), ['numpy', 'pytest'], say);

const folder = await mkdtemp(join(tmpdir(), 'gprime-bench-'));
try {
  const product = await startProduct(python);
  try {
    const exercise = product.packs[0]!.exercises.find(({ id }) => id === 'sigmoid-derivative')!;
    const inputs = [...randomInputs(freshSeed(), exercise.id)].slice(0, 1000);
    await layOutPeers(
      folder,
      inputs.map(z => [z, exercise.activation.derivativeAt(z)]),
    );
    const numpy = await submission(join(folder, 'sigmoid_prime.py'));
    const javascript = await submission(join(folder, 'sigmoid-prime.mjs'));
    const cli = (file: string) => [
      join(import.meta.dirname, '..', 'dist', 'gprime.cjs'),
      ...['check', '--python', python, file],
    ];

    say(`${cpus().length} processors, ${inputs.length} inputs; this takes a minute …`);
    const warmPython = await measureWarm('g′: saved → verdict, warm', product, numpy, runs);
    const warmScript = await measureWarm('g′: saved → verdict, warm', product, javascript, runs);
    const peers = await measurePeers(folder, python, fewer);
    console.log(`\nPython with NumPy ${found.numpy}\n`);
    console.log(
      table([
        warmPython,
        await measureFirst('g′: first verdict after start', python, numpy, fewer),
        await measurePeer(
          'g′: command line, whole run',
          folder,
          process.execPath,
          cli(numpy.path),
          fewer,
        ),
        ...peers.python,
      ]),
    );
    console.log(`\nJavaScript in Node ${process.versions.node}\n`);
    console.log(
      table([
        warmScript,
        await measureFirst('g′: first verdict after start', python, javascript, fewer),
        await measurePeer(
          'g′: command line, whole run',
          folder,
          process.execPath,
          cli(javascript.path),
          fewer,
        ),
        ...peers.javascript,
      ]),
    );
  } finally {
    await product.dispose();
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
