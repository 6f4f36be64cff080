import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { parsePreviewAnswer } from '../../report/preview/messages.ts';
import type { PreviewAnswer, PreviewRequest } from '../../report/preview/messages.ts';
import type { Disposable } from '../disposables.ts';

export interface ArtistOptions {
  distRoot: string;
  /** How long a preview may take, ms. A pack within its bounds takes a tenth of it. */
  limitMs?: number;
}

interface Job {
  request: PreviewRequest;
  resolve: (answer: PreviewAnswer | null) => void;
}

const LIMIT_MS = 10_000;
/** A pack has at most 20 MB. */
const HEAP_MB = 256;

/**
 * Has previews drawn in a thread of their own, one after another; of those that wait only the newest is
 * drawn. What takes too long or too much memory ends with the thread.
 */
export class Artist implements Disposable {
  readonly #options: ArtistOptions;
  #worker: Worker | null = null;
  #drawing: Job | null = null;
  #next: Job | null = null;
  #timer: NodeJS.Timeout | undefined;
  #disposed = false;

  constructor(options: ArtistOptions) {
    this.#options = options;
  }

  /** Null: a newer request came before this one was drawn, or nobody wants it any more. */
  draw(request: PreviewRequest): Promise<PreviewAnswer | null> {
    if (this.#disposed) return Promise.resolve(null);
    return new Promise(resolve => {
      this.#next?.resolve(null);
      this.#next = { request, resolve };
      if (this.#drawing === null) this.#begin();
    });
  }

  dispose(): void {
    this.#disposed = true;
    this.#next?.resolve(null);
    this.#next = null;
    this.#finish(null);
    this.#fire();
  }

  #begin(): void {
    if (this.#next === null) return;
    [this.#drawing, this.#next] = [this.#next, null];
    this.#worker ??= this.#hire();
    this.#timer = setTimeout(
      () => this.#giveUp('Drawing this takes too long; simplify the expressions.'),
      this.#options.limitMs ?? LIMIT_MS,
    );
    this.#worker.postMessage(this.#drawing.request);
  }

  #hire(): Worker {
    const worker = new Worker(join(this.#options.distRoot, 'preview-worker.cjs'), {
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
    worker.on('message', (data: unknown) => {
      if (this.#worker !== worker) return;
      const answer = parsePreviewAnswer(data);
      if (answer === null) this.#giveUp('What was drawn is no preview.');
      else this.#finish(answer);
    });
    worker.on('error', error => {
      if (this.#worker === worker) this.#giveUp(`Drawing this failed: ${error.message}`);
    });
    return worker;
  }

  #giveUp(message: string): void {
    this.#fire();
    this.#finish({ kind: 'problems', problems: [{ message, place: '', start: 0, end: 0 }] });
  }

  #finish(answer: PreviewAnswer | null): void {
    clearTimeout(this.#timer);
    const job = this.#drawing;
    this.#drawing = null;
    job?.resolve(this.#next === null ? answer : null);
    this.#begin();
  }

  #fire(): void {
    const worker = this.#worker;
    this.#worker = null;
    void worker?.terminate();
  }
}
