import type { Frame } from './frames.ts';
import type { HelloMessage, Output } from './protocol.ts';
import type { RuntimeInfo } from './types.ts';

/** How a process ended by itself. */
export interface Ending {
  code: number | null;
  signal: string | null;
  /** What the interpreter wrote as it went down, empty where nothing. */
  lastWords: string;
  /** What it printed, where that outlives it. */
  output: Output | null;
  /** Set where the host ended it for what it took: memory that was too much. */
  reason: 'memory' | null;
}

export interface ChannelEvents {
  frame(frame: Frame): void;
  /** The stream held something that is no frame; `text` is what is there so far. */
  garbled(text: string): void;
  ended(ending: Ending): void;
}

/**
 * The line to one process that runs one submission and is then ended: a single-use process, or a fork of
 * a server. It is untrusted from the first byte.
 */
export interface Channel {
  /** Rejects where the process did not come up. */
  readonly ready: Promise<HelloMessage>;
  /** How the process is kept apart, the part the host arranged. */
  readonly isolation: RuntimeInfo['isolation'];
  /** False once the process has ended, by itself or not. */
  readonly alive: boolean;
  listen(events: ChannelEvents): void;
  send(frame: Buffer): void;
  /**
   * Has a process that is overdue write where it is, in between whatever it writes. False where it cannot be
   * asked, because it has a clock of its own.
   */
  askWhere(): boolean;
  /** What stands on the stream after the last frame, at most 64 KiB. */
  rest(): string;
  /**
   * Ends the process and everything it started; resolves when nothing is left. Idempotent.
   * `stillHeard`: whether its ending is to tell what it printed up to then.
   */
  kill(stillHeard?: boolean): Promise<void>;
}
