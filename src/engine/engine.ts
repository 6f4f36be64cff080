import { UserError } from '../user-error.ts';
import { grade } from '../grader/grade.ts';
import { buildCheck } from '../report/build.ts';
import { interpreterMissing, syntaxProblem } from '../report/sentences/problems.ts';
import type { Report } from '../report/types.ts';
import type { Runtime, Runtimes } from '../runtime/types.ts';
import { matchExercises } from '../submission/match.ts';
import type { SubmissionParser } from '../submission/parser.ts';
import type { SubmissionFile } from '../submission/types.ts';
import type { Pack } from '../pack/types.ts';
import { inCells, unreadableCell } from './notebook.ts';
import { FreshSeeds } from './fresh-seeds.ts';
import { moduleReader } from './module-reader.ts';
import { tooLong } from './source.ts';
import type { CheckOptions, Engine, Found, Match, SourceFile } from './types.ts';

/** Failing inputs of earlier checks, asked first next time. */
export interface FailureStore {
  get(key: string): number[];
  set(key: string, inputs: number[]): void;
}

export interface EngineParts {
  parser: SubmissionParser;
  runtimes: Runtimes;
  failures: FailureStore;
  /** Of the product, for reports. */
  version: string;
}

const defaultLimitMs = 2000;
const fileStart = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

export function createEngine(parts: EngineParts): Engine {
  const seeds = new FreshSeeds();
  return {
    find: (file, packs) => Promise.resolve(find(parts.parser, file, packs)),
    check: async (file, packs, options) => {
      const report = await check(parts, seeds, file, packs, options);
      return file.notebook ? inCells(report, file.path, file.notebook) : report;
    },
  };
}

function find(
  parser: SubmissionParser,
  file: SourceFile,
  packs: Pack[],
): Found & { parsed: SubmissionFile | null } {
  const long = tooLong(file.text.length);
  if (long !== null) {
    const problem = { file: file.path, range: fileStart, message: long, code: 'too-long' };
    return { parsed: null, matches: [], listed: [], problems: [problem] };
  }
  const parsed = parser.parse(file);
  const { matches, listed, problems } = matchExercises(parsed, packs);
  return {
    parsed,
    matches,
    listed,
    problems: problems.map(problem => ({ file: file.path, ...problem })),
  };
}

async function check(
  parts: EngineParts,
  seeds: FreshSeeds,
  file: SourceFile,
  packs: Pack[],
  options: CheckOptions,
): Promise<Report> {
  const seed = options.seed ?? seeds.take();
  const { parsed, matches, listed, problems } = find(parts.parser, file, packs);
  const report: Report = {
    version: 1,
    engine: parts.version,
    seed,
    runtime: {},
    checks: [],
    listed: listed.map(({ implementation, exercise, reason }) => ({
      file: file.path,
      function: implementation.name,
      range: implementation.nameRange,
      exercise,
      reason,
    })),
    problems,
  };
  const wanted = matches.filter(
    match =>
      (options.only === undefined || match.implementation.name === options.only) &&
      (options.exercise === undefined || match.exercise.id === options.exercise),
  );
  if (wanted.length === 0) {
    const unreadable = parsed?.syntaxError ?? (file.notebook && unreadableCell(file.notebook));
    if (unreadable) {
      report.problems.push({ file: file.path, code: 'syntax', ...syntaxProblem(unreadable) });
    }
    return report;
  }

  const runtime = await runtimeFor(parts.runtimes, file, wanted, report);
  if (runtime === null) return report;
  for (const match of wanted) {
    options.signal?.throwIfAborted();
    report.checks.push(await checkOne(parts, runtime, file, parsed!, match, seed, options));
  }
  options.signal?.throwIfAborted();
  report.runtime = await versions(runtime);
  if (options.seed === undefined) seeds.prepare(wanted.map(match => match.exercise));
  return report;
}

/** The runtime, or null after the report says that there is none and which functions wait for it. */
async function runtimeFor(
  runtimes: Runtimes,
  file: SourceFile,
  wanted: Match[],
  report: Report,
): Promise<Runtime | null> {
  try {
    return await runtimes.for(file.language, file.path);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const first = wanted[0]!.implementation.nameRange;
    report.problems.push({
      file: file.path,
      range: first,
      message: error.message,
      code: 'interpreter',
    });
    report.listed.push(
      ...wanted.map(({ implementation, exercise }) => ({
        file: file.path,
        function: implementation.name,
        range: implementation.nameRange,
        exercise: exercise.id,
        reason: interpreterMissing(file.language),
      })),
    );
    return null;
  }
}

async function checkOne(
  parts: EngineParts,
  runtime: Runtime,
  file: SourceFile,
  parsed: SubmissionFile,
  match: Match,
  seed: string,
  options: CheckOptions,
) {
  const started = performance.now();
  const key = `${file.path}#${match.implementation.name}@${match.pack.id}/${match.exercise.id}`;
  const program = await parts.parser.cut(file, match.implementation, moduleReader(file));
  const result = await grade({
    exercise: match.exercise,
    implementation: match.implementation,
    program: parsed.syntaxError ? { ...program, suspect: true } : program,
    runtime,
    seed,
    // An explicit seed asks for the very same check again: nothing else may change what is asked.
    replay: options.seed === undefined ? parts.failures.get(key) : [],
    limitMs: options.limitMs ?? defaultLimitMs,
    ...(options.signal && { signal: options.signal }),
  });
  options.signal?.throwIfAborted();
  const check = buildCheck({
    file,
    match,
    grade: result,
    forward: program.forward,
    locale: options.locale ?? 'en',
    milliseconds: performance.now() - started,
  });
  // Those of the check, not of the grade: what the pack's policy hides is not saved either.
  if (options.seed === undefined) parts.failures.set(key, check.surface.failures);
  return check;
}

async function versions(runtime: Runtime): Promise<Report['runtime']> {
  const info = await runtime.info();
  if (info.language === 'javascript') return { node: info.version };
  return { python: info.version, ...(info.numpy !== null && { numpy: info.numpy }) };
}
