import type { PropertyId } from '../../pack/types.ts';
import { defects } from './catalogue.ts';
import type { Facts } from '../facts.ts';

/** Names as a heading or a table shows them. */
export const propertyNames: Readonly<Record<PropertyId, string>> = {
  values: 'Values',
  tails: 'Tails',
  'element-wise': 'Element-wise',
  integers: 'Integers',
  purity: 'Purity',
};

const holds: Readonly<Record<PropertyId, string>> = {
  values: 'The values are those of g′ near 0.',
  tails: 'The values stay right far from 0, up to |z| = 1000.',
  'element-wise': 'An array gives an array of the same shape, equal to single calls.',
  integers: 'Integer z give slopes with their fractions.',
  purity: 'The argument is left unchanged, and equal z give equal answers.',
};

const fails: Readonly<Record<PropertyId, string>> = {
  values: 'The values are not those of g′.',
  tails: 'Far from 0 the values are not those of g′.',
  'element-wise': 'An array does not give the same as single calls.',
  integers: 'Integer z give other values than floats.',
  purity: 'The argument is changed, or equal z give different answers.',
};

const notAsked: Readonly<Record<PropertyId, string>> = {
  values: 'Not asked: nothing could be compared.',
  tails: 'Not asked here.',
  'element-wise': 'Not asked: the file works with single numbers.',
  integers: 'Not asked: the file works with single numbers.',
  purity: 'Not asked here.',
};

/**
 * What a property's line says. `reason` is the grader's id of why it failed; where the catalogue knows it,
 * its sentence is more exact than the general one.
 */
export function propertySentence(
  id: PropertyId,
  verdict: 'pass' | 'fail' | 'not-asked',
  reason: string | null,
  f: Facts,
): string {
  if (verdict === 'pass') return holds[id];
  if (verdict === 'not-asked') return notAsked[id];
  const known = id === 'values' || reason === null ? undefined : defects[reason];
  return known?.squiggle(f) ?? fails[id];
}

/** As `propertySentence` where the policy shows names and verdicts alone. */
export function bareProperty(verdict: 'pass' | 'fail' | 'not-asked'): string {
  return { pass: 'Holds.', fail: 'Does not hold.', 'not-asked': 'Not asked.' }[verdict];
}
