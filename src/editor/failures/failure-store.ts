import * as z from 'zod/mini';
import type { FailureStore } from '../../engine/engine.ts';

/** What vscode.Memento offers. */
export interface Memento {
  get(key: string): unknown;
  update(key: string, value: unknown): PromiseLike<void>;
}

const storageKey = 'failures';
/** Implementations remembered; the one that failed longest ago goes first. */
const maxImplementations = 200;
const maxInputs = 16;

const saved = z.array(z.tuple([z.string(), z.array(z.number()).check(z.maxLength(maxInputs))]));

/** Failing inputs of each implementation, kept in the workspace's state: they are asked first next time. */
export function createFailureStore(memento: Memento): FailureStore {
  const parsed = z.safeParse(saved, memento.get(storageKey));
  const inputs = new Map(parsed.success ? parsed.data : []);
  return {
    get: key => inputs.get(key) ?? [],
    set(key, failing) {
      const known = inputs.delete(key);
      if (failing.length === 0 && !known) return;
      if (failing.length > 0) inputs.set(key, failing.slice(0, maxInputs));
      for (const oldest of [...inputs.keys()].slice(0, -maxImplementations)) inputs.delete(oldest);
      void memento.update(storageKey, [...inputs]);
    },
  };
}
