import type { Language } from '../../submission/types.ts';

/** Where an exception came from, for sentences that need more than its message. */
export interface FailureContext {
  name: string;
  language: Language;
  /** The whole file, for names that are nearly right. */
  source: string;
}

/** An exception in a student's terms. */
export interface FailureSentence {
  /** At most 140 characters. */
  squiggle: string;
  explanation: string;
  /** An id of the catalogue whose hints fit, null where none does. */
  like: string | null;
  /** Where no hints of the catalogue fit as well. */
  hints?: readonly [string, string];
}

/** One way an exception reads; the match holds the names it speaks of. */
export interface FailurePattern {
  type: RegExp;
  message: RegExp;
  say: (match: RegExpExecArray, context: FailureContext) => FailureSentence;
}

export function firstLine(text: string): string {
  return text.split('\n', 1)[0]!.trim();
}

/** Cuts a sentence that quotes others to what a squiggle may hold. */
export function short(text: string, limit = 140): string {
  const line = firstLine(text);
  return line.length <= limit ? line : `${line.slice(0, limit - 1).trimEnd()}…`;
}
