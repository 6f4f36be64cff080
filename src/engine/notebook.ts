import { readNotebook } from '../submission/notebook-format.ts';
import { joinCells, type JoinedNotebook } from '../submission/notebook.ts';
import type { Report, ReportDiagnostic } from '../report/types.ts';
import type { SubmissionParser } from '../submission/parser.ts';
import type { Range } from '../submission/types.ts';
import type { SourceFile } from './types.ts';

type Cells = Parameters<typeof joinCells>[0];

/** A notebook's Python cells as one file. The notebook is never executed. */
function notebookSource(path: string, cells: Cells, parser: SubmissionParser): SourceFile {
  const syntaxErrorIn = (text: string) => parser.syntaxErrorIn(text, 'python');
  const notebook = joinCells(cells, syntaxErrorIn);
  return { path, language: 'python', text: notebook.text, notebook };
}

/** @throws UserError where the JSON is no notebook. */
export function readNotebookSource(
  path: string,
  json: string,
  parser: SubmissionParser,
): SourceFile {
  return notebookSource(path, readNotebook(json), parser);
}

/** The first cell that is no Python, placed in the joined text as all else is. */
export function unreadableCell(notebook: JoinedNotebook): { range: Range; message: string } | null {
  const [first] = notebook.unreadable;
  if (!first) return null;
  const start = notebook.toText(first.cell, first.range.start);
  const end = notebook.toText(first.cell, first.range.end);
  return start && { range: { start, end: end ?? start }, message: first.message };
}

/** The report with every place in the joined text given as a cell and a range in that cell. */
export function inCells(report: Report, path: string, notebook: JoinedNotebook): Report {
  const place = <Placed extends { range: Range }>(placed: Placed): Placed => {
    const there = notebook.toCell(placed.range);
    return there === null ? placed : { ...placed, range: there.range, cell: there.cell };
  };
  const diagnostic = (placed: ReportDiagnostic): ReportDiagnostic => ({
    ...place(placed),
    related: placed.related.map(related => (related.path === path ? place(related) : related)),
  });
  return {
    ...report,
    checks: report.checks.map(check => {
      const definition = notebook.toCell(check.surface.definition)?.range;
      return {
        ...place(check),
        diagnostics: check.diagnostics.map(diagnostic),
        surface: { ...check.surface, ...(definition && { definition }) },
      };
    }),
    listed: report.listed.map(place),
    problems: report.problems.map(place),
  };
}
