/**
 * One file in, one report out: find, match to exercises, cut, run, grade, report. The editor and the
 * command line both go through here, so that they agree by construction.
 */
import type { Exercise, Pack } from '../pack/types.ts';
import type { Report } from '../report/types.ts';
import type { JoinedNotebook } from '../submission/notebook.ts';
import type { Implementation, Language } from '../submission/types.ts';

export interface SourceFile {
  path: string;
  language: Language;
  /** The text as it is in the editor or on disk. */
  text: string;
  /** Set where the text is a notebook's joined cells: places are then given in cells. */
  notebook?: JoinedNotebook;
}

/** An implementation with what it is an implementation of. */
export interface Match {
  implementation: Implementation;
  pack: Pack;
  exercise: Exercise;
}

export interface Found {
  matches: Match[];
  /** Functions that look like g′ and are not run, with the reason in a sentence. */
  listed: { implementation: Implementation; exercise: string | null; reason: string }[];
  problems: Report['problems'];
}

export interface CheckOptions {
  /** Hex, 64 bits; absent: a fresh one. An explicit seed turns replay off. */
  seed?: string;
  /** Only this function (as named in the file). */
  only?: string;
  /** Only this exercise id. */
  exercise?: string;
  signal?: AbortSignal;
  /** Wall clock for loading and each call, ms; 2000 by default. */
  limitMs?: number;
  /** BCP 47, chooses among a pack's texts; `en` by default. */
  locale?: string;
}

export interface Engine {
  /** Finds and matches without running anything: what Restricted Mode may do. */
  find(file: SourceFile, packs: Pack[]): Promise<Found>;
  /** Checks what `find` finds. Rejects with an AbortError once `signal` fires. */
  check(file: SourceFile, packs: Pack[], options: CheckOptions): Promise<Report>;
}
