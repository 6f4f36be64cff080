import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { createEngine } from '../engine/engine.ts';
import { freshSeed } from '../grader/seed.ts';
import type { Pack } from '../pack/types.ts';
import type { Report } from '../report/types.ts';
import { createRuntimes } from '../runtime/runtimes.ts';
import type { Runtimes } from '../runtime/types.ts';
import { languageOf } from '../submission/language.ts';
import { createParser } from '../submission/parser.ts';
import { UserError } from '../user-error.ts';
import { parseCheckArguments } from './arguments.ts';
import { aboutWhole, checkFiles } from './check-files.ts';
import { filesToCheck } from './files.ts';
import { interruptible } from './interruption.ts';
import { packsFor } from './packs.ts';
import { Progress } from './progress.ts';
import { pythonAt } from './python-at.ts';
import { requireWritable, writeResults } from './results.ts';
import type { Terminal } from './terminal.ts';

/** The command line keeps nothing between runs, so that the same call asks the same. */
const forgetful = { get: () => [], set: () => undefined };

/** From this many files on a page is a table, and a check's pictures are not kept in memory. */
const CLASS_SIZE = 40;

/** `gprime check`: 0 all passed, 1 something did not, 2 something could not be asked. */
export async function runCheckCommand(
  args: string[],
  terminal: Terminal,
  distRoot: string,
  version: string,
): Promise<number> {
  const options = parseCheckArguments(args);
  const packs = await packsFor(options.packs, process.cwd(), distRoot);
  requireExercise(options.exercise, packs);
  for (const path of [options.html, options.csv]) if (path !== null) await requireWritable(path);
  const python = await pythonAt(options.python ?? undefined);
  const { files, archives, problems } = await filesToCheck(options.paths);
  const progress = new Progress(files.length, terminal);
  const log = (line: string) => process.env['GPRIME_LOG'] === '1' && terminal.err(`${line}\n`);
  const lanes = Math.max(2, availableParallelism());
  const runtimes = createRuntimes({
    distRoot,
    pythonFor: () => Promise.resolve(python),
    pythonChosenBy: '--python',
    node: { executable: process.execPath, env: {} },
    lanes,
    log,
  });
  const checkAll = async (signal: AbortSignal) => {
    try {
      warmAll(runtimes, files);
      const parser = await createParser(distRoot);
      const engine = createEngine({ parser, runtimes, failures: forgetful, version });
      const isClass = files.length >= CLASS_SIZE;
      const wish = {
        packs,
        seed: options.seed ?? freshSeed(),
        exercise: options.exercise,
        lanes,
        light: isClass,
        packed: isClass && options.html !== null,
        signal,
      };
      return await checkFiles(files, engine, parser, wish, { done: () => progress.step(), log });
    } finally {
      progress.clear();
      await runtimes.dispose();
    }
  };
  const said = () => `Interrupted: ${progress.text}, nothing was written.`;
  const outcome = await interruptible(checkAll, said);
  const { report } = outcome;
  report.engine = version;
  report.problems.push(
    ...problems.map(({ path, message }) => aboutWhole(path, message, 'unreadable')),
  );
  await writeResults({ ...outcome, archives }, options, terminal, distRoot);
  return exitCode(report);
}

/** Interpreters start while the grammars load. */
function warmAll(runtimes: Runtimes, files: string[]): void {
  const firstOf = new Map(files.map(file => [languageOf(file), file] as const).reverse());
  for (const [language, file] of firstOf)
    if (language !== null) void runtimes.warm(language, resolve(file));
}

function exitCode(report: Report): number {
  if (report.problems.length > 0 || report.checks.length === 0) return 2;
  return report.checks.every(check => check.passed) ? 0 : 1;
}

function requireExercise(id: string | null, packs: Pack[]): void {
  const known = packs.flatMap(pack => pack.exercises.map(exercise => exercise.id));
  if (id !== null && !known.includes(id)) {
    throw new UserError(`--exercise ${id}: no such exercise; there are ${known.join(', ')}.`);
  }
}
