import type { PropertyReason, PropertyResult } from '../../grader/types.ts';
import type { PropertyId } from '../../pack/types.ts';
import { describePoint } from './point.ts';
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

const fails: Readonly<Record<PropertyId, Readonly<Partial<Record<PropertyReason, string>>>>> = {
  values: {
    wrong: 'The values are not those of g′.',
    'not-finite': 'What comes out is no finite number.',
    raised: 'An exception is raised in place of a number.',
  },
  tails: {
    wrong: 'Far from 0 the values are not those of g′.',
    'not-finite': 'Far from 0 no finite number comes out.',
    raised: 'Far from 0 an exception is raised.',
  },
  'element-wise': {
    wrong: 'An array of z gets other values than single calls.',
    'not-finite': 'An array of z gets no finite numbers.',
    raised: 'An array of z raises an exception.',
    'raised-on-one-axis': 'An array of z with one axis raises an exception, one with two does not.',
    shape: 'An array of z gives a result of another shape.',
    kind: 'An array of z gives something that is no array.',
    differs: 'An array of z gets other values than single calls.',
  },
  integers: {
    wrong: 'Integer z get other values than floats.',
    'not-finite': 'Integer z get no finite number.',
    raised: 'Integer z raise an exception.',
    differs: 'Integer z get other values than floats.',
  },
  purity: {
    mutated: 'The caller’s z is changed by the call.',
    nondeterministic: 'The same z gets another answer on a second call.',
  },
};

/** Where no reason says more. */
const failsSomehow: Readonly<Record<PropertyId, string>> = {
  values: 'The values are not those of g′.',
  tails: 'Far from 0 the values are not those of g′.',
  'element-wise': 'An array of z does not give what single calls give.',
  integers: 'Integer z do not give what floats give.',
  purity: 'The argument is changed, or equal z give different answers.',
};

const notAsked: Readonly<Record<PropertyId, string>> = {
  values: 'Not asked here.',
  tails: 'Not asked here.',
  'element-wise': 'Not asked: the file works with single numbers.',
  integers: 'Not asked: the file works with single numbers.',
  purity: 'Not asked here.',
};

/** What does not hold, in a sentence. */
export function propertyFails({ id, reason }: Pick<PropertyResult, 'id' | 'reason'>): string {
  return (reason === null ? undefined : fails[id][reason]) ?? failsSomehow[id];
}

/** What a property's line says, with its own counterexample where it has one. */
export function propertySentence(property: PropertyResult, f: Facts): string {
  const { id, verdict, counterexample } = property;
  if (verdict === 'pass') return holds[id];
  if (verdict === 'not-asked') return f.isJudged ? notAsked[id] : 'Not asked: no number came back.';
  if (!f.isJudged && id === 'values') return 'No number came back, so nothing could be compared.';
  const said = propertyFails(property);
  return counterexample === null
    ? said
    : `${said} ${describePoint(f, counterexample, counterexample.failure)}`;
}

/** As `propertySentence` where the policy shows names and verdicts alone. */
export function bareProperty(verdict: PropertyResult['verdict']): string {
  return { pass: 'Holds.', fail: 'Does not hold.', 'not-asked': 'Not asked.' }[verdict];
}
