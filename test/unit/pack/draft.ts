/** Small packs to break, as files in memory and on disk. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { packOf } from '../../../src/pack/read-pack.ts';
import { sorted, type PackFiles } from '../../../src/pack/files.ts';
import type { Pack } from '../../../src/pack/types.ts';
import { UserError } from '../../../src/user-error.ts';

/** A value of pack.json; tests set what they like. */
export type Draft = Record<string, unknown>;

/** The content of a pack.json that is in order. */
export function draft(): Draft {
  return {
    format: 1,
    id: 'course.week-1',
    version: '1.0.0',
    title: 'Week 1',
    author: { name: 'Asha Rao' },
    exercises: [
      {
        id: 'sigmoid-derivative',
        title: { en: 'Logistic', hi: 'लॉजिस्टिक' },
        statement: 'statements/sigmoid.md',
        activation: { name: 'sigmoid', symbol: 'σ', g: '1 / (1 + exp(-z))', neat: 'g * (1 - g)' },
        implementation: { names: ['sigmoid_prime'], argument: 'pre-activation' },
        points: { values: 6, tails: 1, 'element-wise': 2, purity: 1 },
        misconceptions: [{ id: 'returns-g', formula: 'g', hints: ['Is this a slope?'] }],
        starter: { python: 'starter/sigmoid.py' },
      },
    ],
  };
}

/** The draft with the value at the path (`exercises.0.id`) replaced, or taken out where it is undefined. */
export function withField(path: string, value: unknown, document = draft()): Draft {
  const keys = path.split('.');
  const last = keys.pop()!;
  let at: Record<string, unknown> = document;
  for (const key of keys) at = at[key] as Record<string, unknown>;
  if (value === undefined) Reflect.deleteProperty(at, last);
  else at[last] = value;
  return document;
}

/** The files of a pack with this pack.json, an object or text. */
export function filesOf(
  packJson: Draft | string = draft(),
  others: Record<string, string> = {},
): PackFiles {
  const contents: Record<string, string> = {
    'pack.json': typeof packJson === 'string' ? packJson : JSON.stringify(packJson),
    'statements/sigmoid.md': '# The logistic function\n',
    'starter/sigmoid.py': 'def sigmoid_prime(z):\n    raise NotImplementedError\n',
    ...others,
  };
  const encoder = new TextEncoder();
  return sorted(Object.entries(contents).map(([path, text]) => [path, encoder.encode(text)]));
}

export function read(
  packJson: Draft | string = draft(),
  others: Record<string, string> = {},
): Pack {
  return packOf(filesOf(packJson, others), 'week-1', {});
}

/** The message of the UserError with which reading ends. */
export function refusal(packJson: Draft | string, others: Record<string, string> = {}): string {
  try {
    read(packJson, others);
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
  throw new Error('The pack was accepted.');
}

/** The draft with the value at the path is refused with exactly this line about pack.json. */
export function refused(path: string, value: unknown, message: string): void {
  assert.equal(refusal(withField(path, value)), `${join('week-1', 'pack.json')}: ${message}`);
}

/** A folder of one test, gone with `remove`. */
export function scratch(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'gprime-pack-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export function write(folder: string, files: PackFiles): void {
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}
