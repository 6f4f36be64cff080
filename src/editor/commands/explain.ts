import * as vscode from 'vscode';
import type { Check } from '../../report/types.ts';
import { UserError } from '../../user-error.ts';
import { functionOf } from './function-of.ts';
import type { FunctionParts } from './function-of.ts';
import { targetOf } from './targets.ts';

/** What a person asks for about the last check of one function. */
export class ExplainCommands {
  readonly #parts: FunctionParts;

  constructor(parts: FunctionParts) {
    this.#parts = parts;
  }

  /** The hints one at a time, each when it is asked for. */
  async showHint(named: unknown, name: unknown): Promise<void> {
    const { function: checked, surface } = await this.#checkOf(named, name);
    const { hints } = surface;
    if (hints.length === 0) {
      throw new UserError(vscode.l10n.t('There is no hint for {0}.', checked));
    }
    const next = vscode.l10n.t('Next Hint');
    for (const [i, hint] of hints.entries()) {
      const text = vscode.l10n.t('Hint {0} of {1}: {2}', i + 1, hints.length, hint);
      const more = i + 1 < hints.length ? [next] : [];
      if ((await vscode.window.showInformationMessage(text, ...more)) !== next) return;
    }
  }

  async copyTest(named: unknown, name: unknown): Promise<void> {
    const { function: checked, surface } = await this.#checkOf(named, name);
    if (surface.copyAsTest === null) {
      throw new UserError(vscode.l10n.t('There is no failing input of {0} to test.', checked));
    }
    await vscode.env.clipboard.writeText(surface.copyAsTest);
    vscode.window.setStatusBarMessage(vscode.l10n.t('g′: the test is on the clipboard'), 3000);
  }

  async #checkOf(named: unknown, name: unknown): Promise<Check> {
    const one = await functionOf(this.#parts, await targetOf(this.#parts.documents, named), name);
    if (one.check !== null) return one.check;
    throw new UserError(vscode.l10n.t('{0} was not checked yet.', one.name));
  }
}
