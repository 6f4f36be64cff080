import type { Localizer } from '../localizer.ts';
import type { Check } from '../../report/types.ts';
import type { Range } from '../../submission/types.ts';
import type { FunctionView } from '../model/file-view.ts';

/** How a check of one function stands as a test. */
export type Outcome =
  | { kind: 'passed'; milliseconds: number }
  | {
      kind: 'failed' | 'errored';
      milliseconds: number;
      message: string;
      /** For a diff; null where no input is to blame or the policy hides it. */
      values: { expected: string; actual: string } | null;
      range: Range;
    }
  /** Not written yet, or not run, with the reason. */
  | { kind: 'skipped'; reason: string };

export function outcomeOf(one: FunctionView, l10n: Localizer): Outcome {
  const { check, state, reason, implementation } = one;
  if (check === null || state === 'stale') {
    return { kind: 'skipped', reason: reason ?? l10n.t('not checked') };
  }
  if (check.verdict === 'not-started') {
    return { kind: 'skipped', reason: check.surface.verdictLabel };
  }
  const { milliseconds, headline, point } = check.surface;
  if (check.passed) return { kind: 'passed', milliseconds };
  const [first] = check.diagnostics;
  return {
    kind: check.verdict === 'error' ? 'errored' : 'failed',
    milliseconds,
    message: first?.message ?? [headline, point].filter(text => text !== null).join(' '),
    values: valuesOf(check.surface.numbers),
    range: first?.range ?? implementation.nameRange,
  };
}

function valuesOf(numbers: Check['surface']['numbers']) {
  if (numbers === null || numbers.expected === null) return null;
  return { expected: numbers.expected, actual: numbers.actual };
}
