import { readdir, realpath, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { createEngine } from '../engine/engine.ts';
import { createLintTools, createTryFile } from '../engine/pack-lint.ts';
import { readText } from '../engine/source.ts';
import { lintPack } from '../pack/lint/lint.ts';
import { trialFindings } from '../pack/lint/trials.ts';
import { lineAndColumn, placeInJson } from '../pack/json-place.ts';
import type { Finding, MutationScore } from '../pack/lint/types.ts';
import type { Path } from '../pack/problems.ts';
import { PACK_FILE, packOf, readPackFiles } from '../pack/read-pack.ts';
import { textOf, type PackFiles } from '../pack/files.ts';
import type { Pack } from '../pack/types.ts';
import { createRuntimes } from '../runtime/runtimes.ts';
import { languageOf } from '../submission/language.ts';
import { createParser } from '../submission/parser.ts';
import { interruptible } from './interruption.ts';
import type { Say } from './pack-author.ts';
import type { PackOptions } from './pack-command.ts';
import { pythonAt } from './python-at.ts';

/** Shown of the wrong functions that one exercise lets pass. */
const SHOWN = 5;

/** `gprime pack lint DIR`: whether nothing was found. Starters and solutions are run, on this machine alone. */
export async function lint(
  folder: string,
  values: PackOptions,
  say: Say,
  distRoot: string,
): Promise<boolean> {
  const python = await pythonAt(values.python);
  const files = await readPackFiles(folder);
  const pack = packOf(files, folder, { shipped: await comesWith(distRoot, folder) });
  const report = lintPack(pack, files, createLintTools());
  const trials = await interruptible(
    signal => tried(pack, files, folder, { python, distRoot, signal }),
    () => 'Interrupted while starters and solutions were tried.',
  );
  const findings = [...report.findings, ...trials];
  const place = placer(join(folder, PACK_FILE), textOf(PACK_FILE, files.get(PACK_FILE)!));
  for (const { path, exercise, message } of findings)
    say.out(`${place(path)}: ${exercise ?? pack.id}: ${message}\n`);
  for (const score of report.scores) say.out(scoreText(score, place([...score.path, 'id'])));
  const caught = sum(report.scores.map(score => score.caught));
  const total = sum(report.scores.map(score => score.total));
  const percent = total === 0 ? 100 : Math.floor((caught / total) * 1000) / 10;
  say.out(`${percent} %: ${caught} of ${total} wrong functions are told from g′.\n`);
  const toMend = findings.length + total - caught;
  say.out(toMend === 0 ? 'Nothing to mend.\n' : `${toMend} to mend.\n`);
  return toMend === 0;
}

/** `week-1/pack.json:12:7-16`, as compilers name a place: terminals link it and editors underline it. */
function placer(file: string, text: string): (path: Path) => string {
  return path => {
    const { start, end } = placeInJson(text, path);
    const { line, column } = lineAndColumn(text, start);
    return `${file}:${line}:${column}-${column + end - start}`;
  };
}

function scoreText({ exercise, caught, total, survivors }: MutationScore, place: string): string {
  const lines = [`${exercise}: ${caught} of ${total} wrong functions are caught`];
  for (const { id, text, z, actual, expected } of survivors.slice(0, SHOWN))
    lines.push(
      `${place}: ${exercise}: passes though it is wrong: ${text}${id === null ? '' : ` (${id})`}; ` +
        `at z = ${digits(z)} it returns ${digits(actual)}, g′(z) is ${digits(expected)}`,
    );
  if (survivors.length > SHOWN) lines.push(`  … and ${survivors.length - SHOWN} more`);
  return `${lines.join('\n')}\n`;
}

async function tried(
  pack: Pack,
  files: PackFiles,
  folder: string,
  { python, distRoot, signal }: { python: string | null; distRoot: string; signal: AbortSignal },
): Promise<Finding[]> {
  const starters = pack.exercises.flatMap(({ starter }) => Object.values(starter));
  const solutions = await solutionsIn(folder);
  if (starters.length + solutions.size === 0) return [];
  const runtimes = createRuntimes({
    distRoot,
    pythonFor: () => Promise.resolve(python),
    pythonChosenBy: '--python',
    node: { executable: process.execPath, env: {} },
    log: () => undefined,
  });
  try {
    const failures = { get: () => [], set: () => undefined };
    const parser = await createParser(distRoot);
    const engine = createEngine({ parser, runtimes, failures, version: '' });
    return await trialFindings(
      pack,
      new Map(starters.map(path => [path, textOf(path, files.get(path)!)])),
      solutions,
      createTryFile(engine, pack, resolve(folder), signal),
    );
  } finally {
    await runtimes.dispose();
  }
}

/** Source files of `author/`, at any depth, which is never packed. Path inside the folder → text. */
async function solutionsIn(folder: string): Promise<Map<string, string>> {
  const names = await readdir(join(folder, 'author'), { recursive: true }).catch(() => []);
  const solutions = new Map<string, string>();
  for (const name of names.sort()) {
    const path = join(folder, 'author', name);
    if (languageOf(name) === null || !(await stat(path)).isFile()) continue;
    solutions.set(`author/${name.replaceAll(sep, '/')}`, await readText(path));
  }
  return solutions;
}

async function comesWith(distRoot: string, folder: string): Promise<boolean> {
  const [shipped, path] = await Promise.all(
    [join(distRoot, 'packs'), folder].map(each => realpath(each).catch(() => each)),
  );
  return path!.startsWith(shipped! + sep);
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function digits(value: number): string {
  return String(Number(value.toPrecision(6)));
}
