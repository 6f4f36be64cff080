import type { CheckOptions, Engine, SourceFile } from '../../engine/types.ts';
import type { Pack } from '../../pack/types.ts';
import type { Report } from '../../report/types.ts';
import { Emitter } from '../emitter.ts';
import { isUnder } from './is-under.ts';
import { Latest } from './latest.ts';
import type { Results, Snapshot } from './results.ts';

/** An open file, as the checks see it. */
export interface Source {
  /** Names the file among the results: its URI. */
  readonly key: string;
  readonly path: string;
  /** As it is now. */
  read(): Promise<SourceFile>;
  /** Another one after each edit; null once it is closed. */
  version(): string | null;
}

export interface CheckRequest {
  /** Refresh what is shown, mark nothing new: for auto-save after a delay. */
  quiet?: boolean;
  seed?: string;
  /** The one function to check, as named in the file. */
  only?: string;
  /** Cancels this check, besides `cancel`. */
  signal?: AbortSignal;
}

export interface ChecksParts {
  engine: () => Promise<Engine>;
  /** The packs for a file, in order of precedence. */
  packs: (path: string) => Promise<Pack[]>;
  results: Results;
  /** Implementations were found in a file that may be run: a check is likely to come. */
  warm: (file: SourceFile) => void;
  /** False in Restricted Mode: nothing is run then. */
  isTrusted: () => boolean;
  options: (key: string) => Pick<CheckOptions, 'limitMs' | 'locale'>;
  delays: {
    /** From a save to its check, ms. */
    save: number;
    /** From an edit to looking for implementations, ms. */
    edit: number;
    /** From the start of a check until it is shown as running, ms. */
    slow: number;
  };
}

/** Looks and checks, one at a time for each file: what is newer takes the place of what is older. */
export class Checks {
  readonly #parts: ChecksParts;
  readonly #looks = new Latest();
  readonly #runs = new Latest();
  readonly #slow = new Set<string>();
  /** The check of each file that somebody asked for and that goes on. */
  readonly #asked = new Map<string, Promise<unknown>>();
  /** The version of each file that the results know, unless the packs have changed since. */
  readonly #looked = new Map<string, string>();
  /** Grows with each change of the packs. */
  #packsVersion = 0;
  readonly #changedRunning = new Emitter<ReadonlySet<string>>();
  readonly #checked = new Emitter<{ key: string; report: Report; request: CheckRequest }>();

  /** Fires with the keys of the files whose check takes long enough to show progress. */
  readonly onDidChangeRunning = this.#changedRunning.event;
  /** Fires when results were accepted. */
  readonly onDidCheck = this.#checked.event;

  constructor(parts: ChecksParts) {
    this.#parts = parts;
  }

  /** Finds implementations, running nothing. Waits for a pause in the edits unless `now`. */
  async look(source: Source, { now }: { now: boolean }): Promise<void> {
    if (this.#looked.get(source.key) === source.version()) return;
    await this.#looks.run(source.key, now ? 0 : this.#parts.delays.edit, async () => {
      await this.#find(source);
    });
  }

  /** The packs have changed: the next look at a file is a new one. */
  lookAgain(): void {
    this.#looked.clear();
    this.#packsVersion++;
  }

  /** A check after a save: debounced, in place of any older one of the file. */
  async save(source: Source, { quiet }: { quiet: boolean }): Promise<void> {
    if (!this.#parts.isTrusted()) return;
    // A quiet check marks nothing new: it may not take the place of one that somebody waits for.
    while (quiet && this.#asked.has(source.key))
      await Promise.allSettled([this.#asked.get(source.key)]);
    await this.#run(source, { quiet }, this.#parts.delays.save);
  }

  /**
   * A check that somebody asked for. Null when it was cancelled, or the text has moved on since.
   * @throws UserError where it cannot be asked
   */
  async check(source: Source, request: CheckRequest): Promise<Report | null> {
    if (!this.#parts.isTrusted()) return null;
    const checking = this.#run(source, request, 0);
    this.#asked.set(source.key, checking);
    try {
      return await checking;
    } finally {
      if (this.#asked.get(source.key) === checking) this.#asked.delete(source.key);
    }
  }

  cancel(key?: string): void {
    this.#runs.cancel(key);
  }

  /** The file was closed, renamed or deleted: nothing of it stays. */
  forget(key: string): void {
    this.#looks.cancel(key);
    this.#runs.cancel(key);
    this.#looked.delete(key);
    this.#parts.results.forget(key);
  }

  /** The file, or every file of the folder, that the key names. */
  forgetUnder(key: string): void {
    this.forget(key);
    for (const other of this.#parts.results.keys()) if (isUnder(other, key)) this.forget(other);
  }

  dispose(): void {
    this.#looks.dispose();
    this.#runs.dispose();
    this.#changedRunning.dispose();
    this.#checked.dispose();
  }

  async #run(source: Source, request: CheckRequest, delayMs: number): Promise<Report | null> {
    const { key } = source;
    return this.#runs.run(key, delayMs, async overtaken => {
      const snapshot = await this.#find(source);
      if (snapshot === null || overtaken.aborted) return null;
      const stopSlow = this.#whenSlow(key, request.only, overtaken);
      try {
        return await this.#ask(source, snapshot, request, overtaken);
      } finally {
        stopSlow();
      }
    });
  }

  async #ask(
    source: Source,
    snapshot: Snapshot & {
      version: string;
      packs: Pack[];
      packsVersion: number;
      file: SourceFile;
    },
    request: CheckRequest,
    overtaken: AbortSignal,
  ): Promise<Report | null> {
    const { key } = source;
    const { quiet = false, seed, only, signal } = request;
    const engine = await this.#parts.engine();
    const ended = signal ? AbortSignal.any([signal, overtaken]) : overtaken;
    let report: Report;
    try {
      report = await engine.check(snapshot.file, snapshot.packs, {
        ...this.#parts.options(key),
        ...(seed !== undefined && { seed }),
        ...(only !== undefined && { only }),
        signal: ended,
      });
    } catch (error) {
      if (ended.aborted) return null;
      throw error;
    }
    if (ended.aborted || source.version() !== snapshot.version) return null;
    this.#parts.results.accept(key, snapshot, report, { quiet, only });
    if (snapshot.packsVersion !== this.#packsVersion) await this.#find(source);
    this.#checked.fire({ key, report, request });
    return report;
  }

  /** What is found in the text as it is now; null when it moved on meanwhile. */
  async #find(source: Source) {
    const version = source.version();
    if (version === null) return null;
    const packsVersion = this.#packsVersion;
    const file = await source.read();
    const engine = await this.#parts.engine();
    const packs = await this.#parts.packs(file.path);
    const found = await engine.find(file, packs);
    if (source.version() !== version) return null;
    const snapshot = { path: file.path, text: file.text, found };
    this.#looked.set(source.key, version);
    this.#parts.results.look(source.key, snapshot);
    if (found.matches.length > 0 && this.#parts.isTrusted()) this.#parts.warm(file);
    return { ...snapshot, version, packs, packsVersion, file };
  }

  /** Shows a check as running once it takes long, until it is overtaken; returns what ends that. */
  #whenSlow(key: string, only: string | undefined, overtaken: AbortSignal): () => void {
    let isShown = false;
    const show = (running: { all: boolean; only: string | undefined } | null) => {
      isShown = running !== null;
      if (isShown) this.#slow.add(key);
      else this.#slow.delete(key);
      this.#parts.results.setRunning(key, running);
      this.#changedRunning.fire(this.#slow);
    };
    const timer = setTimeout(
      () => show({ all: only === undefined, only }),
      this.#parts.delays.slow,
    );
    const stop = () => {
      clearTimeout(timer);
      overtaken.removeEventListener('abort', stop);
      if (isShown) show(null);
    };
    overtaken.addEventListener('abort', stop);
    return stop;
  }
}
