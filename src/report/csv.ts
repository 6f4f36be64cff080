import { printable } from './text.ts';
import type { Check, Report } from './types.ts';

const columns = [
  'file',
  'function',
  'exercise',
  'result',
  'score',
  'maxScore',
  'misconception',
  'message',
  'seed',
] as const;

type Row = Partial<Record<(typeof columns)[number], string | number>> & { file: string };

/** Without it Excel takes the text for that of an old code page. */
const byteOrderMark = '\uFEFF';

/**
 * Points for a spreadsheet (RFC 4180, UTF-8): a row a check, in order of the files, and a row without
 * points for whatever a person must look at.
 *
 * @param empty files in which nothing was found, each with the reason where there is one
 */
export function toCsv(report: Report, empty: readonly { file: string; message: string }[]): string {
  const rows: Row[] = [
    ...report.checks.map(checkRow),
    ...report.listed.map(({ file, function: name, exercise, reason }) => ({
      ...{ file, function: name, exercise: exercise ?? '' },
      ...{ result: 'not-run', message: reason },
    })),
    ...report.problems.map(({ file, message }) => ({ file, result: 'problem', message })),
    ...empty.map(({ file, message }) => ({ file, result: 'not-found', message })),
  ];
  // Stable: what belongs to one file stays together.
  rows.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  const lines = rows.map(row => columns.map(column => cell(row[column] ?? '')).join(','));
  return byteOrderMark + [columns.join(','), ...lines, ''].join('\r\n');
}

function checkRow({ verdict, misconception, surface, diagnostics, ...check }: Check): Row {
  const { file, function: name, exercise, score, maxScore } = check;
  return {
    ...{ file, function: name, exercise, result: verdict, score, maxScore },
    misconception: misconception?.id ?? '',
    message: verdict === 'correct' ? '' : (diagnostics[0]?.message ?? surface.headline),
    seed: surface.seed,
  };
}

/** Quoted where it must be. A text that a spreadsheet would take for a formula gets an apostrophe before it. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = printable(value).replace(/^[=+\-@\t]/, "'$&");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
