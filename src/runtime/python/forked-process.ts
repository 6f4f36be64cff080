import type { Socket } from 'node:net';
import { constants } from 'node:os';
import type { Channel, ChannelEvents } from '../channel.ts';
import { Line } from '../line.ts';
import type { HelloMessage, Output } from '../protocol.ts';
import { writeTogether } from '../write-together.ts';

const signalBase = 128;
const signalNames = new Map(
  Object.entries(constants.signals).map(([name, number]) => [number, name]),
);

/** Of a fork: where it is; its end; its end and its last prints. */
export type Request = 'W' | 'E' | 'L';

/** One fork of the server, known by its connection. */
export class ForkedProcess implements Channel {
  readonly ready: Promise<HelloMessage>;
  readonly isolation = [];
  readonly #line = new Line();
  readonly #hello: HelloMessage;
  readonly #ask: (request: Request) => void;
  readonly #gone: Promise<void>;
  #socket: Socket | null = null;
  #ended = false;
  #markGone: () => void = () => undefined;

  /** `hello`: what the server says of each fork. */
  constructor(hello: HelloMessage, ask: (request: Request) => void) {
    this.#hello = hello;
    this.ready = this.#line.ready;
    this.#ask = ask;
    this.#gone = new Promise(resolve => {
      this.#markGone = resolve;
    });
  }

  /** It connects once it is ready. */
  connect(socket: Socket): void {
    this.#socket = socket;
    socket.on('data', (chunk: Buffer) => this.#line.receive(chunk));
    this.#line.greet(this.#hello);
  }

  get alive(): boolean {
    // Its connection tells sooner than the server, which may be gone itself.
    return !this.#ended && this.#socket?.destroyed !== true;
  }

  listen(events: ChannelEvents): void {
    this.#line.listen(events);
  }

  send(frame: Buffer): void {
    if (this.#socket) writeTogether(this.#socket, frame);
  }

  askWhere(): boolean {
    if (!this.#ended) this.#ask('W');
    return true;
  }

  rest(): string {
    return this.#line.rest();
  }

  async kill(stillHeard = false): Promise<void> {
    if (!this.#ended) this.#ask(stillHeard ? 'L' : 'E');
    await this.#gone;
  }

  /** The server has seen it end: its exit code, 128 and more for a signal; null: the server itself is gone. */
  end(code: number | null, output: Output | null): void {
    this.#ended = true;
    const end = () => {
      const bySignal = code !== null && code > signalBase;
      this.#line.end({
        code: bySignal ? null : code,
        signal: bySignal ? nameOf(code - signalBase) : null,
        lastWords: '',
        output,
        reason: null,
      });
      this.#socket?.destroy();
      this.#markGone();
    };
    // An answer may still be in the socket: everyone who could write to it is gone, so it has an end.
    if (this.#socket && !this.#socket.destroyed) {
      this.#socket.once('close', end);
      this.#socket.resume();
    } else end();
  }
}

function nameOf(signal: number): string {
  return signalNames.get(signal) ?? `signal ${signal}`;
}
