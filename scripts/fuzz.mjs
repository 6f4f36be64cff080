// npm run fuzz [CASES [SEED]]: what reads text and bytes of strangers, a million cases from a seed of chance. A
// failure prints the shrunk case, and the same numbers bring it back.
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { findNode24 } from './node24.mjs';
import { ensurePackages } from './packages.mjs';
import { run } from './process.mjs';
import { root } from './root.mjs';
import { elapsed, main, say } from './say.mjs';

/** The same on every machine, so that a seed means the same cases on each. */
const PROCESSES = 4;

const [cases = 1_000_000, seed = randomInt(2 ** 30)] = process.argv.slice(2).map(Number);

await main(async () => {
  if (!Number.isInteger(cases) || cases < 1 || !Number.isInteger(seed))
    throw new Error('npm run fuzz -- CASES SEED: whole numbers.');
  await ensurePackages(say);
  const since = performance.now();
  say(`${cases} cases in ${PROCESSES} processes, from seed ${seed}`);
  const program = join(root, 'test', 'fuzz', 'main.ts');
  const runs = Array.from({ length: PROCESSES }, (_, index) =>
    run(findNode24(), [program, String(Math.ceil(cases / PROCESSES)), String(seed + index)], {
      cwd: root,
      stdio: 'inherit',
    }),
  );
  const codes = (await Promise.all(runs)).map(({ code }) => code);
  if (codes.some(code => code !== 0)) throw new Error('A case failed, as shown above.');
  say(`No crash and nothing over a second of processor time, in ${elapsed(since)}.`);
});
