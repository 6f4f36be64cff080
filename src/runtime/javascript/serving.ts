import { encodeFrame, type Frame } from '../frames.ts';
import { overdueMessage } from '../overdue.ts';
import type { CallMessage, LoadMessage } from '../protocol.ts';
import { protocolVersion } from '../protocol-version.ts';
import type { Failure } from '../types.ts';
import { Call } from './calls.ts';
import { describeThrown } from './failures.ts';
import { lineOf, linesPerModule, loopSlot, Marks } from './marks.ts';
import type { Output } from './output.ts';
import { Submission } from './submission.ts';

// Bound before a submission can replace it.
const exit: (code: number) => never = process.exit.bind(process);

/** Answers what the host asks about one submission: first to load it, then to call it. */
export class Serving {
  readonly #output: Output;
  readonly #write: (frame: Buffer) => void;
  readonly #marks = new Marks(() => this.#overdue());
  #submission: Submission | null = null;
  #isLoaded = false;
  #paths: string[] = [];
  #limitMs = 0;

  constructor(output: Output, write: (frame: Buffer) => void) {
    this.#output = output;
    this.#write = write;
  }

  answer({ header, payload }: Frame): void {
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
    this.#marks.begin(this.#limitMs);
    this.#loaded(loadFailure(submission));
  }

  #loaded(failure: Failure | null): void {
    this.#isLoaded = true;
    const ranWhole = this.#submission?.ranWhole ?? false;
    this.#write(encodeFrame({ type: 'loaded', failure, ranWhole, output: this.#output.soFar() }));
  }

  #call(submission: Submission, message: CallMessage, payload: Float64Array): void {
    const call = new Call(submission, message, payload);
    this.#marks.begin(this.#limitMs);
    call.run();
    this.#write(
      encodeFrame(
        { ...call.outcome(), output: this.#output.soFar() },
        call.values,
        ...(call.lines ? [call.lines] : []),
      ),
    );
  }

  /** In the middle of a loop: nothing but the end of the process is sure to end it. */
  #overdue(): never {
    const failure: Failure = {
      kind: 'timeout',
      type: '',
      message: overdueMessage(this.#limitMs),
      frames: this.#loopFrame(),
    };
    if (this.#isLoaded)
      this.#write(encodeFrame({ type: 'stopped', failure, output: this.#output.soFar() }));
    else this.#loaded(failure);
    exit(1);
  }

  #loopFrame(): Failure['frames'] {
    const mark = this.#marks.slots[loopSlot]!;
    const path = this.#paths[Math.floor(mark / linesPerModule)];
    return mark < 0 || path === undefined ? [] : [{ path, line: lineOf(mark), function: '' }];
  }
}

function loadFailure(submission: Submission): Failure | null {
  try {
    submission.load();
  } catch (thrown) {
    if (!submission.recover(thrown)) return describeThrown(thrown, submission.paths);
  }
  if (submission.find('implementation')) return null;
  return { kind: 'missing-name', type: '', message: '', frames: [] };
}
