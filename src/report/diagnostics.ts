import type { CheckInput } from './check-input.ts';
import type { Facts } from './facts.ts';
import type { Verdict } from '../grader/types.ts';
import { sentencesOf } from './sentences/catalogue.ts';
import type { Story } from './story.ts';
import type { ReportDiagnostic } from './types.ts';
import { parameterRange, placeOf } from './where.ts';

const severities: Readonly<Record<Verdict, ReportDiagnostic['severity'] | null>> = {
  'not-started': null,
  error: 'error',
  'activation-form': 'warning',
  incorrect: 'error',
  partial: 'warning',
  unstable: 'warning',
  approximate: 'information',
  correct: null,
};

/** Parameters that say by their name that they hold an output. */
const outputNames =
  /^(a|y|y_?hat|s|sig|sigmoid|t|g|h|out|output|outputs|act|activation|activations|activated)$/i;

/** The squiggles of one check: the verdict's own, and one for each further property that fails. */
export function diagnosticsOf(input: CheckInput, f: Facts, story: Story): ReportDiagnostic[] {
  const severity = severityOf(input);
  if (severity === null) return [];
  const { match, file, grade } = input;
  const { implementation, pack } = match;
  const code = f.misconception?.id ?? f.verdict;
  const bare = pack.feedback === 'verdict' && f.verdict !== 'error';
  const main: ReportDiagnostic = {
    range: bare
      ? implementation.nameRange
      : placeOf(f.misconception?.id ?? null, grade, implementation, file.text),
    severity,
    code,
    message: story.message,
    related: bare ? [] : related(input, code),
  };
  return [main, ...furtherProperties(input, f, code)];
}

function severityOf({ match, grade }: CheckInput): ReportDiagnostic['severity'] | null {
  const severity = severities[grade.verdict];
  if (grade.verdict !== 'activation-form') return severity;
  const { implementation, pack } = match;
  const parameter = implementation.parameters[0]?.name ?? '';
  const claimedByName = pack.builtIn && implementation.comment === null;
  return grade.passed || (claimedByName && outputNames.test(parameter)) ? 'information' : severity;
}

function related({ match, file, forward }: CheckInput, code: string): ReportDiagnostic['related'] {
  const { implementation } = match;
  if (code === 'wrong-forward' && forward)
    return [
      {
        path: file.path,
        range: forward.range,
        message: `${forward.name} computes g; its outputs are wrong.`,
      },
    ];
  if (code === 'activation-form') {
    const range = parameterRange(implementation, file.text);
    if (range === null) return [];
    const passed =
      match.exercise.implementation.argument === 'activation' ? 'the output g(z)' : 'z';
    return [{ path: file.path, range, message: `The exercise passes ${passed} here.` }];
  }
  return [];
}

function furtherProperties(input: CheckInput, f: Facts, code: string): ReportDiagnostic[] {
  const { grade, match, file } = input;
  if (grade.verdict !== 'partial') return [];
  const said = new Set([code]);
  return grade.properties.flatMap(({ reason, verdict }) => {
    const sentences = reason === null ? null : sentencesOf(reason);
    if (verdict !== 'fail' || reason === null || sentences === null || said.has(reason)) return [];
    said.add(reason);
    return [
      {
        range: placeOf(reason, { line: null, failure: null }, match.implementation, file.text),
        severity: 'warning' as const,
        code: reason,
        message: sentences.squiggle(f),
        related: [],
      },
    ];
  });
}
