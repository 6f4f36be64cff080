// `npm run bench [-- RUNS]`: from a saved file to its verdict on 1,000 inputs, and what others take for the same.
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder, environment, findPython } from '../scripts/python.mjs';
import { freshSeed } from '../src/grader/seed.ts';
import { randomInputs, TAILS_LIMIT } from '../src/grader/mixture.ts';
import { measureGraders } from './graders.ts';
import { layOutPeers, measurePeer, measurePeers } from './peers.ts';
import { median } from './measure.ts';
import { idleMemory, measureFloor, submissionsPerSecond } from './runtime.ts';
import { measureSubmission } from './submission.ts';
import { layOutWrong, measureFirst, measureWarm, startProduct, submission } from './product.ts';
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
    const inputs = [...randomInputs(freshSeed(), exercise.id, TAILS_LIMIT)];
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

    const wrong = await layOutWrong(folder);

    say(`${cpus().length} processors, ${inputs.length} inputs; this takes some minutes …`);
    const peers = await measurePeers(folder, python, fewer);
    peers.python.push(...(await measureGraders(folder, found, Math.min(fewer, 5), say)));
    const languages = [
      { language: 'python', title: `Python with NumPy ${found.numpy}`, file: numpy },
      {
        language: 'javascript',
        title: `JavaScript in Node ${process.versions.node}`,
        file: javascript,
      },
    ] as const;
    for (const { language, title, file } of languages) {
      const right = await measureWarm('g′: saved → verdict, warm', product, file, runs);
      const failing = await measureWarm(
        'g′: the same of a wrong one, with its explanation',
        product,
        wrong[language],
        runs,
        'incorrect',
      );
      const floor = await measureFloor(language, python, folder, runs);
      const first = await measureFirst('g′: first verdict after start', python, file, fewer);
      const node = process.execPath;
      const cliRun = ['g′: command line, whole run', folder, node, cli(file.path), fewer] as const;
      console.log(`\n${title}\n`);
      console.log(
        table([right, failing, floor, first, await measurePeer(...cliRun), ...peers[language]]),
      );
      console.log(
        `\nExplaining adds ${(median(failing.times) - median(right.times)).toFixed(1)} ms.`,
      );
      const rate = await submissionsPerSecond(language, python, folder, 5000);
      console.log(`${rate.toFixed(0)} isolated submissions a second over two lanes.`);
      console.log(`${(await idleMemory(language, python)).toFixed(0)} MiB held while idle.`);
    }
    console.log('\nReading a homework of 276 lines\n');
    console.log(table(await measureSubmission(runs)));
  } finally {
    await product.dispose();
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
