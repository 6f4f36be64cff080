import type { Position, Range } from '../submission/types.ts';

/** A replacement in a file; plain data, unlike vscode.TextEdit. */
export interface TextChange {
  range: Range;
  text: string;
}

export function insertion(at: Position, text: string): TextChange {
  return { range: { start: at, end: at }, text };
}
