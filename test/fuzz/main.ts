/** Runs one share of the cases: `node test/fuzz/main.ts CASES SEED`. Prints a line a target. */
import fc from 'fast-check';
import { UserError } from '../../src/user-error.ts';
import { targets } from './targets.ts';

/** CPU time, so that a busy machine does not count. */
const MAX_CPU_MS = 1000;

const [cases, seed] = process.argv.slice(2).map(Number) as [number, number];

for (const { name, share, input, run } of targets) {
  let slowest = 0;
  const numRuns = Math.max(1, Math.round((cases * share) / 100));
  fc.assert(
    fc.property(input, case_ => {
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
  console.log(`${name}: ${numRuns} cases, the slowest ${Math.round(slowest)} ms`);
}
