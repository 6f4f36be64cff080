import { randomBytes } from 'node:crypto';
import { UserError } from '../user-error.ts';

/** 64 bits nobody has seen, as 16 hexadecimal digits. */
export function freshSeed(): string {
  return randomBytes(8).toString('hex');
}

/**
 * A seed as a person types it (1 to 16 hexadecimal digits, `0x` allowed) in its one written form: 16 lower-case
 * digits. Throws UserError for anything else.
 */
export function parseSeed(text: string): string {
  const digits = /^(?:0x)?([0-9a-f]{1,16})$/i.exec(text.trim())?.[1];
  if (digits === undefined)
    throw new UserError(`A seed is 1 to 16 hexadecimal digits (0–9, a–f), not “${text.trim()}”.`);
  return digits.toLowerCase().padStart(16, '0');
}
