import type { Localizer } from '../localizer.ts';
import type { FunctionView } from '../model/file-view.ts';
import { shortCounterexample, verdictIcons } from '../model/verdict.ts';

/** The first lens over an implementation: its exercise, and how it stands. */
export function lensTitle(
  one: FunctionView,
  { isTrusted }: { isTrusted: boolean },
  l10n: Localizer,
): string {
  const { icon, text } = standing(one, isTrusted, l10n);
  return `$(${icon}) ${one.title}: ${text}`;
}

function standing(one: FunctionView, isTrusted: boolean, l10n: Localizer) {
  const { check, state, reason } = one;
  if (!isTrusted) return { icon: 'shield', text: l10n.t('not run in Restricted Mode') };
  if (state === 'running') return { icon: 'sync~spin', text: l10n.t('checking…') };
  if (check === null) {
    if (reason !== null) return { icon: 'circle-slash', text: reason };
    return { icon: 'circle-outline', text: l10n.t('not checked yet') };
  }
  const { verdictLabel } = check.surface;
  if (state === 'stale') {
    return { icon: 'history', text: l10n.t('edited since it was checked ({0})', verdictLabel) };
  }
  const icon = verdictIcons[check.verdict];
  const example = shortCounterexample(check.surface.numbers, l10n);
  return { icon, text: example === null ? verdictLabel : `${verdictLabel} ${example}` };
}
