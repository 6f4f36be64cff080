// npm run fuzz [CASES]: what reads text and bytes of strangers, a million cases (a tenth where CI is set), shared
// among processes. A failure prints the shrunk case, and the seed that brings it back.
import { randomInt } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { findNode24 } from './node24.mjs';
import { ensurePackages } from './packages.mjs';
import { run } from './process.mjs';
import { root } from './root.mjs';
import { elapsed, main, say } from './say.mjs';

const usual = process.env.CI ? 100_000 : 1_000_000;
const cases = Number(process.argv[2] ?? usual);

await main(async () => {
  if (!Number.isInteger(cases) || cases < 1)
    throw new Error('npm run fuzz -- CASES: a whole number.');
  await ensurePackages(say);
  const workers = Math.min(availableParallelism(), cases);
  const since = performance.now();
  const seed = randomInt(2 ** 31 - workers);
  say(`${cases} cases in ${workers} processes, from seed ${seed}`);
  const program = join(root, 'test', 'fuzz', 'main.ts');
  const runs = Array.from({ length: workers }, (_, index) =>
    run(findNode24(), [program, String(Math.ceil(cases / workers)), String(seed + index)], {
      cwd: root,
      stdio: 'inherit',
    }),
  );
  const codes = (await Promise.all(runs)).map(({ code }) => code);
  if (codes.some(code => code !== 0)) throw new Error('A case failed, as shown above.');
  say(`No crash and nothing over a second of processor time, in ${elapsed(since)}.`);
});
