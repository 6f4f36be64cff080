import { realpath } from 'node:fs/promises';
import type { Channel, Ending } from './channel.ts';
import { encodeFrame, type Frame } from './frames.ts';
import { overdueMessage } from './overdue.ts';
import { toOutcome } from './outcome.ts';
import {
  parseChildMessage,
  type CallMessage,
  type ChildMessage,
  type LoadMessage,
} from './protocol.ts';
import { protocolVersion } from './protocol-version.ts';
import type { CallOutcome, CallRequest, Failure, FailureKind, Program, Session } from './types.ts';

/** Where the process was when it stopped answering, read from what it wrote last. Innermost last. */
export type ReadLastWords = (text: string) => Failure['frames'] | null;

/** At the limit the process says where it is; it gets this long to do so on a busy machine. */
const graceMs = 400;
/** How long such a dump may take to arrive whole. */
const dumpMs = 40;

type Answer = { message: ChildMessage; payload: Float64Array } | Failure;

/** One submission on one channel. Whatever the process does, every call ends, and so does the process. */
export class ChannelSession implements Session {
  /** Resolves once the process and all it started are gone. */
  readonly closed: Promise<void>;
  loadFailure: Failure | null = null;
  ranWhole = false;
  readonly #channel: Channel;
  readonly #limitMs: number;
  readonly #readLastWords: ReadLastWords;
  #output = { stdout: '', stderr: '', truncated: false };
  #waiting: ((answer: Answer) => void) | null = null;
  #over: Failure | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #nextId = 1;
  #timer: NodeJS.Timeout | undefined;
  #paths = new Set<string>();
  #markClosed: () => void = () => undefined;

  constructor(channel: Channel, limitMs: number, readLastWords: ReadLastWords) {
    this.#channel = channel;
    this.#limitMs = limitMs;
    this.#readLastWords = readLastWords;
    this.closed = new Promise(resolve => {
      this.#markClosed = resolve;
    });
    channel.listen({
      frame: frame => this.#receive(frame),
      garbled: text => {
        if (readLastWords(text) === null) this.#finish(failure('protocol', garbledMessage));
        else {
          // The interpreter itself tells where it is: the limit has passed. It takes several writes.
          clearTimeout(this.#timer);
          this.#timer = setTimeout(() => this.#finish(this.#timedOut()), dumpMs);
        }
      },
      ended: ending => this.#finish(this.#endedAs(ending)),
    });
  }

  /** Rejects with the signal's reason once it fires, and never otherwise. */
  async load(program: Program, signal?: AbortSignal): Promise<void> {
    this.#paths = new Set([...program.modules, program.whole].map(({ path }) => path));
    const abort = () => void this.close();
    signal?.addEventListener('abort', abort, { once: true });
    void this.closed.then(() => signal?.removeEventListener('abort', abort));
    if (signal?.aborted) abort();
    const load: LoadMessage = {
      type: 'load',
      version: protocolVersion,
      modules: program.modules.map(({ name, path, source }) => ({ name, path, source })),
      whole: {
        name: program.whole.name,
        path: program.whole.path,
        source: program.whole.source,
      },
      suspect: program.suspect ?? false,
      access: program.access,
      forward: program.forward?.access ?? null,
      flag: program.flag,
      folder: program.folder,
      realFolder: await realpath(program.folder).catch(() => program.folder),
      limitMs: this.#limitMs,
    };
    const answer = await this.#ask(load);
    signal?.throwIfAborted();
    if ('kind' in answer) this.loadFailure = answer;
    else if (answer.message.type === 'loaded') this.loadFailure = answer.message.failure;
    else this.#finish(failure('protocol', garbledMessage));
    this.loadFailure ??= this.#over;
  }

  async call(request: CallRequest): Promise<CallOutcome | Failure> {
    const turn = this.#turn.then(() => this.#call(request));
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  output(): { stdout: string; stderr: string; truncated: boolean } {
    return this.#output;
  }

  async close(): Promise<void> {
    this.#finish(failure('exited', 'The check was ended.'));
    await this.#channel.kill();
    this.#markClosed();
  }

  async #call(request: CallRequest): Promise<CallOutcome | Failure> {
    const id = this.#nextId++;
    const { inputs, upstream } = request;
    const message: CallMessage = {
      type: 'call',
      id,
      form: request.form,
      target: request.target ?? 'implementation',
      upstream: upstream !== undefined,
      trace: request.trace ?? false,
    };
    const answer = await this.#ask(message, inputs, ...(upstream ? [upstream] : []));
    if ('kind' in answer) return answer;
    if (answer.message.type === 'stopped') {
      this.#finish(answer.message.failure);
      return answer.message.failure;
    }
    const outcome =
      answer.message.type === 'outcome' && answer.message.id === id
        ? toOutcome(answer.message, answer.payload, inputs.length)
        : null;
    if (outcome) return outcome;
    const garbled = failure('protocol', garbledMessage);
    this.#finish(garbled);
    return garbled;
  }

  #ask(message: LoadMessage | CallMessage, ...payloads: Float64Array[]): Promise<Answer> {
    if (this.#over) return Promise.resolve(this.#over);
    return new Promise<Answer>(resolve => {
      const timeUp = () => this.#finish(this.#timedOut());
      this.#timer = setTimeout(timeUp, this.#limitMs + graceMs);
      this.#waiting = answer => {
        clearTimeout(this.#timer);
        this.#waiting = null;
        resolve(answer);
      };
      this.#channel.send(encodeFrame(message, ...payloads));
    });
  }

  #receive(frame: Frame): void {
    const message = parseChildMessage(frame);
    // An answer nobody asked for is not a mistake of the worker, which answers once: it was forged.
    if (!message || message.type === 'hello' || !this.#waiting) {
      this.#finish(failure('protocol', garbledMessage));
      return;
    }
    if (message.type !== 'stopped') this.ranWhole ||= message.ranWhole;
    this.#output = message.output;
    this.#waiting({ message, payload: frame.payload });
  }

  /** Ends the session for good: the first reason is the one that is told. */
  #finish(why: Failure): void {
    if (this.#over) return;
    this.#over = why;
    clearTimeout(this.#timer);
    this.#waiting?.(why);
    void this.#channel.kill().then(this.#markClosed);
  }

  #timedOut(): Failure {
    const frames = this.#lastFrames();
    return failure('timeout', overdueMessage(this.#limitMs), frames);
  }

  #lastFrames(): Failure['frames'] {
    const frames = this.#readLastWords(this.#channel.rest()) ?? [];
    return frames.filter(({ path }) => this.#paths.has(path)).slice(-40);
  }

  #endedAs(ending: Ending): Failure {
    const words = `${this.#channel.rest()}\n${ending.lastWords}`;
    const frames = this.#lastFrames();
    if (ending.reason === 'memory' || /out of memory|MemoryError/i.test(words))
      return failure('memory', 'It took more memory than a check may have.', frames);
    const how =
      ending.signal === null ? `with exit code ${ending.code ?? 'unknown'}` : `by ${ending.signal}`;
    return failure('exited', `The process was ended ${how}.`, frames);
  }
}

const garbledMessage = 'The process wrote something that is no answer.';

function failure(kind: FailureKind, message: string, frames: Failure['frames'] = []): Failure {
  return { kind, type: '', message, frames };
}

/** A session that never came to be: no process started, or the program cannot be read. */
export function failedSession(why: Failure): Session {
  return {
    loadFailure: why,
    ranWhole: false,
    call: () => Promise.resolve(why),
    output: () => ({ stdout: '', stderr: '', truncated: false }),
    close: () => Promise.resolve(),
  };
}
