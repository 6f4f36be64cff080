import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A submission that misbehaves, and what the checker must say of it. */
export interface HostileSubmission {
  name: string;
  text: string;
  /** More than one where it depends on the protections of the system. */
  verdicts: string[];
  /** What the first diagnostic reads; null: not looked at. */
  says: RegExp | null;
  /** 0-based line of the first diagnostic. */
  line: number | null;
  /** Protection without which it is not run: it would hurt whoever runs the tests. */
  needs: string | null;
}

const folder = join(import.meta.dirname, 'submissions');

/** Each file says in its first lines what must be said of it. */
export function hostileSubmissions(): HostileSubmission[] {
  return readdirSync(folder)
    .sort()
    .map(name => {
      const text = readFileSync(join(folder, name), 'utf8');
      const said = (key: string) =>
        new RegExp(`^(?:#|//) ${key}: (.*)$`, 'm').exec(text)?.[1] ?? null;
      const says = said('says');
      const line = said('line');
      return {
        name,
        text,
        verdicts: said('verdict')!.split('|'),
        says: says === null ? null : new RegExp(says),
        line: line === null ? null : Number(line) - 1,
        needs: said('needs'),
      };
    });
}
