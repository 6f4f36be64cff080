import { constants } from 'node:os';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Ctrl-C and its like, as an abort signal: what was started is ended before the command is. */
export class Interruption {
  readonly #controller = new AbortController();
  #exitCode = 0;

  constructor() {
    for (const name of signals) process.once(name, this.#interrupt);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** 128 and the number of the signal that came, as shells have it. */
  get exitCode(): number {
    return this.#exitCode;
  }

  /** From here on a signal ends the process at once. */
  dispose(): void {
    for (const name of signals) process.off(name, this.#interrupt);
  }

  readonly #interrupt = (name: NodeJS.Signals): void => {
    // Who asks twice does not want to wait.
    this.dispose();
    this.#exitCode = 128 + constants.signals[name];
    this.#controller.abort();
  };
}
