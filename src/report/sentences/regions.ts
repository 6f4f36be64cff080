import type { Grade } from '../../grader/types.ts';
import { showNumber } from '../number.ts';

/** How large the failing region is. Bounds are those of the inputs tried, not exact ones. */
export function regionSentence(region: Grade['region']): string | null {
  if (region === null) return null;
  // A single z is exact; a bound is about, and four digits say so.
  const digits = region.kind === 'only' ? undefined : 4;
  const from = region.from === null ? null : showNumber(region.from, digits);
  const to = region.to === null ? null : showNumber(region.to, digits);
  switch (region.kind) {
    case 'all':
      return 'It fails at nearly every z that was tried.';
    case 'above':
      return from === null ? null : `It fails for z above about ${from}.`;
    case 'below':
      return to === null ? null : `It fails for z below about ${to}.`;
    case 'between':
      return from === null || to === null
        ? null
        : `It fails for z between about ${from} and ${to}.`;
    case 'only':
      return from === null ? null : `It fails only at z = ${from}.`;
    case 'some':
      return 'It fails on more than one stretch of z, and holds in between.';
  }
}
