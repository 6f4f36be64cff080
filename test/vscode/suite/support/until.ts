import type { Event } from 'vscode';

/**
 * What `read` gives, as soon as it gives something: now, or after one of the events. A test that waits
 * for what never comes ends by Mocha's time limit.
 */
export function until<T>(event: Event<unknown>, read: () => T | undefined): Promise<T> {
  const now = read();
  if (now !== undefined) return Promise.resolve(now);
  return new Promise(resolve => {
    const subscription = event(() => {
      const value = read();
      if (value === undefined) return;
      subscription.dispose();
      resolve(value);
    });
  });
}

/** Resolves at the next event. */
export function next(event: Event<unknown>): Promise<void> {
  return new Promise(resolve => {
    const subscription = event(() => {
      subscription.dispose();
      resolve();
    });
  });
}
