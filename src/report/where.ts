/** Where in the student's file a result belongs. */
import type { Grade } from '../grader/types.ts';
import type { Implementation, Range, TextSignId } from '../submission/types.ts';

/** What in the text shows a mistake, most telling first. */
const signsOf: Readonly<Record<string, readonly TextSignId[]>> = {
  'caret-power': ['caret-power'],
  precedence: ['precedence'],
  'missing-times': ['missing-times'],
  'function-power': ['function-power'],
  'mixed-g-and-z': ['plain-parameter'],
  'missing-square': ['missing-square'],
  'double-application': ['applied-twice'],
  negated: ['swapped-difference', 'leading-minus'],
  'no-return': ['no-return'],
  'prints-not-returns': ['prints'],
  recursion: ['recursion'],
  'mutates-input': ['in-place'],
  'array-condition': ['condition-on-parameter'],
  'scalar-only': ['math-function', 'condition-on-parameter'],
  'matrix-product': ['matrix-product'],
  reduces: ['reduces', 'matrix-product'],
  jacobian: ['jacobian'],
  'integer-truncation': ['integer-buffer'],
  rounded: ['rounds'],
  'single-precision': ['rounds'],
  'finite-difference': ['finite-difference'],
  nondeterministic: ['random'],
};

/**
 * The narrowest place: what the text shows, else the return expression that was taken, else the line that
 * the grade names, else the function's name.
 */
export function placeOf(
  id: string | null,
  grade: Pick<Grade, 'line' | 'failure'>,
  implementation: Implementation,
  text: string,
): Range {
  return (
    signRange(id, grade.line, implementation) ??
    // Where no return was reached, none of them is to blame.
    (id === 'no-return' ? null : returnRange(grade, implementation)) ??
    lineRange(grade.line, text) ??
    implementation.nameRange
  );
}

function signRange(
  id: string | null,
  line: number | null,
  { signs }: Implementation,
): Range | null {
  const wanted = id === null ? [] : (signsOf[id] ?? []);
  const shown = wanted.flatMap(sign => signs.filter(each => each.id === sign));
  const onLine = shown.find(({ range }) => line !== null && within(range, line));
  return (onLine ?? shown[0])?.range ?? null;
}

function returnRange(
  { line, failure }: Pick<Grade, 'line' | 'failure'>,
  { returns }: Implementation,
): Range | null {
  if (line !== null)
    return returns.find(({ statement }) => within(statement, line))?.expression ?? null;
  // Without a line and without a number there is no return that produced it.
  return failure === null ? (returns.at(-1)?.expression ?? null) : null;
}

function within({ start, end }: Range, line: number): boolean {
  return start.line <= line && line <= end.line;
}

/** The text of a line without the space around it; null for a line that is not there. */
function lineRange(line: number | null, text: string): Range | null {
  if (line === null) return null;
  const content = text.split(/\r\n|\n|\r/)[line];
  if (content === undefined || content.trim() === '') return null;
  const start = content.length - content.trimStart().length;
  return {
    start: { line, character: start },
    end: { line, character: content.trimEnd().length },
  };
}

/** The first parameter in the header of the definition, null where it is not found there. */
export function parameterRange(implementation: Implementation, text: string): Range | null {
  const name = implementation.parameters[0]?.name;
  if (name === undefined) return null;
  const { end } = implementation.nameRange;
  const line = text.split(/\r\n|\n|\r/)[end.line] ?? '';
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_$])${escaped(name)}(?![\\p{L}\\p{N}_$])`, 'u');
  const at = pattern.exec(line.slice(end.character))?.index;
  if (at === undefined) return null;
  const character = end.character + at;
  return {
    start: { line: end.line, character },
    end: { line: end.line, character: character + name.length },
  };
}

function escaped(name: string): string {
  return name.replace(/[$]/g, '\\$&');
}
