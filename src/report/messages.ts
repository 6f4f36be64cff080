/**
 * What the report page and its host say to each other. The page is the untrusted side: what it sends is
 * validated here before anything is done with it.
 */
import * as z from 'zod/mini';
import type { Check, Report } from './types.ts';

/** One check of a report, by what names it on the page. */
const about = { file: z.string(), function: z.string(), exercise: z.string() };

const pageMessage = z.discriminatedUnion('type', [
  /** The page has loaded, or was restored, and waits for a report. */
  z.object({ type: z.literal('ready') }),
  /** Opens the file at the first diagnostic of the check, or at a 0-based line of it. */
  z.object({ type: z.literal('go-to-code'), ...about, line: z.nullable(z.int()) }),
  z.object({ type: z.literal('check-again'), ...about }),
  z.object({
    type: z.literal('replay'),
    ...about,
    seed: z.string().check(z.regex(/^[0-9a-f]{1,16}$/)),
  }),
  /** Puts the check's `copyAsTest` on the clipboard. */
  z.object({ type: z.literal('copy-test'), ...about }),
]);

export type PageMessage = z.infer<typeof pageMessage>;

/** Null for anything the page does not say. */
export function parsePageMessage(data: unknown): PageMessage | null {
  const result = pageMessage.safeParse(data);
  return result.success ? result.data : null;
}

/** A function of a report; two files may have one of the same name. */
export type FunctionName = Pick<Check, 'file' | 'function'>;

/** From the host, which the page may trust. */
export type HostMessage =
  /** `stale` holds the functions that were edited since. */
  | { type: 'report'; report: Report; stale: FunctionName[] }
  /** The reader asked for the check of one function of the report that was sent. */
  | { type: 'reveal'; file: string; function: string }
  /** A check is under way, or has ended. */
  | { type: 'busy'; busy: boolean }
  /** There is nothing to show, and why. */
  | { type: 'empty'; message: string };

/** What survives a reload of the window, through getState and setState. */
export interface PageState {
  /** The file whose report is shown; null before the first. */
  file: string | null;
  /** How many hints of a check are open, by what names it on the page. */
  hints: Record<string, number>;
  /** Ids of the sections that are unfolded. */
  open: string[];
}

const pageState = z.object({
  file: z.nullable(z.string()),
  hints: z.record(z.string(), z.int()),
  open: z.array(z.string()),
});

/** Null for a state that is none of this page's. */
export function parsePageState(data: unknown): PageState | null {
  const result = pageState.safeParse(data);
  return result.success ? result.data : null;
}
