import type { Channel } from './channel.ts';

/** Processes started ahead. Each is given out once; another is started in its place. */
export class Spares {
  readonly #start: () => Promise<Channel>;
  readonly #count: number;
  #spares: Promise<Channel>[] = [];
  #disposed = false;

  constructor(start: () => Promise<Channel>, count: number) {
    this.#start = start;
    this.#count = count;
  }

  fill(): void {
    while (!this.#disposed && this.#spares.length < this.#count) {
      const spare = this.#start();
      // Told to whoever takes it.
      spare.catch(() => undefined);
      this.#spares.push(spare);
    }
  }

  /** The next to be given out, without taking it. */
  peek(): Promise<Channel> {
    this.fill();
    return this.#spares[0] ?? this.#start();
  }

  /** A process that is ready, or will be first. Rejects with the reason where none comes up. */
  async take(): Promise<Channel> {
    for (;;) {
      const spare = await (this.#spares.shift() ?? this.#start());
      const isLast = this.#spares.length === 0;
      try {
        await spare.ready;
        return spare;
      } catch (error) {
        // A spare may have died while it waited, with an update of the interpreter for one.
        await spare.kill();
        if (isLast) throw error;
      }
    }
  }

  /** Ends the spares. Those given out are their takers'. */
  async empty(): Promise<void> {
    const spares = this.#spares;
    this.#spares = [];
    await Promise.all(spares.map(spare => spare.then(process => process.kill()).catch(() => undefined)));
  }

  async dispose(): Promise<void> {
    this.#disposed = true;
    await this.empty();
  }
}
