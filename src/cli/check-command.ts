import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { createEngine } from '../engine/engine.ts';
import { readSource } from '../engine/source.ts';
import type { Engine } from '../engine/types.ts';
import { freshSeed } from '../grader/seed.ts';
import type { Pack } from '../pack/types.ts';
import { toHtml } from '../report/html.ts';
import { toJson } from '../report/json.ts';
import { toText } from '../report/text.ts';
import type { Report } from '../report/types.ts';
import { createRuntimes } from '../runtime/runtimes.ts';
import type { Runtimes } from '../runtime/types.ts';
import { languageOf } from '../submission/language.ts';
import { createParser, type SubmissionParser } from '../submission/parser.ts';
import { UserError } from '../user-error.ts';
import { asGiven } from './as-given.ts';
import { parseCheckArguments, type CheckArguments } from './arguments.ts';
import { filesToCheck } from './files.ts';
import { mapInLanes } from './lanes.ts';
import { packsFor } from './packs.ts';
import type { Terminal } from './terminal.ts';

/** The command line keeps nothing between runs, so that the same call asks the same. */
const forgetful = { get: () => [], set: () => undefined };

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
  const files = await filesToCheck(options.paths);
  const runtimes = createRuntimes({
    distRoot,
    pythonFor: () => Promise.resolve(options.python === null ? null : resolve(options.python)),
    node: { executable: process.execPath, env: {} },
    log: line => process.env['GPRIME_LOG'] === '1' && terminal.err(`${line}\n`),
  });
  try {
    warmAll(runtimes, files);
    const parser = await createParser(distRoot);
    const engine = createEngine({ parser, runtimes, failures: forgetful, version });
    const seed = options.seed ?? freshSeed();
    const reports = await mapInLanes(files, availableParallelism(), file =>
      checkFile(engine, parser, file, packs, seed, options),
    );
    const report = joinReports(reports, version, seed);
    await print(report, options, terminal, distRoot);
    return exitCode(report);
  } finally {
    await runtimes.dispose();
  }
}

/** Interpreters start while the grammars load. */
function warmAll(runtimes: Runtimes, files: string[]): void {
  const firstOf = new Map(files.map(file => [languageOf(file), file] as const).reverse());
  for (const [language, file] of firstOf)
    if (language !== null) void runtimes.warm(language, resolve(file));
}

/** A file that cannot be read is a problem of the report: the others are still checked. */
async function checkFile(
  engine: Engine,
  parser: SubmissionParser,
  path: string,
  packs: Pack[],
  seed: string,
  options: CheckArguments,
): Promise<Partial<Report>> {
  try {
    const file = await readSource(resolve(path), parser);
    const exercise = options.exercise === null ? {} : { exercise: options.exercise };
    return asGiven(await engine.check(file, packs, { seed, ...exercise }), file.path, path);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const start = { line: 0, character: 0 };
    const message = error.message.replace(`${resolve(path)}: `, '');
    return {
      problems: [{ file: path, range: { start, end: start }, message, code: 'unreadable' }],
    };
  }
}

function joinReports(reports: Partial<Report>[], version: string, seed: string): Report {
  return {
    version: 1,
    engine: version,
    seed,
    runtime: Object.assign({}, ...reports.map(report => report.runtime)) as Report['runtime'],
    checks: reports.flatMap(report => report.checks ?? []),
    listed: reports.flatMap(report => report.listed ?? []),
    problems: reports.flatMap(report => report.problems ?? []),
  };
}

async function print(
  report: Report,
  options: CheckArguments,
  terminal: Terminal,
  distRoot: string,
): Promise<void> {
  if (options.html !== null) {
    const [script, style] = await Promise.all(
      ['report.js', 'report.css'].map(name => readFile(join(distRoot, 'page', name), 'utf8')),
    );
    await writeFile(options.html, toHtml(report, { script: script!, style: style! }));
    terminal.err(`Report written to ${options.html}\n`);
  }
  if (options.format === 'json') {
    terminal.out(toJson(report, { timings: options.timings }));
    for (const problem of report.problems) {
      terminal.err(`${problem.file}:${problem.range.start.line + 1}: ${problem.message}\n`);
    }
  } else terminal.out(toText(report, { color: terminal.color }));
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
