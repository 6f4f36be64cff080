import * as vscode from 'vscode';
import { parseSeed } from '../../grader/seed.ts';
import { UserError } from '../../user-error.ts';

/** Asks for a seed, 16 hex digits. Null when it was dismissed. */
export async function askSeed(last: string | null): Promise<string | null> {
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('g′: Replay With Seed'),
    prompt: vscode.l10n.t(
      'The same seed asks the same random inputs again. It stands in every report.',
    ),
    value: last ?? '',
    validateInput: text => {
      try {
        parseSeed(text);
        return null;
      } catch (error) {
        if (error instanceof UserError) return error.message;
        throw error;
      }
    },
  });
  return typed === undefined ? null : parseSeed(typed);
}
