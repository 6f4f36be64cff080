import type { DerivationProblem, StudentDerivation } from '../../activation/student-derivation.ts';
import { showNumber } from '../../report/number.ts';
import type { Localizer } from '../localizer.ts';

/**
 * What is wrong with a line of a student's derivation, with the z that shows it.
 * @param showExpected whether the pack lets values of g′ be seen; those of the student's own lines always are
 */
export function problemSentence(
  problem: DerivationProblem,
  { showExpected }: { showExpected: boolean },
  l10n: Localizer,
): string {
  const z = showNumber(problem.z);
  const value = showNumber(problem.value);
  switch (problem.kind) {
    case 'unequal':
      return l10n.t(
        'This is not equal to what stands before it. At z = {0}: here {1}, before {2}.',
        z,
        value,
        showNumber(problem.previousValue),
      );
    case 'not-slope':
      return showExpected
        ? l10n.t(
            'This is not the slope of what stands before it. At z = {0}: here {1}, the slope {2}.',
            z,
            value,
            showNumber(problem.expected),
          )
        : l10n.t('This is not the slope of what stands before it, at z = {0}: {1}.', z, value);
    case 'not-derivative':
      return showExpected
        ? l10n.t(
            'This is neither g nor g′. At z = {0}: here {1}, g′(z) is {2}.',
            z,
            value,
            showNumber(problem.expected),
          )
        : l10n.t('This is neither g nor g′, at z = {0}: {1}.', z, value);
  }
}

/** How a derivation without a wrong line stands. */
export function outcomeSentence(derivation: StudentDerivation, l10n: Localizer): string {
  const { compared, unreadable, reachesDerivative } = derivation;
  if (compared === 0) {
    return unreadable.length > 0
      ? l10n.t('No line could be compared; the squiggles say why.')
      : l10n.t('There is no line of mathematics here to compare.');
  }
  const follow = l10n.t('Each of {0} expressions follows from the one before.', compared);
  const read =
    unreadable.length > 0 ? ` ${l10n.t('{0} could not be read.', unreadable.length)}` : '';
  const end =
    reachesDerivative === null
      ? ''
      : reachesDerivative
        ? ` ${l10n.t('The last is g′.')}`
        : ` ${l10n.t('The last is not g′ yet.')}`;
  return follow + read + end;
}
