import type { Check, Report, ReportDiagnostic, ReportProperty } from './types.ts';

/** The report as the command line prints it: the contract's fields in the contract's order, equal seeds give equal bytes. */
export function toJson(report: Report, options: { timings: boolean }): string {
  const { version, engine, seed, runtime } = report;
  const { python, numpy, node } = runtime;
  const checks = report.checks.map(check => checkJson(check, options.timings));
  const json = { version, engine, seed, runtime: { python, numpy, node }, checks };
  return `${JSON.stringify(json, null, 2)}\n`;
}

function checkJson(check: Check, timings: boolean) {
  const { pack, range, misconception, counterexample } = check;
  return {
    file: check.file,
    submissionSha256: check.submissionSha256,
    language: check.language,
    function: check.function,
    pack: { id: pack.id, version: pack.version, digest: pack.digest, signed: pack.signed },
    exercise: check.exercise,
    cell: check.cell,
    range,
    verdict: check.verdict,
    passed: check.passed,
    score: check.score,
    maxScore: check.maxScore,
    misconception: misconception && {
      id: misconception.id,
      formula: misconception.formula,
      alternatives: misconception.alternatives,
    },
    counterexample: counterexample && {
      z: counterexample.z,
      actual: counterexample.actual,
      expected: counterexample.expected,
    },
    properties: check.properties.map(propertyJson),
    diagnostics: check.diagnostics.map(diagnosticJson),
    ...(timings && { milliseconds: check.surface.milliseconds }),
  };
}

function propertyJson({ id, verdict, points, maxPoints, message }: ReportProperty) {
  return { id, verdict, points, maxPoints, message };
}

function diagnosticJson({ cell, range, severity, code, message }: ReportDiagnostic) {
  return { cell, range, severity, code, message };
}
