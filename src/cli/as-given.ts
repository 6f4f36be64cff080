import type { Report } from '../report/types.ts';

/**
 * The report with the file named as the caller named it: equal calls give equal bytes wherever the
 * submissions lie, and a reader finds the words typed.
 */
export function asGiven(report: Report, absolute: string, given: string): Report {
  const name = (path: string) => (path === absolute ? given : path);
  return {
    ...report,
    checks: report.checks.map(check => ({
      ...check,
      file: name(check.file),
      diagnostics: check.diagnostics.map(diagnostic => ({
        ...diagnostic,
        related: diagnostic.related.map(related => ({ ...related, path: name(related.path) })),
      })),
    })),
    listed: report.listed.map(entry => ({ ...entry, file: name(entry.file) })),
    problems: report.problems.map(problem => ({ ...problem, file: name(problem.file) })),
  };
}
