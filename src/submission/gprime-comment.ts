import type { LineIndex } from './line-index.ts';
import type { SyntaxNode } from './syntax-node.ts';
import type { ExerciseComment } from './types.ts';

/** `gprime: EXERCISE`, `gprime: PACK/EXERCISE` or `gprime: none` in a comment; the range is of the words. */
export interface GprimeComment extends ExerciseComment {
  start: number;
  line: number;
}

/** The comments of a file: those that name an exercise, and the lines that hold nothing but comment. */
export interface CommentIndex {
  marks: GprimeComment[];
  commentLines: Set<number>;
}

const mark = /\bgprime:[ \t]*([^\s*]+)/g;

export function readComments(root: SyntaxNode, source: string, lines: LineIndex): CommentIndex {
  const marks: GprimeComment[] = [];
  const commentLines = new Set<number>();
  if (!source.includes('gprime:')) return { marks, commentLines };
  for (const node of root.walk()) {
    if (node.type !== 'comment') continue;
    const firstLine = lines.lineAt(node.start);
    if (source.slice(lines.lineStart(firstLine), node.start).trim() === '')
      for (let line = firstLine; line <= lines.lineAt(node.end); line++) commentLines.add(line);
    for (const match of node.text.matchAll(mark)) {
      const start = node.start + match.index;
      const named = match[1]!;
      const slash = named.lastIndexOf('/');
      const silenced = named === 'none';
      marks.push({
        exercise: silenced ? null : named.slice(slash + 1),
        pack: slash < 0 ? null : named.slice(0, slash),
        silenced,
        range: lines.range(start, start + match[0].length),
        start,
        line: lines.lineAt(start),
      });
    }
  }
  return { marks, commentLines };
}

/**
 * The comment that belongs to a definition: on one of its lines up to the name's, or in the run of
 * comment lines directly above it. The nearest to the name wins.
 */
export function commentFor(
  index: CommentIndex,
  firstLine: number,
  nameLine: number,
): GprimeComment | null {
  let top = firstLine;
  while (index.commentLines.has(top - 1)) top--;
  return index.marks.findLast(each => each.line >= top && each.line <= nameLine) ?? null;
}

/** A comment as other rooms see it. */
export function asExerciseComment(comment: GprimeComment): ExerciseComment {
  const { exercise, pack, silenced, range } = comment;
  return { exercise, pack, silenced, range };
}
