import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import type { Duplex, Readable, Writable } from 'node:stream';
import { setImmediate as nothingElseToDo } from 'node:timers/promises';
import type { Channel, ChannelEvents, Ending } from './channel.ts';
import { childEnvironment } from './environment.ts';
import { checkVariable, killTree } from './kill-tree.ts';
import { Line } from './line.ts';
import { watchMemory } from './memory-watch.ts';
import { Prints } from './prints.ts';
import type { HelloMessage } from './protocol.ts';
import { createScratch, type Scratch } from './scratch.ts';
import type { RuntimeInfo } from './types.ts';
import type { Walled } from './walls.ts';
import { writeTogether } from './write-together.ts';

export interface Launch extends Walled {
  env: Record<string, string>;
  /** Python speaks over its standard streams and moves them away; Node over descriptor 3. */
  protocol: 'standard-streams' | 'descriptor-3';
  /** Whether it is given files for its prints, as descriptors 3 and 4. Not with a protocol over descriptor 3. */
  prints?: boolean;
  isolation: RuntimeInfo['isolation'];
}

interface Started {
  child: ChildProcess;
  output: Writable;
  contained: boolean;
  /** Null where the process has its own. */
  scratch: Scratch | null;
  prints: Prints | null;
}

const lastWordsLimit = 65536;

/** A process started ahead, used for one submission and ended with everything it started. */
export class SingleUseProcess implements Channel {
  readonly ready: Promise<HelloMessage>;
  readonly isolation: RuntimeInfo['isolation'];
  readonly #line = new Line();
  readonly #marker = randomBytes(12).toString('hex');
  readonly #start: Promise<Started>;
  readonly #words: string[] = [];
  #isHeard = true;
  #killed: Promise<void> | null = null;
  #lastRead: Promise<void> = Promise.resolve();
  #stopWatching: () => void = () => undefined;
  #reason: Ending['reason'] = null;

  /** `ownScratch`: the scratch folder the walls give it; null: the host makes one. */
  constructor(launch: (scratch: string) => Launch, ownScratch: string | null) {
    this.ready = this.#line.ready;
    const isolation: RuntimeInfo['isolation'] = [];
    this.isolation = isolation;
    this.#start = this.#launch(launch, ownScratch, isolation);
    this.#start.catch((error: unknown) => this.#line.fail(String(error)));
  }

  get alive(): boolean {
    return this.#line.ending === null;
  }

  listen(events: ChannelEvents): void {
    this.#line.listen(events);
    // Elsewhere the kernel holds the bound.
    if (process.platform !== 'linux') void this.#start.then(({ child }) => this.#watch(child));
  }

  send(frame: Buffer): void {
    void this.#start.then(({ output }) => writeTogether(output, frame));
  }

  askWhere(): boolean {
    // A signal would have to find its way through the walls.
    return false;
  }

  rest(): string {
    return this.#line.rest();
  }

  kill(stillHeard = false): Promise<void> {
    this.#isHeard = stillHeard;
    this.#killed ??= this.#kill();
    return this.#killed;
  }

  #watch(child: ChildProcess): void {
    if (this.#killed || child.pid === undefined) return;
    this.#stopWatching = watchMemory(child.pid, () => {
      this.#reason = 'memory';
      void this.kill();
    });
  }

  async #kill(): Promise<void> {
    this.#stopWatching();
    this.#line.fail('The process was ended.');
    let started;
    try {
      started = await this.#start;
    } catch {
      return;
    }
    await killTree(started.child, started.contained ? null : this.#marker);
    for (const stream of started.child.stdio) stream?.destroy();
    await this.#lastRead;
    await started.prints?.close();
    // What cannot be removed is a temporary folder all the same.
    await started.scratch?.remove().catch(() => undefined);
  }

  async #launch(
    launch: (scratch: string) => Launch,
    ownScratch: string | null,
    isolation: RuntimeInfo['isolation'],
  ): Promise<Started> {
    const scratch = ownScratch === null ? await createScratch() : null;
    let prints: Prints | null = null;
    try {
      const home = ownScratch ?? scratch!.path;
      const launched = launch(home);
      isolation.push(...launched.isolation);
      if (launched.prints) prints = await Prints.create();
      const child = await this.#spawn(launched, home, scratch?.path ?? '/', prints);
      const output = this.#connect(child, launched.protocol, prints);
      return { child, output, contained: launched.contained, scratch, prints };
    } catch (error) {
      await Promise.all([scratch?.remove(), prints?.close()]);
      throw error;
    }
  }

  /** Resolves once it runs. */
  async #spawn(
    { command, args, env, protocol }: Launch,
    home: string,
    cwd: string,
    prints: Prints | null,
  ): Promise<ChildProcess> {
    const child = spawn(command, args, {
      cwd,
      env: childEnvironment(process.env, {
        scratch: home,
        platform: process.platform,
        extra: { ...env, [checkVariable]: this.#marker },
      }),
      stdio:
        protocol === 'standard-streams'
          ? ['pipe', 'pipe', 'pipe', ...(prints?.descriptors ?? [])]
          : ['ignore', 'ignore', 'pipe', 'pipe'],
      // A session and process group of its own, so that the whole group can be ended at once.
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', resolve).once('error', reject);
    });
    return child;
  }

  /** Listens to it. Returns what it listens to. */
  #connect(child: ChildProcess, protocol: Launch['protocol'], prints: Prints | null): Writable {
    const line = protocol === 'descriptor-3' ? (child.stdio[3] as Duplex) : null;
    const input: Readable = line ?? child.stdout!;
    const output: Writable = line ?? child.stdin!;
    input.on('data', (chunk: Buffer) => this.#line.receive(chunk));
    // A child that is gone shows as its ending, not as a broken pipe.
    for (const stream of child.stdio) stream?.on('error', () => undefined);
    child.stderr!.setEncoding('utf8').on('data', (chunk: string) => {
      if (this.#words.join('').length < lastWordsLimit) this.#words.push(chunk);
    });
    // A grandchild may hold the pipes open for as long as it likes: wait for the exit, then drain.
    child.once('exit', (code, signal) => {
      this.#lastRead = nothingElseToDo().then(async () => {
        const printed = this.#isHeard ? ((await prints?.read().catch(() => null)) ?? null) : null;
        const lastWords = this.#words.join('');
        this.#line.end({ code, signal, lastWords, output: printed, reason: this.#reason });
      });
    });
    return output;
  }
}
