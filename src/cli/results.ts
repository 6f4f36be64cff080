import { constants } from 'node:fs';
import { access, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { toCsv } from '../report/csv.ts';
import { toClassHtml, toHtml } from '../report/html.ts';
import { toJson } from '../report/json.ts';
import { count, grouped, listOf } from '../report/number.ts';
import { place, printable, toText } from '../report/text.ts';
import { UserError } from '../user-error.ts';
import type { CheckArguments } from './arguments.ts';
import type { Outcome } from './check-files.ts';
import type { FoundFiles } from './files.ts';
import type { Terminal } from './terminal.ts';

/** Named of files that were not checked; of the others their number. */
const NAMED = 5;

/** @throws UserError where a file that was asked for cannot be written: better now than after an hour. */
export async function requireWritable(path: string): Promise<void> {
  const folder = dirname(resolve(path));
  const isFolder = (await stat(path).catch(() => null))?.isDirectory() ?? false;
  if (isFolder) throw new UserError(`${path} is a folder; name a file to write.`);
  try {
    await access(folder, constants.W_OK);
  } catch {
    throw new UserError(`${path} cannot be written: is there a folder ${folder}, and is it yours?`);
  }
}

/** Results to `out`, what else must be known to `err`, and the files that were asked for. */
export async function writeResults(
  outcome: Outcome & Pick<FoundFiles, 'archives'>,
  options: CheckArguments,
  terminal: Terminal,
  distRoot: string,
): Promise<void> {
  const { report, empty, archives } = outcome;
  if (options.format === 'json') {
    terminal.out(toJson(report, { timings: options.timings }));
    for (const problem of report.problems)
      terminal.err(`${place(problem)}: ${printable(problem.message)}\n`);
  } else terminal.out(toText(report, { color: terminal.color }));
  if (empty.length > 0) terminal.err(`${emptySentence(empty)}\n`);
  if (archives.length > 0) terminal.err(`${archivesSentence(archives)}\n`);
  if (options.csv !== null) {
    const notFound = [
      ...empty.map(file => ({ file, message: '' })),
      ...archives.map(file => ({ file, message: 'An archive: unpack it and check again.' })),
    ];
    await write(options.csv, [toCsv(report, notFound)], terminal);
  }
  if (options.html !== null) await write(options.html, await pageOf(outcome, distRoot), terminal);
}

function emptySentence(files: readonly string[]): string {
  return (
    `Nothing to check was found in ${count(files.length, 'file')}: ${someOf(files)}. ` +
    'A function is known by its name, or by a comment “gprime: EXERCISE” above it.'
  );
}

function archivesSentence(files: readonly string[]): string {
  return `${count(files.length, 'archive')} could not be looked into: ${someOf(files)}. Unpack what is homework and check again.`;
}

function someOf(files: readonly string[]): string {
  const named = files.slice(0, NAMED).map(printable);
  const rest = files.length - named.length;
  return listOf(rest === 0 ? named : [...named, `${grouped(rest)} more`]);
}

async function pageOf({ report, packed }: Outcome, distRoot: string): Promise<Iterable<string>> {
  const [script, style] = await Promise.all(
    ['report.js', 'report.css'].map(name => readFile(join(distRoot, 'page', name), 'utf8')),
  );
  const assets = { script: script!, style: style! };
  return packed.size > 0 ? toClassHtml(report, packed, assets) : [toHtml(report, assets)];
}

async function write(path: string, pieces: Iterable<string>, terminal: Terminal): Promise<void> {
  try {
    await writeFile(path, pieces);
  } catch (error) {
    throw new UserError(`${path} could not be written (${(error as Error).message}).`);
  }
  terminal.err(`Report written to ${path}\n`);
}
