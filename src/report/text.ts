import { count, listOf } from './number.ts';
import { inOrderOfNeed } from './order.ts';
import type { Range } from '../submission/types.ts';
import type { Check, Report } from './types.ts';

type Paint = (text: string) => string;

interface Palette {
  bad: Paint;
  warn: Paint;
  good: Paint;
  bold: Paint;
  dim: Paint;
}

const sgr =
  (code: number, color: boolean): Paint =>
  text =>
    color ? `\u001b[${code}m${text}\u001b[0m` : text;

function palette(color: boolean): Palette {
  return {
    bad: sgr(31, color),
    warn: sgr(33, color),
    good: sgr(32, color),
    bold: sgr(1, color),
    dim: sgr(2, color),
  };
}

/** The report for a terminal: worst first, a line or two each, the summary last. */
export function toText(report: Report, options: { color: boolean }): string {
  const paint = palette(options.color);
  const checks = inOrderOfNeed(report.checks);
  const blocks = [
    ...checkBlocks(checks, paint),
    ...report.problems.map(
      problem => `${paint.bad('!')} ${paint.bold(place(problem))}  ${printable(problem.message)}`,
    ),
    ...report.listed.map(
      entry =>
        `${paint.dim('·')} ${paint.bold(place(entry))}  ${printable(entry.function)}  not checked\n    ${printable(entry.reason)}`,
    ),
  ];
  return `${[...blocks, summary(report, paint)].join('\n\n')}\n`;
}

/** Checks that have nothing to explain stand together, a line each. */
function checkBlocks(checks: Check[], paint: Palette): string[] {
  const columns = widths(checks);
  const told = checks.map(check => ({
    quiet: check.verdict === 'correct',
    text: checkText(check, columns, paint),
  }));
  const loud = told.filter(({ quiet }) => !quiet).map(({ text }) => text);
  const quiet = told.filter(each => each.quiet).map(({ text }) => text);
  return quiet.length === 0 ? loud : [...loud, quiet.join('\n')];
}

interface Columns {
  place: number;
  name: number;
  label: number;
}

function widths(checks: Check[]): Columns {
  const longest = (texts: string[]): number =>
    texts.reduce((most, { length }) => Math.max(most, length), 0);
  return {
    place: longest(checks.map(place)),
    name: longest(checks.map(check => check.function)),
    label: longest(checks.map(({ surface }) => surface.verdictLabel)),
  };
}

function checkText(check: Check, columns: Columns, paint: Palette): string {
  const { surface, passed, verdict } = check;
  const tint = verdictPaint(check, paint);
  const head = [
    `${tint(mark(check))} ${paint.bold(place(check).padEnd(columns.place))}`,
    check.function.padEnd(columns.name),
    tint(surface.verdictLabel.padEnd(columns.label)),
    `${check.score}/${check.maxScore}`,
  ].join('  ');
  if (verdict === 'correct') return head;
  const code = check.diagnostics[0]?.code;
  const id = code === undefined || code === verdict ? '' : ` [${code}]`;
  const said = [
    surface.point,
    passed ? null : surface.slopeByHand,
    ...check.diagnostics.slice(1).map(({ message }) => message),
    surface.region,
  ].filter(line => line !== null);
  const headline = `${printable(surface.headline)}${paint.dim(id)}`;
  return [head, ...[headline, ...said.map(printable)].map(line => `    ${line}`)].join('\n');
}

function mark({ passed, verdict }: Check): string {
  if (verdict === 'correct') return '✓';
  if (verdict === 'not-started') return '○';
  return passed ? '~' : '✗';
}

function verdictPaint({ passed, verdict }: Check, paint: Palette): Paint {
  if (verdict === 'correct') return paint.good;
  if (verdict === 'not-started') return paint.dim;
  return passed || verdict === 'partial' || verdict === 'activation-form' ? paint.warn : paint.bad;
}

function summary({ checks, seed, runtime }: Report, paint: Palette): string {
  const passed = checks.filter(check => check.passed).length;
  const result =
    checks.length === 0
      ? 'No implementation was checked'
      : `${passed} of ${count(checks.length, 'function')} passed`;
  const versions = [
    runtime.python === undefined ? null : `Python ${runtime.python}`,
    runtime.numpy === undefined ? null : `NumPy ${runtime.numpy}`,
    runtime.node === undefined ? null : `Node ${runtime.node}`,
  ].filter(text => text !== null);
  const tint = passed === checks.length && passed > 0 ? paint.good : paint.bad;
  const about = [`seed ${seed}`, ...(versions.length > 0 ? [listOf(versions)] : [])].join(' · ');
  return `${paint.bold(tint(result))} ${paint.dim(`· ${about}`)}`;
}

/** As a person counts, from 1: `hw.py:9`, `hw.ipynb cell 3:2`; what is said of a file as a whole has no line. */
export function place({
  file,
  cell,
  range,
}: {
  file: string;
  cell?: number;
  range: Range;
}): string {
  const { start, end } = range;
  if (cell === undefined && end.line === 0 && end.character === 0) return printable(file);
  const where = cell === undefined ? '' : ` cell ${cell + 1}`;
  return `${printable(file)}${where}:${start.line + 1}`;
}

/** What a student's program says may hold escape sequences: they are not for this terminal. */
export function printable(text: string): string {
  // C0 without tab, DEL, C1, and the marks that turn the direction of a line.
  return text.replace(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '�');
}
