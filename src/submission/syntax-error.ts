import type { LineIndex } from './line-index.ts';
import type { ParsedText } from './parsed-text.ts';
import type { SyntaxNode } from './syntax-node.ts';
import type { SubmissionFile } from './types.ts';

/**
 * The first place where the text does not fit the grammar, with a sentence. The grammar is more lenient
 * than the language in places and knows its newest syntax late: the language itself has the last word.
 */
export function firstSyntaxError({
  root,
  source,
  lines,
  language,
  hasError,
}: ParsedText): SubmissionFile['syntaxError'] {
  if (!hasError) return null;
  for (const node of root.walk()) {
    if (node.isMissing) return { range: missingRange(node, source, lines), message: missing(node) };
    if (node.type === 'ERROR') {
      const header = language === 'python' ? headerWithoutColon(source, node) : null;
      if (header !== null)
        return {
          range: lines.range(header.start, header.end),
          message: 'A colon is missing at the end of this line.',
        };
      const end = Math.min(node.end, endOfLine(source, node.start));
      const first = node.children.find(child => child.isMissing);
      return {
        range: lines.range(node.start, Math.max(end, node.start)),
        message: first ? missing(first) : unexpected(source.slice(node.start, end)),
      };
    }
  }
  return null;
}

function missing(node: SyntaxNode): string {
  const wanted = named[node.type] ?? `\`${node.type}\``;
  return `Something is missing here: ${wanted}.`;
}

const named: Readonly<Record<string, string>> = {
  identifier: 'a name',
  block: 'an indented block',
  _newline: 'the end of the line',
  _indent: 'an indented line',
  _dedent: 'the end of the indented block',
  property_identifier: 'a name',
};

const headerWord = /^(async\s+)?(def|class|if|elif|else|for|while|try|except|finally|with)\b/;

/** The first line of what cannot be read that begins a block, closes its brackets and holds no colon. */
function headerWithoutColon(
  source: string,
  node: SyntaxNode,
): { start: number; end: number } | null {
  for (let at = node.start; at < node.end; at = endOfLine(source, at) + 1) {
    const line = source.slice(at, endOfLine(source, at));
    const text = line.replace(/#.*/, '').trim();
    if (!headerWord.test(text) || text.includes(':') || unclosed(text) !== null) continue;
    const start = at + line.indexOf(text);
    return { start, end: start + text.length };
  }
  return null;
}

function unexpected(text: string): string {
  const trimmed = text.trim();
  const opening = unclosed(trimmed);
  if (opening !== null) return `This ${opening} is never closed.`;
  if (trimmed === '')
    return 'This cannot be read: the line is not finished, or its indentation is off.';
  const shown = trimmed.length > 30 ? `${trimmed.slice(0, 30)}…` : trimmed;
  return `This cannot be read as code: \`${shown}\`.`;
}

/** The first bracket or quote of a text that nothing closes. */
function unclosed(text: string): string | null {
  const open: string[] = [];
  const closing: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
  for (const unit of text) {
    if ('([{'.includes(unit)) open.push(unit);
    else if (closing[unit] !== undefined && open.pop() !== closing[unit]) return null;
  }
  return open[0] === undefined ? null : `\`${open[0]}\``;
}

function endOfLine(source: string, from: number): number {
  const rest = source.slice(from).search(/[\r\n]/);
  return rest < 0 ? source.length : from + rest;
}

/** A missing token has no width: show the character before it, which is where the eye looks. */
function missingRange(node: SyntaxNode, source: string, lines: LineIndex) {
  const before = source.slice(0, node.start).trimEnd().length;
  return lines.range(Math.max(0, before - 1), Math.max(before, 0));
}
