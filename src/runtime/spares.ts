import type { Channel } from './channel.ts';

const ended = 'Checking has ended.';

/** For how many keys besides the last one spares are kept. */
const keptKeys = 2;

/**
 * Processes started ahead. Each is given out once. A key tells what a process was started for: one that
 * was started for a folder serves submissions of that folder alone.
 */
export class Spares {
  readonly #start: (key: string) => Promise<Channel>;
  readonly #count: number;
  readonly #atOnce: number;
  /** Last used key last. */
  readonly #spares = new Map<string, Promise<Channel>[]>();
  #emptied: Promise<unknown> = Promise.resolve();
  #disposed = false;

  /** `count`: how many are kept for a key; `atOnce`: how many of them are started side by side. */
  constructor(start: (key: string) => Promise<Channel>, count: number, atOnce = count) {
    this.#start = start;
    this.#count = count;
    this.#atOnce = atOnce;
  }

  /** Resolves when all that are wanted are ready, or will not be. */
  async fill(key: string): Promise<void> {
    if (this.#disposed) return;
    const spares = this.#spares.get(key) ?? [];
    this.#spares.delete(key);
    this.#spares.set(key, spares);
    const [oldest] = this.#spares.keys();
    if (this.#spares.size > keptKeys && oldest !== undefined)
      this.#emptied = Promise.all([this.#emptied, this.#empty(oldest)]);
    for (let missing = this.#count - spares.length; missing > 0; missing -= this.#atOnce) {
      if (this.#spares.get(key) !== spares) return;
      const wanted = Math.min(missing, this.#atOnce, this.#count - spares.length);
      const started = Array.from({ length: Math.max(0, wanted) }, () => this.#start(key));
      spares.push(...started);
      // What does not come up is told to whoever takes it.
      await Promise.allSettled(started.map(untilReady));
    }
    await Promise.allSettled(spares.map(untilReady));
  }

  /** One to ask questions of, without taking it. */
  peek(key: string): Promise<Channel> {
    void this.fill(key);
    return this.#spares.get(key)?.[0] ?? Promise.reject(new Error(ended));
  }

  /** A process that is ready, or will be first. Rejects with the reason where none comes up. */
  async take(key: string): Promise<Channel> {
    while (!this.#disposed) {
      const spares = this.#spares.get(key) ?? [];
      const started = spares.shift();
      const spare = await (started ?? this.#start(key));
      try {
        await spare.ready;
        if (this.#canGive(spare)) return spare;
      } catch (error) {
        if (!started) {
          await spare.kill();
          throw error;
        }
      }
      // A spare may have died while it waited, with its server for one.
      await spare.kill();
    }
    throw new Error(ended);
  }

  #canGive(spare: Channel): boolean {
    return spare.alive && !this.#disposed;
  }

  /** Ends the spares. Those given out are their takers'. */
  async empty(): Promise<void> {
    await Promise.all([...this.#spares.keys()].map(key => this.#empty(key)));
  }

  async dispose(): Promise<void> {
    this.#disposed = true;
    await Promise.all([this.#emptied, this.empty()]);
  }

  async #empty(key: string): Promise<void> {
    const spares = this.#spares.get(key) ?? [];
    this.#spares.delete(key);
    await Promise.all(
      spares.map(spare => spare.then(process => process.kill()).catch(() => undefined)),
    );
  }
}

async function untilReady(spare: Promise<Channel>): Promise<unknown> {
  return (await spare).ready;
}
