import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import type { Duplex, Readable, Writable } from 'node:stream';
import type { Channel, ChannelEvents, Ending } from './channel.ts';
import { childEnvironment } from './environment.ts';
import { FrameDecoder, type Frame } from './frames.ts';
import { checkVariable, killTree } from './kill-tree.ts';
import { parseChildMessage, type HelloMessage } from './protocol.ts';
import { createScratch, type Scratch } from './scratch.ts';
import type { RuntimeInfo } from './types.ts';

export interface Launch {
  command: string;
  args: string[];
  env: Record<string, string>;
  /** Python speaks over its standard streams and moves them away; Node over descriptor 3. */
  protocol: 'standard-streams' | 'descriptor-3';
  isolation: RuntimeInfo['isolation'];
}

const lastWordsLimit = 65536;
const startLimitMs = 20_000;

/** A process started ahead, used for one submission and ended with everything it started. */
export class SingleUseProcess implements Channel {
  readonly ready: Promise<HelloMessage>;
  readonly isolation: RuntimeInfo['isolation'];
  readonly #decoder = new FrameDecoder();
  readonly #marker = randomBytes(12).toString('hex');
  readonly #start: Promise<{ child: ChildProcess; scratch: Scratch; output: Writable }>;
  readonly #words: string[] = [];
  #events: ChannelEvents | null = null;
  #settleReady: { resolve: (hello: HelloMessage) => void; reject: (error: Error) => void } | null =
    null;
  #ending: Ending | null = null;
  #killed: Promise<void> | null = null;

  constructor(launch: (scratch: string) => Launch) {
    this.ready = new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => settle.reject(new Error('The interpreter did not answer within 20 s.')),
        startLimitMs,
      );
      const settle = {
        resolve: (hello: HelloMessage) => {
          clearTimeout(timer);
          resolve(hello);
        },
        reject: (error: Error) => {
          clearTimeout(timer);
          reject(error);
        },
      };
      this.#settleReady = settle;
    });
    // A spare that fails to start is told to whoever takes it, not to the process.
    this.ready.catch(() => undefined);
    const isolation: RuntimeInfo['isolation'] = [];
    this.isolation = isolation;
    this.#start = this.#launch(launch, isolation);
    this.#start.catch((error: unknown) => this.#settleReady?.reject(error as Error));
  }

  listen(events: ChannelEvents): void {
    this.#events = events;
    if (this.#decoder.garbled) events.garbled(this.rest());
    if (this.#ending) events.ended(this.#ending);
  }

  send(frame: Buffer): void {
    void this.#start.then(({ output }) => output.write(frame));
  }

  rest(): string {
    return this.#decoder.rest(lastWordsLimit).toString('utf8');
  }

  kill(): Promise<void> {
    this.#killed ??= this.#kill();
    return this.#killed;
  }

  async #kill(): Promise<void> {
    this.#settleReady?.reject(new Error('The process was ended.'));
    let started;
    try {
      started = await this.#start;
    } catch {
      return;
    }
    await killTree(started.child, this.#marker);
    for (const stream of started.child.stdio) stream?.destroy();
    await started.scratch.remove();
  }

  async #launch(
    launch: (scratch: string) => Launch,
    isolation: RuntimeInfo['isolation'],
  ): Promise<{ child: ChildProcess; scratch: Scratch; output: Writable }> {
    const scratch = await createScratch();
    const { command, args, env, protocol, ...rest } = launch(scratch.path);
    isolation.push(...rest.isolation);
    const child = spawn(command, args, {
      cwd: scratch.path,
      env: childEnvironment(process.env, {
        scratch: scratch.path,
        platform: process.platform,
        extra: { ...env, [checkVariable]: this.#marker },
      }),
      stdio:
        protocol === 'standard-streams'
          ? ['pipe', 'pipe', 'pipe']
          : ['ignore', 'ignore', 'pipe', 'pipe'],
      // A session and process group of its own, so that the whole group can be ended at once.
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    const failed = new Promise<never>((_, reject) => child.once('error', reject));
    const spawned = new Promise<void>(resolve => child.once('spawn', resolve));
    try {
      await Promise.race([spawned, failed]);
    } catch (error) {
      await scratch.remove();
      throw error;
    }
    const line = child.stdio[3] as Duplex | null | undefined;
    const input: Readable = line ?? child.stdout!;
    const output: Writable = line ?? child.stdin!;
    input.on('data', (chunk: Buffer) => this.#receive(chunk));
    // A child that is gone shows as its ending, not as a broken pipe.
    for (const stream of child.stdio) stream?.on('error', () => undefined);
    child.stderr!.setEncoding('utf8').on('data', (chunk: string) => {
      if (this.#words.join('').length < lastWordsLimit) this.#words.push(chunk);
    });
    // A grandchild may hold the pipes open for as long as it likes: wait for the exit, then drain.
    child.once('exit', (code, signal) => {
      setImmediate(() => this.#end({ code, signal, lastWords: this.#words.join(''), reason: null }));
    });
    return { child, scratch, output };
  }

  #receive(chunk: Buffer): void {
    const before = this.#decoder.garbled;
    for (const frame of this.#decoder.push(chunk)) this.#deliver(frame);
    if (this.#decoder.garbled && !before) {
      this.#settleReady?.reject(new Error('The interpreter wrote something unexpected.'));
      this.#events?.garbled(this.rest());
    }
  }

  #deliver(frame: Frame): void {
    if (this.#events) {
      this.#events.frame(frame);
      return;
    }
    const message = parseChildMessage(frame);
    if (message?.type === 'hello') this.#settleReady?.resolve(message);
    else this.#settleReady?.reject(new Error('The worker speaks another version of the protocol.'));
  }

  #end(ending: Ending): void {
    if (this.#ending) return;
    this.#ending = ending;
    this.#settleReady?.reject(
      new Error(
        `The interpreter ended before it was ready. ${ending.lastWords.slice(-500)}`.trim(),
      ),
    );
    this.#events?.ended(ending);
  }
}
