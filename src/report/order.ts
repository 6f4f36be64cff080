import { worstFirst } from './sentences/verdicts.ts';
import type { Check } from './types.ts';

/** Worst first; equals stay in the order of the files. */
export function inOrderOfNeed(checks: readonly Check[]): Check[] {
  return checks.toSorted((a, b) => worstFirst.indexOf(a.verdict) - worstFirst.indexOf(b.verdict));
}
