/** A report of so many submissions that a page cannot hold every story open: rows first, a story on demand. */
import type { Check, Report } from './types.ts';

/** What the table of a class shows of a check. */
export interface ClassRow extends Pick<
  Check,
  'file' | 'function' | 'verdict' | 'passed' | 'score' | 'maxScore'
> {
  verdictLabel: string;
}

/** The report without its checks, and a row for each. The n-th row's whole check stands packed beside it. */
export interface ClassReport extends Omit<Report, 'checks'> {
  rows: ClassRow[];
}

/** Whole checks by their light ones: deflated JSON, as base64. */
export type PackedChecks = ReadonlyMap<Check, string>;
