import type { Activation, DerivationStep } from '../activation/types.ts';
import type { Grade } from '../grader/types.ts';
import type { DerivationPolicy } from '../pack/types.ts';
import { derivationNote } from './sentences/notes.ts';
import { lineName } from './sentences/steps.ts';
import type { ReportStep } from './types.ts';

/** The derivation as far as the policy shows it; the step that broke is marked, and hidden where it would be the answer. */
export function derivationOf(
  activation: Activation,
  policy: DerivationPolicy,
  grade: Grade,
): { steps: ReportStep[] | null; note: string | null } {
  const shown = policy === 'full' || (grade.passed && policy !== 'never');
  if (!shown && policy !== 'broken-step')
    return { steps: null, note: derivationNote(policy, true) };
  const all = activation.derivation();
  const brokenAt = grade.passed
    ? -1
    : all.findIndex(({ id }) => id === (grade.misconception?.step ?? null));
  if (shown) return { steps: all.map((step, i) => shownStep(step, i === brokenAt)), note: null };

  const last = all.length - 1;
  const before = lastNumbered(all, last - 1);
  const end = brokenAt === -1 ? before : Math.min(brokenAt, before);
  const steps = all.slice(0, end + 1).map((step, i) => shownStep(step, i === brokenAt));
  if (brokenAt > end) steps.push(hiddenStep(all[brokenAt]!));
  return { steps, note: derivationNote(policy, true) };
}

/** The lecture's line at or before `index`: a bridge that leads to the neat form would give it away. */
function lastNumbered(steps: readonly DerivationStep[], index: number): number {
  const isBridge = /\d[a-z]$/.test(steps[index]?.id ?? '');
  return isBridge && index > 0 ? lastNumbered(steps, index - 1) : index;
}

/** A line as it is shown, with the left side it stands for. */
export function shownStep(step: DerivationStep, broken: boolean): ReportStep {
  const left = step.rule === 'definition' ? 'g(z)' : 'g′(z)';
  return {
    id: step.id,
    mathml: step.mathml,
    text: `${left} = ${step.text}`,
    rule: lineName(step.id, step.rule),
    broken,
    hidden: false,
  };
}

function hiddenStep(step: DerivationStep): ReportStep {
  return {
    id: step.id,
    mathml: '',
    text: '',
    rule: lineName(step.id, step.rule),
    broken: true,
    hidden: true,
  };
}
