import type { Found } from '../../engine/types.ts';
import type { Report } from '../../report/types.ts';
import { Emitter } from '../emitter.ts';
import type { FileView } from './file-view.ts';
import { mergeReport } from './merge.ts';
import { linesOf, textOf } from './place.ts';
import { functionKey, viewOf } from './view.ts';
import type { FileResult, Kept } from './view.ts';

/** A text and what was found in that very text. */
export interface Snapshot {
  path: string;
  text: string;
  found: Found;
}

interface Entry {
  path: string;
  lines: string[];
  found: Found;
  result: FileResult | null;
  /** Functions being checked; `all` for every one. */
  running: { all: boolean; only: string | undefined } | null;
  view: FileView | null;
}

/** What is known of every open file. One for the whole editor: each surface shows what `get` returns. */
export class Results {
  readonly #entries = new Map<string, Entry>();
  readonly #changed = new Emitter<string>();
  readonly #titleOf: (title: Found['matches'][number]['exercise']['title']) => string;

  /** Fires with the key of the file whose view changed. */
  readonly onDidChange = this.#changed.event;

  /** @param titleOf chooses among the languages of a pack's text */
  constructor(titleOf: (title: Found['matches'][number]['exercise']['title']) => string) {
    this.#titleOf = titleOf;
  }

  get(key: string): FileView | null {
    const entry = this.#entries.get(key);
    if (entry === undefined) return null;
    entry.view ??= viewOf(entry, this.#titleOf);
    return entry.view;
  }

  keys(): string[] {
    return [...this.#entries.keys()];
  }

  /** The text has changed, or was opened: results stay where the functions are as they were. */
  look(key: string, { path, text, found }: Snapshot): void {
    const before = this.#entries.get(key);
    this.#set(key, {
      path,
      lines: linesOf(text),
      found,
      result: before?.result ?? null,
      running: before?.running ?? null,
    });
  }

  /**
   * New results for this text.
   * @param quiet what is shown already is refreshed, and nothing is marked that was not marked before
   * @param only the one function that was asked
   */
  accept(
    key: string,
    { path, text, found }: Snapshot,
    report: Report,
    { quiet, only }: { quiet: boolean; only: string | undefined },
  ): void {
    const before = this.get(key);
    const old = this.#entries.get(key)?.result ?? null;
    const lines = linesOf(text);
    const marked = (name: string) =>
      before?.functions.some(
        one =>
          one.name === name && one.state !== 'stale' && (one.check?.diagnostics.length ?? 0) > 0,
      ) ?? false;
    const checks = new Map<string, Kept>(only === undefined ? [] : old?.checks);
    for (const check of report.checks) {
      const id = functionKey(check.function, check.pack, check.exercise);
      const match = found.matches.find(
        ({ implementation }) => implementation.name === check.function,
      );
      if (match === undefined) continue;
      const { range } = match.implementation;
      const shown = !quiet || (old?.checks.get(id)?.shown === true && marked(check.function));
      checks.set(id, {
        check,
        definition: textOf(lines, range),
        line: range.start.line,
        lines,
        shown,
      });
    }
    const codes = new Set(old?.problems.map(({ problem }) => problem.code));
    const problems = report.problems
      .filter(problem => !quiet || codes.has(problem.code))
      .map(problem => ({ problem, lines }));
    const names = found.matches.map(({ implementation }) => implementation.name);
    const merged = mergeReport(old?.report ?? null, report, only, names);
    const result = { checks, problems, report: merged };
    this.#set(key, { path, lines, found, result, running: null });
  }

  setRunning(key: string, running: Entry['running']): void {
    const entry = this.#entries.get(key);
    if (entry === undefined || entry.running === running) return;
    this.#set(key, { ...entry, running });
  }

  /** Drops the results of a file, or of all; what was found stays. */
  clear(key?: string): void {
    for (const [other, entry] of [...this.#entries]) {
      if (key === undefined || key === other) this.#set(other, { ...entry, result: null });
    }
  }

  /** The file was closed, renamed or deleted. */
  forget(key: string): void {
    if (this.#entries.delete(key)) this.#changed.fire(key);
  }

  dispose(): void {
    this.#changed.dispose();
    this.#entries.clear();
  }

  #set(key: string, entry: Omit<Entry, 'view'>): void {
    this.#entries.set(key, { ...entry, view: null });
    this.#changed.fire(key);
  }
}
