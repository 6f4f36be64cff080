import { parse } from 'sucrase/dist/parser/index.js';
import { formatTokenType } from 'sucrase/dist/parser/tokenizer/types.js';
import { linesPerModule, lookName, loopSlot, marksName, returnSlot, roundsSlot } from './marks.ts';

interface Token {
  line: number;
  column: number;
  label: string;
}

/**
 * Each loop notes its line as it goes round, and looks now and then whether time is up; each return
 * statement notes its line as it is taken. Marks stand on the line they are of: no line moves.
 * Throws for a decorator, which neither the transformer nor V8 knows.
 */
export function markLines(code: string, moduleIndex: number): string {
  const tokens = tokensOf(code);
  const decorator = tokens.find(({ label }) => label === '@');
  if (decorator)
    throw Object.assign(new SyntaxError('a check runs no decorators'), {
      loc: { line: decorator.line + 1 },
    });
  const insertions = new Map<number, Map<number, string>>();
  const insert = (after: Token, text: string) => {
    const columns = insertions.get(after.line) ?? new Map<number, string>();
    columns.set(after.column + after.label.length, text);
    insertions.set(after.line, columns);
  };
  tokens.forEach((token, index) => {
    const next = tokens[index + 1];
    const note = (slot: number) =>
      `${marksName}[${slot}]=${moduleIndex * linesPerModule + token.line}`;
    const round = () => `${note(loopSlot)},--${marksName}[${roundsSlot}]||${lookName}(),`;
    if (token.label === 'while' && next?.label === '(') insert(next, round());
    else if (token.label === 'for') {
      const semicolon = conditionStart(tokens, index);
      if (semicolon === null) return;
      const isEmpty = tokens[semicolon + 1]?.label === ';';
      insert(tokens[semicolon]!, isEmpty ? `${round()}true` : round());
    } else if (token.label === 'return' && next?.line === token.line && !/^[;}]$/.test(next.label))
      insert(token, ` ${note(returnSlot)},`);
  });
  return code
    .split('\n')
    .map((text, line) => withInsertions(text, insertions.get(line)))
    .join('\n');
}

/** Index of the semicolon before a for loop's condition; null for `for … of` and `for … in`. */
function conditionStart(tokens: Token[], forIndex: number): number | null {
  let depth = 0;
  for (let index = forIndex + 1; index < tokens.length; index++) {
    const { label } = tokens[index]!;
    if (['(', '[', '{', '${'].includes(label)) depth++;
    else if ([')', ']', '}'].includes(label)) {
      depth--;
      if (depth === 0) return null;
    } else if (label === ';' && depth === 1) return index;
  }
  return null;
}

function withInsertions(text: string, columns: Map<number, string> | undefined): string {
  if (!columns) return text;
  let result = '';
  let from = 0;
  for (const [column, insertion] of [...columns].sort(([a], [b]) => a - b)) {
    result += text.slice(from, column) + insertion;
    from = column;
  }
  return result + text.slice(from);
}

/** Line by line, as sucrase's own parser reads it. */
function tokensOf(code: string): Token[] {
  const tokens: Token[] = [];
  let line = 0;
  let lineStart = 0;
  for (const { type, start } of parse(code, false, false, false).tokens) {
    for (;;) {
      const next = code.indexOf('\n', lineStart);
      if (next < 0 || next >= start) break;
      line++;
      lineStart = next + 1;
    }
    tokens.push({ line, column: start - lineStart, label: formatTokenType(type) });
  }
  return tokens;
}
