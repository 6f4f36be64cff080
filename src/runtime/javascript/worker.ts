/** The JavaScript side: serves one submission on descriptor 3, load once, then calls. */
import { Socket } from 'node:net';
import { Script } from 'node:vm';
import { encodeFrame, FrameDecoder, type Frame } from '../frames.ts';
import { overdueMessage } from '../overdue.ts';
import type { CallMessage, LoadMessage } from '../protocol.ts';
import { protocolVersion } from '../protocol-version.ts';
import type { Failure } from '../types.ts';
import { Call, loopFrame } from './calls.ts';
import { describeThrown } from './failures.ts';
import { loopSlot } from './marks.ts';
import { Output } from './output.ts';
import { Submission } from './submission.ts';

const protocolDescriptor = 3;
const exit = process.exit.bind(process);

class Worker {
  readonly #socket = new Socket({ fd: protocolDescriptor, readable: true, writable: true });
  readonly #write: (frame: Buffer) => boolean = this.#socket.write.bind(this.#socket);
  readonly #decoder = new FrameDecoder();
  readonly #output = new Output();
  readonly #marks = new Int32Array(2).fill(-1);
  #submission: Submission | null = null;
  #paths: string[] = [];
  #limitMs = 0;

  start(): void {
    // What a submission leaves for later is its own affair: the answer of a call is what counts.
    process.on('uncaughtException', () => undefined);
    process.on('unhandledRejection', () => undefined);
    this.#socket.on('data', (chunk: Buffer) => {
      for (const frame of this.#decoder.push(chunk)) this.#answer(frame);
      if (this.#decoder.garbled) exit(1);
    });
    this.#socket.on('close', () => exit(0));
    this.#send({
      type: 'hello',
      version: protocolVersion,
      runtime: process.versions.node,
      numpy: null,
      isolation: [],
    });
  }

  #answer({ header, payload }: Frame): void {
    const message = header as LoadMessage | CallMessage;
    if (message.type === 'load') this.#load(message);
    else if (this.#submission) this.#call(this.#submission, message, payload);
  }

  #load(message: LoadMessage): void {
    if (message.version !== protocolVersion) exit(1);
    this.#limitMs = message.limitMs;
    this.#paths = message.modules.map(({ path }) => path);
    const submission = new Submission(message, this.#marks);
    this.#submission = submission;
    let failure = this.#withinLimit(submission, () => {
      try {
        submission.load();
      } catch (thrown) {
        if (!submission.recover(thrown)) throw thrown;
      }
    });
    if (!failure && !submission.find('implementation'))
      failure = { kind: 'missing-name', type: '', message: '', frames: [] };
    this.#send({
      type: 'loaded',
      failure,
      ranWhole: submission.ranWhole,
      output: this.#output.soFar(),
    });
  }

  #call(submission: Submission, message: CallMessage, payload: Float64Array): void {
    const call = new Call(submission, message, payload);
    const failure = this.#withinLimit(submission, () => call.run());
    // A call that was stopped is told by the host, with the line from here.
    if (failure) this.#send({ type: 'stopped', failure, output: this.#output.soFar() });
    else
      this.#send(
        { ...call.outcome(), output: this.#output.soFar() },
        call.values,
        ...(call.lines ? [call.lines] : []),
      );
  }

  /** Null where all went well. V8 ends loops that do not end themselves. */
  #withinLimit(submission: Submission, work: () => void): Failure | null {
    this.#marks[loopSlot] = -1;
    hooked[hook] = work;
    try {
      runHook.runInThisContext({ timeout: this.#limitMs });
      return null;
    } catch (thrown) {
      if ((thrown as { code?: string } | null)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
        return {
          kind: 'timeout',
          type: '',
          message: overdueMessage(this.#limitMs),
          frames: loopFrame(submission, this.#paths),
        };
      return describeThrown(thrown, submission.paths);
    } finally {
      Reflect.deleteProperty(hooked, hook);
    }
  }

  #send(header: object, ...payloads: Float64Array[]): void {
    this.#write(encodeFrame(header, ...payloads));
  }
}

// vm's time limit holds for a script, so the work is hung up where a script can call it.
const hook = Symbol.for('gprime.work');
const hooked = globalThis as unknown as Record<symbol, unknown>;
const runHook = new Script(`globalThis[Symbol.for('gprime.work')]()`);

// A failed import lies below a dozen frames of Node's own loader.
Error.stackTraceLimit = 100;

new Worker().start();
