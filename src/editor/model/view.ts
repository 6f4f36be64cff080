import type { Found } from '../../engine/types.ts';
import type { Text } from '../../pack/types.ts';
import type { Check, Report, ReportDiagnostic } from '../../report/types.ts';
import type { FileView, FunctionView } from './file-view.ts';
import { place, placeDiagnostic, textOf } from './place.ts';

/** A check with the text it was made on. */
export interface Kept {
  check: Check;
  /** Source of the definition, and the line it began on. */
  definition: string;
  line: number;
  /** All lines of the file. */
  lines: readonly string[];
  /** Whether its diagnostics are squiggled: a quiet check adds none. */
  shown: boolean;
}

export interface FileResult {
  /** By functionKey. */
  checks: Map<string, Kept>;
  problems: { problem: Report['problems'][number]; lines: readonly string[] }[];
  report: Report;
}

/** Same function, same exercise of the same version of a pack: only then does a result belong to what was found. */
export function functionKey(
  name: string,
  pack: { id: string; digest: string },
  exerciseId: string,
): string {
  return `${name}\n${pack.id}/${exerciseId}\n${pack.digest}`;
}

/** Results of an older text, seen on the text as it is now. */
export function viewOf(
  state: {
    path: string;
    lines: readonly string[];
    found: Found;
    result: FileResult | null;
    running: { all: boolean; only: string | undefined } | null;
  },
  titleOf: (title: Text) => string,
): FileView {
  const { path, lines, found, result, running } = state;
  const diagnostics: ReportDiagnostic[] = [];
  const functions = found.matches.map(({ implementation, pack, exercise }): FunctionView => {
    const { name, range } = implementation;
    const kept = result?.checks.get(functionKey(name, pack, exercise.id));
    const fresh = kept?.definition === textOf(lines, range);
    if (kept?.shown === true && fresh) {
      // What stands outside of the definition (a wrong helper) may have moved otherwise.
      const shifts = [range.start.line - kept.line, 0, lines.length - kept.lines.length];
      diagnostics.push(
        ...kept.check.diagnostics.flatMap(
          one => placeDiagnostic(one, path, kept.lines, lines, shifts) ?? [],
        ),
      );
    }
    const isRunning = running !== null && (running.all || running.only === name);
    const checked = kept && (fresh ? 'checked' : 'stale');
    return {
      name,
      pack,
      exercise,
      title: titleOf(exercise.title),
      implementation,
      state: isRunning ? 'running' : (checked ?? 'unchecked'),
      check: kept?.check ?? null,
      reason: result?.report.listed.find(one => one.function === name)?.reason ?? null,
    };
  });
  for (const { problem, lines: then } of result?.problems ?? []) {
    const range = place(problem.range, then, lines, [0, lines.length - then.length]);
    if (range === null) continue;
    const { code, message } = problem;
    diagnostics.push({ range, severity: 'warning', code, message, related: [] });
  }
  return {
    path,
    functions,
    listed: found.listed.map(({ implementation, reason }) => ({
      name: implementation.name,
      nameRange: implementation.nameRange,
      reason,
    })),
    diagnostics,
    report: result?.report ?? null,
  };
}
