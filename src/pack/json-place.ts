/** Where in the text of a pack.json a path of it is: the place of an error, a finding, an exercise. */
import type { Path } from './problems.ts';

const token = /[{}[\],:]|"(?:[^"\\]|\\.)*"|[^\s{}[\],:"]+/g;

/**
 * Offsets of what `path` leads to in a JSON text: the field's name, or the item's first token. Where the
 * path leads nowhere (a missing field), the innermost thing on it that is there.
 */
export function placeInJson(text: string, path: Path): { start: number; end: number } {
  let best = { depth: -1, start: 0, end: 0 };
  const at: (string | number | null)[] = [];
  const mark = ({ index, 0: { length } }: RegExpExecArray) => {
    if (at.length <= best.depth || !at.every((key, i) => key === path[i])) return;
    best = { depth: at.length, start: index, end: index + length };
  };
  for (const match of text.matchAll(token)) {
    const [found] = match;
    const top = at.at(-1);
    if (found === '{' || found === '[') {
      mark(match);
      at.push(found === '{' ? null : 0);
    } else if (found === '}' || found === ']') {
      at.pop();
    } else if (found === ',') {
      if (at.length > 0) at[at.length - 1] = typeof top === 'number' ? top + 1 : null;
    } else if (found !== ':') {
      if (top === null && at.length > 0) at[at.length - 1] = nameIn(found);
      mark(match);
    }
  }
  return { start: best.start, end: best.end };
}

function nameIn(found: string): string {
  try {
    return String(JSON.parse(found));
  } catch {
    return found;
  }
}

/** An offset as line and column, both from 1. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
}
