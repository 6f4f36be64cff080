import * as vscode from 'vscode';
import { fileErrorSentence } from '../file-error.ts';
import { UserError } from '../user-error.ts';
import { withoutLinks } from './without-links.ts';

/** Where errors end: what a person can mend is said to them, the rest goes to the log, said once. */
export class Faults {
  readonly #log: vscode.LogOutputChannel;
  readonly #said = new Set<string>();

  constructor(log: vscode.LogOutputChannel) {
    this.#log = log;
  }

  /** For work nobody waits for, such as a check after a save. */
  watch(work: Promise<unknown>): void {
    work.catch((error: unknown) => this.#report(error, { asked: false }));
  }

  /** Runs a command: whatever it throws is reported and ends here. */
  async command(run: () => unknown): Promise<void> {
    try {
      await run();
    } catch (error) {
      this.#report(error, { asked: true });
    }
  }

  #report(error: unknown, { asked }: { asked: boolean }): void {
    const mendable = mendableIn(error);
    if (mendable !== null) {
      this.#log.warn(mendable);
      if (asked || this.#isNew(mendable))
        void vscode.window.showErrorMessage(withoutLinks(mendable));
      return;
    }
    const message = error instanceof Error ? error.message : String(error);
    this.#log.error(error instanceof Error ? error : message);
    if (asked || this.#isNew(message)) void this.#offerLog(message);
  }

  async #offerLog(message: string): Promise<void> {
    const showLog = vscode.l10n.t('Show Log');
    const text = vscode.l10n.t(
      'g′ grader failed, which is a fault of its own: {0}',
      withoutLinks(message),
    );
    if ((await vscode.window.showErrorMessage(text, showLog)) === showLog) this.#log.show();
  }

  #isNew(message: string): boolean {
    const isNew = !this.#said.has(message);
    this.#said.add(message);
    return isNew;
  }
}

/** What a person can do something about, a full disk or a folder of somebody else's among it; null: a fault. */
function mendableIn(error: unknown): string | null {
  const isSaid = error instanceof UserError || error instanceof vscode.FileSystemError;
  return isSaid ? error.message : fileErrorSentence(error);
}
