import type { Implementation, Language } from '../../submission/types.ts';
import type { TextChange } from '../text-change.ts';

/**
 * The change that writes a `gprime:` comment: in place of the one that is there, else on a line of its
 * own above the definition, indented like it.
 * @param what `EXERCISE`, `PACK/EXERCISE` or `none`
 * @param firstLine text of the line on which the definition begins
 */
export function exerciseComment(
  implementation: Pick<Implementation, 'comment' | 'range'>,
  language: Language,
  what: string,
  firstLine: string,
): TextChange {
  const text = `${language === 'python' ? '#' : '//'} gprime: ${what}`;
  if (implementation.comment !== null) return { range: implementation.comment.range, text };
  const start = { line: implementation.range.start.line, character: 0 };
  const indentation = /^\s*/.exec(firstLine)![0];
  return { range: { start, end: start }, text: `${indentation}${text}\n` };
}
