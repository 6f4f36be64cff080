/** Sentences beside the verdict: what was not run, what the library warned of, what a policy keeps back. */
import type { Grade } from '../../grader/types.ts';
import type { DerivationPolicy, FeedbackPolicy } from '../../pack/types.ts';
import { listOf } from '../number.ts';
import { short } from './failure-pattern.ts';

/** Lines as an editor counts them, from 1. */
const lines = ({ from, to }: { from: number; to: number }): string =>
  from === to ? `${from + 1}` : `${from + 1}–${to + 1}`;

/** More ranges than this say no more to a reader. */
const RANGES_NAMED = 4;

export function skippedNote(skipped: Grade['skipped']): string | null {
  if (skipped.length === 0) return null;
  const single = skipped.length === 1 && skipped[0]!.from === skipped[0]!.to;
  if (single) return `Line ${lines(skipped[0]!)} was not run: the function does not need it.`;
  const named = skipped.slice(0, RANGES_NAMED).map(lines);
  if (skipped.length > RANGES_NAMED) named.push(`${skipped.length - RANGES_NAMED} more ranges`);
  return `Lines ${listOf(named)} were not run: the function does not need them.`;
}

export const ranWholeNote =
  'The whole file was run: a name the function needs only appears while the program runs.';

export function warningNote(warning: Grade['warnings'][number]): string {
  return short(`Line ${warning.line + 1}: ${warning.category}: ${warning.message}`, 200);
}

export const notebookNote = 'Checked without running the notebook.';

export function policyNote(feedback: FeedbackPolicy): string | null {
  if (feedback === 'full') return null;
  if (feedback === 'input') return 'This pack shows the input that fails, and no expected values.';
  return 'This pack shows the verdict and the names of the properties alone.';
}

export function derivationNote(policy: DerivationPolicy, cut: boolean): string | null {
  switch (policy) {
    case 'full':
      return null;
    case 'never':
      return 'This pack does not show the derivation.';
    case 'after-pass':
      return 'The derivation is shown once the check passes.';
    case 'broken-step':
      return cut ? 'The rest of the derivation is shown once the check passes.' : null;
  }
}
