import type { ChannelEvents, Ending } from './channel.ts';
import { FrameDecoder } from './frames.ts';
import { parseChildMessage, type HelloMessage } from './protocol.ts';

const restLimit = 65536;
const startLimitMs = 20_000;

/** What both kinds of process have in common: bytes come in, and the first is a hello where nobody greets for it. */
export class Line {
  readonly ready: Promise<HelloMessage>;
  readonly #decoder = new FrameDecoder();
  #resolve: (hello: HelloMessage) => void = () => undefined;
  #reject: (reason: string) => void = () => undefined;
  #events: ChannelEvents | null = null;
  #ending: Ending | null = null;

  constructor() {
    this.ready = new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => this.fail('The interpreter did not answer within 20 s.'),
        startLimitMs,
      );
      const settled = () => {
        clearTimeout(timer);
        this.#reject = () => undefined;
      };
      this.#resolve = hello => {
        settled();
        resolve(hello);
      };
      this.#reject = reason => {
        settled();
        reject(new Error(reason));
      };
    });
    // A spare that fails is told to whoever takes it.
    this.ready.catch(() => undefined);
  }

  get ending(): Ending | null {
    return this.#ending;
  }

  listen(events: ChannelEvents): void {
    this.#events = events;
    if (this.#decoder.garbled) events.garbled(this.rest());
    if (this.#ending) events.ended(this.#ending);
  }

  /** It is ready, by the word of somebody who is trusted. */
  greet(hello: HelloMessage): void {
    this.#resolve(hello);
  }

  receive(chunk: Buffer): void {
    const before = this.#decoder.garbled;
    for (const frame of this.#decoder.push(chunk)) {
      if (this.#events) {
        this.#events.frame(frame);
        continue;
      }
      const message = parseChildMessage(frame);
      if (message?.type === 'hello') this.#resolve(message);
      else this.fail('The worker speaks another version of the protocol.');
    }
    if (this.#decoder.garbled && !before) {
      this.fail('The interpreter wrote something unexpected.');
      this.#events?.garbled(this.rest());
    }
  }

  /** What stands after the last frame. */
  rest(): string {
    return this.#decoder.rest(restLimit).toString('utf8');
  }

  /** It will not come up; has no effect once it has. */
  fail(reason: string): void {
    this.#reject(reason);
  }

  end(ending: Ending): void {
    if (this.#ending) return;
    this.#ending = ending;
    this.fail(`The interpreter ended before it was ready. ${ending.lastWords.slice(-500)}`.trim());
    this.#events?.ended(ending);
  }
}
