import { count, grouped } from '../report/number.ts';
import type { Terminal } from './terminal.ts';

/** Back to the start of the line, and nothing on it. */
const CLEAR = '\r\u001b[K';

/** How far a check of several files is: one line, written over, where standard error is a terminal. */
export class Progress {
  readonly #total: number;
  readonly #write: (text: string) => void;
  #done = 0;

  constructor(total: number, terminal: Terminal) {
    this.#total = total;
    const isShown = terminal.live && total > 1;
    this.#write = text => isShown && terminal.err(`${CLEAR}${text}`);
  }

  get text(): string {
    return `${grouped(this.#done)} of ${count(this.#total, 'file')} checked`;
  }

  step(): void {
    this.#done++;
    this.#write(this.text);
  }

  /** Before anything else is written. */
  clear(): void {
    this.#write('');
  }
}
