import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { isAbsolute, join } from 'node:path';
import * as z from 'zod/mini';
import { childEnvironment } from '../environment.ts';
import { FrameDecoder } from '../frames.ts';
import { hello, output } from '../protocol.ts';
import { createScratch, temporaryFolder, type Scratch } from '../scratch.ts';
import { writeTogether } from '../write-together.ts';
import { ForkedProcess, type Request } from './forked-process.ts';
import { description, type Description } from './interpreter.ts';

const fromServer = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('up'),
    hello,
    description: z.nullable(description),
  }),
  z.object({ type: z.literal('refused'), detail: z.string() }),
  z.object({
    type: z.literal('ended'),
    key: z.string(),
    code: z.int(),
    output: z.nullable(output),
  }),
]);

type Up = Extract<z.infer<typeof fromServer>, { type: 'up' }>;

/** Length of the key a fork says first, hexadecimal digits. */
const keyLength = 32;
const startLimitMs = 20_000;

export interface ServerCommand {
  command: string;
  /** `options` go in as the worker's one argument. */
  args: (options: object) => string[];
  env: Record<string, string>;
  isolation: { id: string; active: boolean; detail: string }[];
  log: (line: string) => void;
}

/** For a socket: what a killed host leaves there goes with the person's session, if there is such a folder. */
async function createFolder(): Promise<Scratch> {
  for (const folder of [process.env['XDG_RUNTIME_DIR'], await temporaryFolder()]) {
    // The path of a socket has 107 bytes, and a fork sees it a little deeper.
    if (folder === undefined || !isAbsolute(folder) || Buffer.byteLength(folder) > 80) continue;
    const created = await createScratch(folder).catch(() => null);
    if (created) return created;
  }
  return createScratch('/tmp');
}

/** Linux: the process that has NumPy imported and forks for each check. Single use: when it dies, make another. */
export class ForkServer {
  readonly #child: ChildProcess;
  readonly #listener: Server;
  readonly #scratch: Scratch;
  readonly #forks = new Map<string, ForkedProcess>();
  readonly #isUp: Promise<Up>;
  #up: Up | null = null;
  #settleUp: { resolve: (up: Up) => void; reject: (error: Error) => void } = {
    resolve: () => undefined,
    reject: () => undefined,
  };
  #words = '';
  #alive = true;
  #gone: Promise<void>;

  private constructor(command: ServerCommand, scratch: Scratch, listener: Server, socket: string) {
    this.#scratch = scratch;
    this.#listener = listener;
    this.#isUp = new Promise((resolve, reject) => {
      this.#settleUp = { resolve, reject };
    });
    this.#isUp.catch(() => undefined);
    listener.on('connection', connection => this.#greet(connection));
    const args = command.args({ socket, isolation: command.isolation });
    this.#child = spawn(command.command, args, {
      cwd: '/',
      env: childEnvironment(process.env, {
        scratch: '/tmp',
        platform: process.platform,
        extra: command.env,
      }),
      stdio: ['pipe', 'pipe', 'pipe'],
      detached: true,
    });
    this.#gone = new Promise(resolve => {
      this.#child.once('error', error => this.#end(error.message, resolve));
      this.#child.once('exit', () => this.#end('The Python server ended.', resolve));
    });
    const decoder = new FrameDecoder();
    this.#child.stdout!.on('data', (chunk: Buffer) => {
      for (const frame of decoder.push(chunk)) this.#hear(fromServer.safeParse(frame.header).data);
      if (decoder.garbled) this.#child.kill('SIGKILL');
    });
    for (const stream of this.#child.stdio) stream?.on('error', () => undefined);
    this.#child.stderr!.setEncoding('utf8').on('data', (chunk: string) => {
      this.#words = (this.#words + chunk).slice(-2000);
      command.log(chunk.trimEnd());
    });
  }

  /** Resolves when it is up; rejects with the reason where the system does not allow what it needs. */
  static async start(command: ServerCommand): Promise<ForkServer> {
    const scratch = await createFolder();
    const socket = join(scratch.path, 's');
    const listener = createServer();
    let server: ForkServer;
    try {
      await once(listener.listen(socket), 'listening');
      server = new ForkServer(command, scratch, listener, socket);
    } catch (error) {
      listener.close();
      await scratch.remove();
      throw error;
    }
    const late = setTimeout(() => server.#child.kill('SIGKILL'), startLimitMs);
    try {
      server.#up = await server.#isUp;
      return server;
    } catch (error) {
      await server.dispose();
      throw error;
    } finally {
      clearTimeout(late);
    }
  }

  /** What the interpreter says of itself, where nobody knew before. */
  get description(): Description | null {
    return this.#up!.description;
  }

  get alive(): boolean {
    return this.#alive;
  }

  /** Process id, for tests and measurements. */
  get pid(): number | undefined {
    return this.#child.pid;
  }

  fork(): ForkedProcess {
    const key = randomUUID().replaceAll('-', '');
    const fork = new ForkedProcess(this.#up!.hello, request => this.#tell(request, key));
    if (!this.#alive) {
      fork.end(null, null);
      return fork;
    }
    this.#forks.set(key, fork);
    this.#tell('F', key);
    return fork;
  }

  /** Ends the server and with it, through the kernel, every fork. Idempotent. */
  async dispose(): Promise<void> {
    if (this.#alive) this.#child.kill('SIGKILL');
    await this.#gone;
  }

  /** F: a fork. */
  #tell(request: 'F' | Request, key: string): void {
    if (this.#alive) writeTogether(this.#child.stdin!, request + key);
  }

  #hear(message: z.infer<typeof fromServer> | undefined): void {
    switch (message?.type) {
      case 'up': {
        this.#settleUp.resolve(message);
        return;
      }
      case 'refused': {
        this.#settleUp.reject(new Error(message.detail));
        return;
      }
      case 'ended':
        this.#forks.get(message.key)?.end(message.code, message.output);
        this.#forks.delete(message.key);
        return;
      case undefined:
        this.#child.kill('SIGKILL');
    }
  }

  #greet(connection: Socket): void {
    let start = Buffer.alloc(0);
    const read = (chunk: Buffer) => {
      start = Buffer.concat([start, chunk]);
      if (start.length < keyLength) return;
      connection.off('data', read);
      const fork = this.#forks.get(start.toString('latin1', 0, keyLength));
      if (fork && start.length === keyLength) fork.connect(connection);
      else connection.destroy();
    };
    connection.on('data', read).on('error', () => undefined);
  }

  #end(reason: string, done: () => void): void {
    if (!this.#alive) return;
    this.#alive = false;
    this.#settleUp.reject(new Error(this.#words.trim() || reason));
    for (const fork of this.#forks.values()) fork.end(null, null);
    this.#forks.clear();
    for (const stream of this.#child.stdio) stream?.destroy();
    this.#listener.close();
    // What cannot be removed is a temporary folder all the same.
    void this.#scratch
      .remove()
      .catch(() => undefined)
      .then(done);
  }
}
