/** Where in the text of a pack.json a path of it is: the place of an error, a finding, an exercise. */
import type { Path } from './problems.ts';

/** Offsets in a text. */
export interface Span {
  start: number;
  end: number;
}

const token = /[{}[\],:]|"(?:[^"\\]|\\.)*"|[^\s{}[\],:"]+/g;

/**
 * Offsets of what `path` leads to in a JSON text: the field's name, or the item's first token. Where the
 * path leads nowhere (a missing field), the innermost thing on it that is there.
 */
export function placeInJson(text: string, path: Path): Span {
  let best = { depth: -1, start: 0, end: 0 };
  for (const { at, start, end } of marks(text)) {
    if (at.length <= best.depth || !at.every((key, i) => key === path[i])) continue;
    best = { depth: at.length, start, end };
  }
  return { start: best.start, end: best.end };
}

/** The exercises of a pack.json: the names of their fields `id`, in order, and what they hold. */
export function exercisesInJson(text: string): (Span & { id: string })[] {
  const found: (Span & { id: string })[] = [];
  let name: Span | null = null;
  for (const { at, start, end } of marks(text)) {
    const isId = at.length === 3 && at[0] === 'exercises' && at[2] === 'id';
    // The name is a mark, and the value behind it another at the same path.
    if (isId && name !== null) found.push({ ...name, id: textIn(text.slice(start, end)) });
    name = isId && name === null ? { start, end } : null;
  }
  return found;
}

/** An offset as line and column, both from 1. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
}

type Mark = Span & {
  /** The path so far; the same list each time. */
  at: readonly (string | number | null)[];
};

/** Every name of a field, value and item with its path, in the order of the text, whether it is JSON or not. */
function* marks(text: string): Generator<Mark> {
  const at: (string | number | null)[] = [];
  for (const { 0: found, index: start } of text.matchAll(token)) {
    const mark = { at, start, end: start + found.length };
    const top = at.at(-1);
    if (found === '{' || found === '[') {
      yield mark;
      at.push(found === '{' ? null : 0);
    } else if (found === '}' || found === ']') {
      at.pop();
    } else if (found === ',') {
      if (at.length > 0) at[at.length - 1] = typeof top === 'number' ? top + 1 : null;
    } else if (found !== ':') {
      if (top === null && at.length > 0) at[at.length - 1] = textIn(found);
      yield mark;
    }
  }
}

function textIn(found: string): string {
  try {
    return String(JSON.parse(found));
  } catch {
    return found;
  }
}
