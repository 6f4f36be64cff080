import { constants } from 'node:os';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A command that Ctrl-C or its like has ended, with a sentence about what was done by then. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
  /** 128 and the number of the signal that came, as shells have it. */
  readonly exitCode: number;

  constructor(message: string, exitCode: number) {
    super(message);
    this.exitCode = exitCode;
  }
}

/**
 * Work that Ctrl-C and its like abort: it ends what it has started, then the command ends. A second signal
 * ends the process at once.
 * @param said the message of Interrupted, asked for when the work has ended
 * @throws Interrupted where the work rejects after a signal
 */
export async function interruptible<T>(
  work: (signal: AbortSignal) => Promise<T>,
  said: () => string,
): Promise<T> {
  const controller = new AbortController();
  let exitCode = 0;
  const unhook = () => {
    for (const name of signals) process.off(name, interrupt);
  };
  const interrupt = (name: NodeJS.Signals): void => {
    unhook();
    exitCode = 128 + constants.signals[name];
    controller.abort();
  };
  for (const name of signals) process.once(name, interrupt);
  try {
    return await work(controller.signal);
  } catch (error) {
    throw controller.signal.aborted ? new Interrupted(said(), exitCode) : error;
  } finally {
    unhook();
  }
}
