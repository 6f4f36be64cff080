import type { ReportDiagnostic } from '../../report/types.ts';
import type { Range } from '../../submission/types.ts';

/**
 * Finds where a range of an older text stands now: the first of `shifts` (in lines) under which its lines
 * read as they did. Null where they are nowhere to be found, so that nothing is marked that was not meant.
 */
export function place(
  range: Range,
  then: readonly string[],
  now: readonly string[],
  shifts: readonly number[],
): Range | null {
  const { start, end } = range;
  const lines = then.slice(start.line, end.line + 1);
  const shift = shifts.find(by => lines.every((line, i) => now[start.line + by + i] === line));
  return shift === undefined || lines.length === 0 ? null : shifted(range, shift);
}

/** The diagnostic with its range, and the related ones of the same file, where they stand now. */
export function placeDiagnostic(
  diagnostic: ReportDiagnostic,
  path: string,
  then: readonly string[],
  now: readonly string[],
  shifts: readonly number[],
): ReportDiagnostic | null {
  const range = place(diagnostic.range, then, now, shifts);
  if (range === null) return null;
  const related = diagnostic.related.flatMap(entry => {
    if (entry.path !== path) return [entry];
    const at = place(entry.range, then, now, shifts);
    return at === null ? [] : [{ ...entry, range: at }];
  });
  return { ...diagnostic, range, related };
}

function shifted({ start, end }: Range, by: number): Range {
  return {
    start: { line: start.line + by, character: start.character },
    end: { line: end.line + by, character: end.character },
  };
}

export function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

/** The text of a range; what lies outside of the text is left out. */
export function textOf(lines: readonly string[], { start, end }: Range): string {
  const picked = lines.slice(start.line, end.line + 1);
  if (picked.length === 0) return '';
  picked[picked.length - 1] = picked
    .at(-1)!
    .slice(0, end.line - start.line < picked.length ? end.character : undefined);
  picked[0] = picked[0]!.slice(start.character);
  return picked.join('\n');
}
