/** What came back where a number was asked for. */
import type { Language } from '../../submission/types.ts';
import type { Facts } from '../facts.ts';
import { short } from './failure-pattern.ts';

/** What a function without a return gives. */
export function nothing(language: Language): string {
  return language === 'python' ? 'None' : 'undefined';
}

/** Null where nothing is known of what came back. */
export function returnedInstead(f: Facts): string | null {
  const { returned, name } = f;
  if (returned === null) return null;
  const type = returned.type === '' ? '' : ` (${returned.type})`;
  switch (returned.kind) {
    case 'none':
      return `${name} returns nothing, not a number.`;
    case 'text':
      return short(`${name} returns text${type}, not a number.`);
    case 'complex':
      return `${name} returns complex numbers; the slope of ${f.symbol} is a real number.`;
    case 'promise':
      return `${name} returns a promise, not a number: it may not be async.`;
    case 'function':
      return `${name} returns a function, not the number that a call of it would give.`;
    case 'list':
    case 'array':
      return returned.type === 'tuple'
        ? `${name} returns a tuple of ${returned.shape?.[0] ?? 'several'}; g′(z) alone is asked.`
        : `${name} returns ${returned.type === 'list' ? 'a list' : 'an array'}, and not one number for each z.`;
    case 'object':
      return short(`${name} returns an object${type}, not a number.`);
    case 'number':
    case 'boolean':
      return null;
  }
}

export function whyNoNumber({ returned }: Facts): string | null {
  switch (returned?.kind) {
    case 'text':
      return 'Text that looks like a number is still text. Return the value itself, without str, format or quotes.';
    case 'complex':
      return 'A root or a power of a negative number makes values complex. No step of this derivation needs one.';
    case 'promise':
      return 'An async function answers later. The exercise calls it and compares at once.';
    case 'function':
      return 'Perhaps the brackets with z are missing, or a function is defined inside and returned without being called.';
    case 'list':
    case 'array':
    case 'object':
      return 'Return one number for a single z, and an array of z’s shape for an array.';
    default:
      return null;
  }
}
