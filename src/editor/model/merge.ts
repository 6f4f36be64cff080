import type { Report } from '../../report/types.ts';

/**
 * The report of a file after one function of it was checked again: the others stay as they were, in the
 * order of the file. Without `before`, or for a check of the whole file, the new report as it is.
 * @param names the functions that the file has now, in its order
 */
export function mergeReport(
  before: Report | null,
  after: Report,
  only: string | undefined,
  names: readonly string[],
): Report {
  if (before === null || only === undefined) return after;
  const others = before.checks.filter(one => one.function !== only && names.includes(one.function));
  return {
    ...after,
    checks: [...others, ...after.checks].sort(
      (a, b) => names.indexOf(a.function) - names.indexOf(b.function),
    ),
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
