/** The one sentence for a wall clock that ran out, whichever side saw it. */
export function overdueMessage(limitMs: number): string {
  return `It did not finish within ${limitMs / 1000} s.`;
}
