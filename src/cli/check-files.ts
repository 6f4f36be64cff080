import { resolve } from 'node:path';
import { readSource } from '../engine/source.ts';
import type { Engine } from '../engine/types.ts';
import type { Pack } from '../pack/types.ts';
import { light, packed } from '../report/packed.ts';
import type { Check, Report } from '../report/types.ts';
import type { SubmissionParser } from '../submission/parser.ts';
import { UserError } from '../user-error.ts';
import { asGiven } from './as-given.ts';
import { mapInLanes } from './lanes.ts';

export interface Wish {
  packs: Pack[];
  seed: string;
  exercise: string | null;
  lanes: number;
  /** Whether each check is kept light, so that a class fits in memory. */
  light: boolean;
  /** Whether the whole of each light check is kept, packed, for a page. */
  packed: boolean;
  signal: AbortSignal;
}

export interface Outcome {
  report: Report;
  /** Files in which nothing was found, nor anything wrong. */
  empty: string[];
  packed: Map<Check, string>;
}

/** Checks one file after the other, some at a time; what goes wrong with one is said of it, and the others go on. */
export async function checkFiles(
  files: readonly string[],
  engine: Engine,
  parser: SubmissionParser,
  wish: Wish,
  hear: { done: () => void; log: (line: string) => void },
): Promise<Outcome> {
  const empty = new Set<string>();
  const stories = new Map<Check, string>();
  const reports = await mapInLanes(files, wish.lanes, async path => {
    const report = await checkFile(path, engine, parser, wish, hear.log);
    if (report.checks.length + report.listed.length + report.problems.length === 0) empty.add(path);
    if (wish.light) report.checks = await Promise.all(report.checks.map(shelve));
    hear.done();
    return report;
  });

  async function shelve(whole: Check): Promise<Check> {
    const check = light(whole);
    if (wish.packed) stories.set(check, await packed(whole));
    return check;
  }

  return {
    report: joinReports(reports, wish.seed),
    empty: files.filter(path => empty.has(path)),
    packed: stories,
  };
}

async function checkFile(
  path: string,
  engine: Engine,
  parser: SubmissionParser,
  { packs, seed, exercise, signal }: Wish,
  log: (line: string) => void,
): Promise<Report> {
  signal.throwIfAborted();
  try {
    const file = await readSource(resolve(path), parser);
    const options = { seed, signal, ...(exercise !== null && { exercise }) };
    return asGiven(await engine.check(file, packs, options), file.path, path);
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof UserError) {
      const message = error.message.replace(`${resolve(path)}: `, '');
      return reportOf([aboutWhole(path, message, 'unreadable')], seed);
    }
    log(error instanceof Error ? (error.stack ?? error.message) : String(error));
    const message = `could not be checked, by a fault of this program (${String(error)}).`;
    return reportOf([aboutWhole(path, message, 'fault')], seed);
  }
}

/** A problem of a file or folder as a whole. */
export function aboutWhole(
  file: string,
  message: string,
  code: string,
): Report['problems'][number] {
  const start = { line: 0, character: 0 };
  return { file, range: { start, end: start }, message, code };
}

function reportOf(problems: Report['problems'], seed: string): Report {
  return { version: 1, engine: '', seed, runtime: {}, checks: [], listed: [], problems };
}

function joinReports(reports: Report[], seed: string): Report {
  const joined = reportOf([], seed);
  for (const { engine, runtime, checks, listed, problems } of reports) {
    joined.engine ||= engine;
    joined.runtime = { ...joined.runtime, ...runtime };
    joined.checks.push(...checks);
    joined.listed.push(...listed);
    joined.problems.push(...problems);
  }
  return joined;
}
