import { setImmediate as nothingElseToDo } from 'node:timers/promises';
import type { ProgramModule } from '../submission/types.ts';
import type { Channel, Ending } from './channel.ts';
import { encodeFrame, type Frame } from './frames.ts';
import { overdueMessage } from './overdue.ts';
import { toOutcome } from './outcome.ts';
import {
  parseChildMessage,
  type CallMessage,
  type ChildMessage,
  type LoadedMessage,
  type LoadMessage,
  type OutcomeMessage,
  type Output,
} from './protocol.ts';
import { protocolVersion } from './protocol-version.ts';
import type {
  CallOutcome,
  CallRequest,
  Failure,
  FailureKind,
  OpenOptions,
  Program,
  Session,
} from './types.ts';

/** What a process wrote last, when it stopped answering. */
export interface LastWords {
  /** Where it was, innermost last. */
  frames: Failure['frames'];
  /** It is going down, and not asked by its clock where it is. */
  isCrash: boolean;
}

/** Null where the text is nothing of that kind. */
export type ReadLastWords = (
  text: string,
  sources: ReadonlyMap<string, string>,
) => LastWords | null;

/** At the limit the process says where it is; it gets this long to do so on a busy machine. */
const graceMs = 400;
/** How long such a dump may take to arrive whole. */
const dumpMs = 40;

type Answer = { message: LoadedMessage | OutcomeMessage; payload: Float64Array } | Failure;

/** What has been asked and not yet answered; the process is at work on the first of them. */
interface Asked {
  /** Of a call; null for loading. */
  id: number | null;
  resolve: (answer: Answer) => void;
}

/** One submission on one channel. Whatever the process does, every call ends, and so does the process. */
export class ChannelSession implements Session {
  /** Resolves once the process has been told to end: another may start. */
  readonly finished: Promise<void>;
  /** Resolves once the process and all it started are gone. */
  readonly closed: Promise<void>;
  readonly loaded: Promise<Failure | null>;
  ranWhole = false;
  readonly #channel: Channel;
  readonly #limitMs: number;
  readonly #readLastWords: ReadLastWords;
  /** By path. */
  readonly #sources: Map<string, string>;
  readonly #asked: Asked[] = [];
  #output: Output = { stdout: '', stderr: '', truncated: false };
  #over: Failure | null = null;
  #isAskedWhere = false;
  #nextId = 1;
  #timer: NodeJS.Timeout | undefined;
  #markFinished: () => void = () => undefined;
  #markClosed: () => void = () => undefined;

  /** `realFolder`: the program's, with symbolic links resolved. */
  constructor(
    channel: Channel,
    program: Program,
    realFolder: string,
    { limitMs, signal }: OpenOptions,
    readLastWords: ReadLastWords,
  ) {
    this.#channel = channel;
    this.#limitMs = limitMs;
    this.#readLastWords = readLastWords;
    const modules = [program.whole, ...program.modules];
    this.#sources = new Map(modules.map(({ path, source }) => [path, source]));
    this.finished = new Promise(resolve => {
      this.#markFinished = resolve;
    });
    this.closed = new Promise(resolve => {
      this.#markClosed = resolve;
    });
    channel.listen({
      frame: frame => this.#receive(frame),
      garbled: text => {
        const words = readLastWords(text, this.#sources);
        if (words === null) this.#finish(failure('protocol', garbledMessage));
        // Of a crash its ending tells more.
        if (words === null || words.isCrash) return;
        // The interpreter itself tells where it is: the limit has passed. It takes several writes.
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#finish(this.#timedOut()), dumpMs);
      },
      ended: ending => {
        this.#output = ending.output ?? this.#output;
        this.#finish(this.#endedAs(ending));
      },
    });
    const abort = () => void this.close();
    signal?.addEventListener('abort', abort, { once: true });
    void this.closed.then(() => signal?.removeEventListener('abort', abort));
    this.loaded = this.#ask(loadMessage(program, realFolder, limitMs)).then(answer => {
      if ('kind' in answer) return answer;
      return answer.message.type === 'loaded' ? answer.message.failure : null;
    });
  }

  async call(request: CallRequest): Promise<CallOutcome | Failure> {
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
    const outcome =
      answer.message.type === 'outcome'
        ? toOutcome(answer.message, answer.payload, inputs.length)
        : null;
    if (outcome) return outcome;
    const garbled = failure('protocol', garbledMessage);
    this.#finish(garbled);
    return garbled;
  }

  output(): Output {
    return this.#output;
  }

  async close(): Promise<void> {
    // Whoever has his answers goes on first.
    await nothingElseToDo();
    this.#finish(failure('exited', 'The check was ended.'));
    await this.#channel.kill();
    this.#markClosed();
  }

  /** Does not wait for earlier answers: the process then finds its next call there when it is done with one. */
  #ask(message: LoadMessage | CallMessage, ...payloads: Float64Array[]): Promise<Answer> {
    if (this.#over) return Promise.resolve(this.#over);
    return new Promise<Answer>(resolve => {
      this.#asked.push({ id: message.type === 'call' ? message.id : null, resolve });
      if (this.#asked.length === 1) this.#startClock();
      this.#channel.send(encodeFrame(message, ...payloads));
    });
  }

  #startClock(): void {
    this.#timer = setTimeout(() => {
      this.#isAskedWhere = this.#channel.askWhere();
      this.#timer = setTimeout(() => this.#finish(this.#timedOut()), graceMs);
    }, this.#limitMs);
  }

  #receive(frame: Frame): void {
    // Where it is may stand in the middle of the frame.
    if (this.#isAskedWhere) return;
    const message = parseChildMessage(frame);
    const first = this.#asked[0];
    // The worker answers once and in order: any other answer was forged.
    if (!message || !first || !isAnswerTo(first, message)) {
      this.#finish(failure('protocol', garbledMessage));
      return;
    }
    this.#output = message.output;
    if (message.type === 'stopped') {
      this.#finish(message.failure);
      return;
    }
    this.ranWhole ||= message.ranWhole;
    clearTimeout(this.#timer);
    this.#asked.shift();
    if (this.#asked.length > 0) this.#startClock();
    first.resolve({ message, payload: frame.payload });
  }

  /** Ends the session for good: the first reason is the one that is told. */
  #finish(why: Failure): void {
    if (this.#over) return;
    this.#over = why;
    clearTimeout(this.#timer);
    const asked = this.#asked.splice(0);
    this.#markFinished();
    void this.#channel.kill(asked.length > 0).then(() => {
      // What it printed up to its end is known by now.
      for (const { resolve } of asked) resolve(why);
      this.#markClosed();
    });
  }

  #timedOut(): Failure {
    const frames = this.#lastFrames();
    return failure('timeout', overdueMessage(this.#limitMs), frames);
  }

  #lastFrames(): Failure['frames'] {
    const words = this.#readLastWords(this.#channel.rest(), this.#sources);
    return words?.frames.slice(-40) ?? [];
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

function loadMessage(program: Program, realFolder: string, limitMs: number): LoadMessage {
  const toSend = ({ name, path, source }: ProgramModule) => ({ name, path, source });
  return {
    type: 'load',
    version: protocolVersion,
    modules: program.modules.map(toSend),
    whole: toSend(program.whole),
    suspect: program.suspect ?? false,
    access: program.access,
    forward: program.forward?.access ?? null,
    flag: program.flag,
    folder: program.folder,
    realFolder,
    limitMs,
  };
}

function isAnswerTo(
  { id }: Asked,
  message: ChildMessage,
): message is Exclude<ChildMessage, { type: 'hello' }> {
  if (message.type === 'outcome') return message.id === id;
  return id === null ? message.type === 'loaded' : message.type === 'stopped';
}

const garbledMessage = 'The process wrote something that is no answer.';

function failure(kind: FailureKind, message: string, frames: Failure['frames'] = []): Failure {
  return { kind, type: '', message, frames };
}

/** A session that never came to be: no process started, or the program cannot be read. */
export function failedSession(why: Failure): Session {
  return {
    loaded: Promise.resolve(why),
    ranWhole: false,
    call: () => Promise.resolve(why),
    output: () => ({ stdout: '', stderr: '', truncated: false }),
    close: () => Promise.resolve(),
  };
}
