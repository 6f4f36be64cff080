import { derivationLines } from './derivation-text.ts';
import type { ParsedText } from './parsed-text.ts';
import type { SyntaxNode } from './syntax-node.ts';
import type { WrittenDerivation } from './types.ts';

/** What looks like a derivation in the comments and docstrings of a file, in order of the text. */
export function derivationsOf(parsed: ParsedText): WrittenDerivation[] {
  const { lines, source } = parsed;
  return proseOf(parsed).flatMap(({ start, end }) => {
    const first = lines.lineAt(start);
    return derivationLines(source.slice(lines.lineStart(first), end)).map(span => {
      const from = Math.max(lines.lineStart(first + span.from), start);
      const to = Math.min(lineEnd(parsed, first + span.to), end);
      return {
        range: lines.range(from, to),
        text: source.slice(from, to),
        implementation: implementationAt(parsed, from, lines.lineAt(end)),
      };
    });
  });
}

interface Span {
  start: number;
  end: number;
}

/** Runs of comments with nothing but blanks between them, and strings that stand alone. */
function proseOf({ root, source }: ParsedText): Span[] {
  const prose: Span[] = [];
  for (const node of root.walk()) {
    if (!isProse(node)) continue;
    const last = prose.at(-1);
    const between = last ? source.slice(last.end, node.start) : null;
    const isNext = between !== null && /^[ \t]*(\r\n|\r|\n)?[ \t]*$/.test(between);
    if (last && isNext && node.type === 'comment') last.end = node.end;
    else prose.push({ start: node.start, end: node.end });
  }
  return prose;
}

function isProse(node: SyntaxNode): boolean {
  return (
    node.type === 'comment' ||
    (node.type === 'string' && node.parent?.type === 'expression_statement')
  );
}

function lineEnd({ lines, source }: ParsedText, line: number): number {
  const next = lines.lineStart(line + 1);
  return next - (/(\r\n|\r|\n)$/.exec(source.slice(0, next))?.[0].length ?? 0);
}

/** The function around a place, else the one whose definition follows the line that the prose ends on. */
function implementationAt(
  { functions, lines }: ParsedText,
  at: number,
  lastLine: number,
): string | null {
  const around = functions.findLast(
    ({ definition }) => definition.start <= at && at < definition.end,
  );
  const below = functions.find(({ definition }) => lines.lineAt(definition.start) === lastLine + 1);
  return (around ?? below)?.name ?? null;
}
