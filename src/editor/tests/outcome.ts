import type { Localizer } from '../localizer.ts';
import { fromJsonNumber, showNumber } from '../../report/number.ts';
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
    values: valuesOf(check.counterexample),
    range: first?.range ?? implementation.nameRange,
  };
}

function valuesOf(counterexample: Check['counterexample']) {
  if (counterexample === null || counterexample.expected === null) return null;
  const { actual, expected } = counterexample;
  const returned = typeof actual === 'number' ? showNumber(actual) : actual;
  return { expected: showNumber(fromJsonNumber(expected)), actual: returned };
}
