import type { Channel } from './channel.ts';
import type { HelloMessage } from './protocol.ts';
import { ChannelSession, failedSession, type ReadLastWords } from './session.ts';
import { Spares } from './spares.ts';
import type { OpenOptions, Program, RuntimeInfo, Session } from './types.ts';

export interface PoolOptions {
  /** `key`: what the process is started for, '' where any submission will do. */
  start: (key: string) => Promise<Channel>;
  readLastWords: ReadLastWords;
  /** How many submissions run at once; more wait. */
  lanes: number;
}

/** Gives each submission a process of its own, started ahead. */
export class Pool {
  readonly #options: PoolOptions;
  readonly #spares: Spares;
  readonly #open = new Set<Session>();
  readonly #queue: (() => void)[] = [];
  #running = 0;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#spares = new Spares(options.start, options.lanes);
  }

  warm(): void {
    this.#spares.fill('');
  }

  async open(program: Program, key: string, options: OpenOptions): Promise<Session> {
    await this.#enter(options.signal);
    let channel: Channel;
    try {
      channel = await this.#spares.take(key);
    } catch (error) {
      this.#leave();
      const message = error instanceof Error ? error.message : String(error);
      return failedSession({ kind: 'no-process', type: '', message, frames: [] });
    }
    const session = new ChannelSession(channel, options.limitMs, this.#options.readLastWords);
    this.#open.add(session);
    void session.closed.then(() => {
      this.#open.delete(session);
      this.#leave();
      this.#spares.fill(key);
    });
    await session.load(program, options.signal);
    return session;
  }

  /** What a process says of itself; `hello` is null where none comes up. */
  async describe(): Promise<{ hello: HelloMessage | null; isolation: RuntimeInfo['isolation'] }> {
    try {
      const channel = await this.#spares.peek('');
      const hello = await channel.ready;
      return { hello, isolation: [...channel.isolation, ...hello.isolation] };
    } catch {
      return { hello: null, isolation: [] };
    }
  }

  async dispose(): Promise<void> {
    await Promise.all([...this.#open].map(session => session.close()));
    await this.#spares.dispose();
  }

  async #enter(signal: AbortSignal | undefined): Promise<void> {
    if (this.#running >= this.#options.lanes)
      await new Promise<void>((resolve, reject) => {
        this.#queue.push(resolve);
        signal?.addEventListener('abort', () => {
          const index = this.#queue.indexOf(resolve);
          if (index < 0) return;
          this.#queue.splice(index, 1);
          reject(signal.reason as Error);
        });
      });
    this.#running++;
  }

  #leave(): void {
    this.#running--;
    this.#queue.shift()?.();
  }
}
