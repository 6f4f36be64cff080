import type { Channel } from '../../../src/runtime/channel.ts';
import type { HelloMessage } from '../../../src/runtime/protocol.ts';

export const hello: HelloMessage = {
  type: 'hello',
  version: 1,
  runtime: '1',
  numpy: null,
  isolation: [],
};

/** A line on which nobody speaks. */
export class Recorded implements Channel {
  readonly isolation = [];
  readonly key: string;
  readonly ready: Promise<HelloMessage>;
  alive = true;
  killed = false;

  constructor(key: string, ready: Promise<HelloMessage>) {
    this.key = key;
    this.ready = ready;
  }
  listen(): void {
    // Nobody speaks on it.
  }
  send(): void {
    // Nobody listens to it.
  }
  askWhere(): boolean {
    return false;
  }
  rest(): string {
    return '';
  }
  kill(): Promise<void> {
    this.killed = true;
    return Promise.resolve();
  }
}
