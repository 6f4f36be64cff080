import type { Localizer } from '../localizer.ts';
import type { FileView } from '../model/file-view.ts';

export interface Status {
  text: string;
  /** Also what a screen reader says. */
  tooltip: string;
  action: 'report' | 'check' | 'cancel' | 'trust';
}

/** What the status bar says of the file in front; null where there is nothing to say. */
export function statusOf(
  view: FileView | null,
  { isTrusted, isSlow }: { isTrusted: boolean; isSlow: boolean },
  l10n: Localizer,
): Status | null {
  if (isSlow) {
    return {
      text: '$(sync~spin) g′',
      tooltip: l10n.t('g′ is checking. Click to cancel.'),
      action: 'cancel',
    };
  }
  if (view === null || view.functions.length === 0) return null;
  if (!isTrusted) {
    return {
      text: '$(shield) g′',
      tooltip: l10n.t(
        'g′ found implementations and runs none of them in Restricted Mode. Click to manage trust.',
      ),
      action: 'trust',
    };
  }
  const checked = view.functions.filter(one => one.check !== null);
  const total = view.functions.length;
  if (checked.length === 0) {
    return {
      text: '$(circle-outline) g′',
      tooltip: l10n.t('g′ has not checked this file yet. Click to check it.'),
      action: 'check',
    };
  }
  const passed = checked.filter(one => one.check?.passed === true).length;
  const stale = view.functions.some(one => one.state === 'stale');
  const icon = stale ? 'history' : passed === total ? 'pass' : 'error';
  const passing = l10n.t('g′: {0} of {1} implementations pass.', passed, total);
  const edited = stale ? ` ${l10n.t('Edited since it was checked.')}` : '';
  return {
    text: `$(${icon}) g′ ${passed}/${total}`,
    tooltip: `${passing}${edited} ${l10n.t('Click to see the report.')}`,
    action: 'report',
  };
}
