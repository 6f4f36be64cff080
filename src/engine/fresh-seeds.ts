import { prepare } from '../grader/prepare.ts';
import { freshSeed } from '../grader/seed.ts';
import type { Exercise } from '../pack/types.ts';

/**
 * Seeds nobody has seen. Each is drawn one check ahead, so that what its inputs should give is worked out
 * between two saves, while nobody waits.
 */
export class FreshSeeds {
  #next = freshSeed();

  take(): string {
    const seed = this.#next;
    this.#next = freshSeed();
    return seed;
  }

  /** Prepares the next check of these exercises as soon as there is nothing else to do. */
  prepare(exercises: readonly Exercise[]): void {
    const seed = this.#next;
    for (const exercise of new Set(exercises)) setImmediate(() => prepare(exercise, seed)).unref();
  }
}
