import type { Verdict } from '../../grader/types.ts';
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
  numbers: Check['surface']['numbers'],
  l10n: Localizer,
): string | null {
  if (numbers === null) return null;
  const { input, actual, expected } = numbers;
  if (expected === null) return l10n.t('at {0}: {1}', input, actual);
  return l10n.t('at {0}: {1}, not {2}', input, actual, expected);
}
