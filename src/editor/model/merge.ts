import type { Report } from '../../report/types.ts';

/**
 * The report of a file after one function of it was checked again: the others stay as they were, in the
 * order of the file. Without `before`, or for a check of the whole file, the new report as it is.
 */
export function mergeReport(
  before: Report | null,
  after: Report,
  only: string | undefined,
): Report {
  if (before === null || only === undefined) return after;
  const checks = [...before.checks.filter(check => check.function !== only), ...after.checks];
  return {
    ...after,
    checks: checks.sort((a, b) => a.range.start.line - b.range.start.line),
    runtime: { ...before.runtime, ...after.runtime },
  };
}

/** One report over several files, in the order given. Null where there is none. */
export function joinReports(reports: Report[]): Report | null {
  const last = reports.at(-1);
  if (last === undefined) return null;
  return {
    ...last,
    runtime: Object.assign({}, ...reports.map(report => report.runtime)) as Report['runtime'],
    checks: reports.flatMap(report => report.checks),
    listed: reports.flatMap(report => report.listed),
    problems: reports.flatMap(report => report.problems),
  };
}
