/**
 * What is said about a preview: to the thread that makes it, by that thread, and between the page and its
 * host. Thread and page are the untrusted sides: what they send is validated here.
 */
import * as z from 'zod/mini';
import { preview, problem, type Preview, type PreviewProblem } from './types.ts';

/** What is to be drawn. */
export interface PreviewRequest {
  /** The pack's folder. */
  folder: string;
  /** Files as they stand in editors, before those on disk: path inside the pack → text. */
  texts: Record<string, string>;
  /** The reader's language. */
  locale: string;
  /** The address of the pack's folder for the page, without a slash at the end. */
  imageBase: string;
}

const answer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('preview'), preview }),
  z.object({ kind: z.literal('problems'), problems: z.array(problem) }),
]);

export type PreviewAnswer = z.infer<typeof answer>;

/** Null for anything that is no answer. */
export function parsePreviewAnswer(data: unknown): PreviewAnswer | null {
  const result = answer.safeParse(data);
  return result.success ? result.data : null;
}

const pageMessage = z.discriminatedUnion('type', [
  /** The page has loaded, or was restored, and waits for its pack. */
  z.object({ type: z.literal('ready') }),
  /** Shows an exercise in pack.json. */
  z.object({ type: z.literal('go-to-exercise'), exercise: z.string() }),
  /** Shows the place of a problem, by its number in the list that was sent last. */
  z.object({ type: z.literal('go-to-problem'), index: z.int() }),
]);

export type PreviewPageMessage = z.infer<typeof pageMessage>;

/** Null for anything the page does not say. */
export function parsePreviewPageMessage(data: unknown): PreviewPageMessage | null {
  const result = pageMessage.safeParse(data);
  return result.success ? result.data : null;
}

/** From the host, which the page may trust. */
export type PreviewHostMessage =
  /** `file` is the pack.json. */
  | { type: 'preview'; file: string; preview: Preview }
  /** The pack cannot be read as it stands; what was shown before stays. */
  | { type: 'problems'; file: string; problems: PreviewProblem[] }
  /** The reader asked for an exercise. */
  | { type: 'reveal'; exercise: string }
  /** The text has changed, and what is shown is the one before. */
  | { type: 'busy'; busy: boolean };

/** What survives a reload of the window, through getState and setState. */
export interface PreviewState {
  /** The pack.json that is shown; null before the first. */
  file: string | null;
  /** The misconceptions that are not drawn, as `exercise/misconception`. */
  hidden: string[];
}

const state = z.object({ file: z.nullable(z.string()), hidden: z.array(z.string()) });

/** Null for a state that is none of this page's. */
export function parsePreviewState(data: unknown): PreviewState | null {
  const result = state.safeParse(data);
  return result.success ? result.data : null;
}
