import type { Verdict } from '../../grader/types.ts';
import { fromJsonNumber, showNumber } from '../../report/number.ts';
import type { Check } from '../../report/types.ts';
import type { Localizer } from '../localizer.ts';

/** Codicons: shape and label tell a verdict, never the colour alone. */
export const verdictIcons: Record<Verdict, string> = {
  'not-started': 'circle-large-outline',
  error: 'error',
  'activation-form': 'warning',
  incorrect: 'error',
  partial: 'warning',
  unstable: 'warning',
  approximate: 'info',
  correct: 'pass',
};

/** `at z = 0: 0.5, not 0.25`; null where no input is to blame or the policy hides it. */
export function shortCounterexample(
  counterexample: Check['counterexample'],
  l10n: Localizer,
): string | null {
  if (counterexample === null) return null;
  const { z, actual, expected } = counterexample;
  const at = showNumber(fromJsonNumber(z));
  const got = typeof actual === 'number' ? showNumber(actual) : nonFinite(actual);
  if (expected === null) return l10n.t('at z = {0}: {1}', at, got);
  return l10n.t('at z = {0}: {1}, not {2}', at, got, showNumber(fromJsonNumber(expected)));
}

function nonFinite(text: string): string {
  const isNumber = text === 'NaN' || text === 'Infinity' || text === '-Infinity';
  return isNumber ? showNumber(Number(text)) : text;
}
