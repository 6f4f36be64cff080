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
  /** How many processes are kept ready; as many as lanes where nothing is said. */
  spares?: number;
  /** Called when nobody has asked for anything for a while; the spares are ended by then. */
  onIdle: () => Promise<void>;
  /** How long that while is. ms */
  idleMs?: number;
}

/** Where a submission runs. */
export interface Place {
  /** What its process was started for. */
  key: string;
  /** The submission's folder, with symbolic links resolved where the process needs that. */
  realFolder: string;
}

interface Description {
  hello: HelloMessage | null;
  isolation: RuntimeInfo['isolation'];
}

const tenMinutes = 600_000;

/** Gives each submission a process of its own, started ahead. */
export class Pool {
  readonly #options: PoolOptions;
  readonly #spares: Spares;
  readonly #open = new Set<Session>();
  readonly #opening = new Set<Promise<Session>>();
  readonly #queue: (() => void)[] = [];
  /** What the last process said of itself. */
  #described: Description | null = null;
  #running = 0;
  #idle: NodeJS.Timeout | null = null;
  #disposed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#spares = new Spares(options.start, options.spares ?? options.lanes, options.lanes);
  }

  warm(): Promise<void> {
    this.#used();
    return this.#spares.fill('');
  }

  async open(program: Program, place: Place, options: OpenOptions): Promise<Session> {
    const opening = this.#openOne(program, place, options);
    this.#opening.add(opening);
    try {
      return await opening;
    } finally {
      this.#opening.delete(opening);
    }
  }

  async #openOne(program: Program, place: Place, options: OpenOptions): Promise<Session> {
    const { key, realFolder } = place;
    await this.#enter(options.signal);
    let channel: Channel;
    try {
      channel = await this.#spares.take(key);
    } catch (error) {
      this.#leave();
      const message = error instanceof Error ? error.message : String(error);
      return failedSession({ kind: 'no-process', type: '', message, frames: [] });
    }
    this.#described = await descriptionOf(channel);
    const session = new ChannelSession(
      channel,
      program,
      realFolder,
      options,
      this.#options.readLastWords,
    );
    this.#open.add(session);
    void session.finished.then(() => {
      this.#leave();
      void this.#spares.fill(key);
    });
    void session.closed.then(() => {
      this.#open.delete(session);
      this.#used();
    });
    if (options.signal?.aborted) await session.close();
    options.signal?.throwIfAborted();
    return session;
  }

  /** What a process says of itself; `hello` is null where none comes up. */
  async describe(): Promise<Description> {
    if (this.#described) return this.#described;
    // Counts as a check, so that nothing is stopped meanwhile.
    this.#running++;
    try {
      return (this.#described = await descriptionOf(await this.#spares.peek('')));
    } catch {
      return { hello: null, isolation: [] };
    } finally {
      this.#leave();
      this.#used();
    }
  }

  async dispose(): Promise<void> {
    this.#disposed = true;
    if (this.#idle) clearTimeout(this.#idle);
    await Promise.all([this.#spares.dispose(), ...[...this.#open].map(session => session.close())]);
    // Who waited in line has been told by now that nothing is started any more.
    await Promise.allSettled(this.#opening);
  }

  #used(): void {
    if (this.#idle) clearTimeout(this.#idle);
    if (this.#disposed) return;
    this.#idle = setTimeout(() => void this.#rest(), this.#options.idleMs ?? tenMinutes);
    this.#idle.unref();
  }

  async #rest(): Promise<void> {
    if (this.#running > 0) return;
    await this.#spares.empty();
    // A check may have begun meanwhile.
    if (this.#running === 0) await this.#options.onIdle();
  }

  /** Whoever leaves hands his place to the first in line. */
  async #enter(signal: AbortSignal | undefined): Promise<void> {
    if (this.#running >= this.#options.lanes) await this.#wait(signal);
    else this.#running++;
  }

  #wait(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const enter = () => {
        signal?.removeEventListener('abort', abort);
        resolve();
      };
      const abort = () => {
        this.#queue.splice(this.#queue.indexOf(enter), 1);
        reject(signal!.reason as Error);
      };
      this.#queue.push(enter);
      signal?.addEventListener('abort', abort, { once: true });
    });
  }

  #leave(): void {
    const next = this.#queue.shift();
    if (next) next();
    else this.#running--;
  }
}

async function descriptionOf(channel: Channel): Promise<Description> {
  const hello = await channel.ready;
  return { hello, isolation: strongest([...channel.isolation, ...hello.isolation]) };
}

/** What host and process say of the same protection, once: it holds where one of them sees to it. */
function strongest(isolation: RuntimeInfo['isolation']): RuntimeInfo['isolation'] {
  const known = new Map<string, RuntimeInfo['isolation'][number]>();
  for (const protection of isolation)
    if (!known.has(protection.id) || (protection.active && !known.get(protection.id)!.active))
      known.set(protection.id, protection);
  return [...known.values()];
}
