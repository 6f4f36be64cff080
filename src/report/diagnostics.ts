import type { CheckInput } from './check-input.ts';
import type { Facts } from './facts.ts';
import type { PropertyReason, Verdict } from '../grader/types.ts';
import type { PropertyId } from '../pack/types.ts';
import { short } from './sentences/failure-pattern.ts';
import { propertySentence } from './sentences/properties.ts';
import { SQUIGGLE_LENGTH, type Story } from './story.ts';
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

/** Defects by the property they break, where it is not `element-wise`. */
const propertyOf: Readonly<Record<string, PropertyId>> = {
  'mutates-input': 'purity',
  nondeterministic: 'purity',
  'integer-truncation': 'integers',
};

const defectOf: Readonly<Partial<Record<PropertyReason, string>>> = {
  mutated: 'mutates-input',
  nondeterministic: 'nondeterministic',
};

/** The verdict's own squiggle tells of one property; each further one that fails gets its own. */
function furtherProperties(
  { grade, match, file }: CheckInput,
  f: Facts,
  code: string,
): ReportDiagnostic[] {
  if (grade.verdict !== 'partial') return [];
  const [first] = f.failing;
  const told = f.misconception === null ? first?.id : (propertyOf[code] ?? 'element-wise');
  return f.failing
    .filter(({ id }) => id !== told)
    .map(property => {
      const id = property.reason === null ? null : (defectOf[property.reason] ?? null);
      return {
        range: placeOf(id, { line: null, failure: null }, match.implementation, file.text),
        severity: 'warning',
        code: id ?? property.id,
        message: short(propertySentence(property, f), SQUIGGLE_LENGTH),
        related: [],
      };
    });
}
