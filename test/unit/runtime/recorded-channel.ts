import type { Channel, ChannelEvents } from '../../../src/runtime/channel.ts';
import type { HelloMessage } from '../../../src/runtime/protocol.ts';

export const hello: HelloMessage = {
  type: 'hello',
  version: 1,
  runtime: '1',
  numpy: null,
  isolation: [],
};

/** A line on which a test speaks, if anybody. */
export class Recorded implements Channel {
  readonly isolation = [];
  readonly key: string;
  readonly ready: Promise<HelloMessage>;
  alive = true;
  killed = false;
  events: ChannelEvents | null = null;

  constructor(key: string, ready: Promise<HelloMessage>) {
    this.key = key;
    this.ready = ready;
  }
  listen(events: ChannelEvents): void {
    this.events = events;
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
