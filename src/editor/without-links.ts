/**
 * A sentence for a notification. There VS Code makes `[…](…)` a link, and one to `command:` runs it: what a
 * pack, a file or a program has put into the sentence stays text.
 */
export function withoutLinks(sentence: string): string {
  return sentence.replaceAll('](', '] (');
}
