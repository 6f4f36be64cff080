import * as vscode from 'vscode';
import { UserError } from '../../user-error.ts';
import { sourceOf } from '../documents/source-of.ts';
import type { Source } from '../model/checks.ts';

export interface Target {
  document: vscode.TextDocument;
  source: Source;
}

/**
 * The file a command is about: the one that a lens or a menu names, else the one in front.
 * @throws UserError where it is no submission
 */
export async function targetOf(named: unknown): Promise<Target> {
  const document = await documentOf(named);
  const source = document && sourceOf(document);
  if (!document || !source) {
    throw new UserError(
      vscode.l10n.t('Open a Python, JavaScript or TypeScript file from disk first.'),
    );
  }
  return { document, source };
}

async function documentOf(named: unknown): Promise<vscode.TextDocument | null> {
  if (named instanceof vscode.Uri) return vscode.workspace.openTextDocument(named);
  if (typeof named === 'string') return vscode.workspace.openTextDocument(vscode.Uri.parse(named));
  return vscode.window.activeTextEditor?.document ?? null;
}

/** Every submission in a tab. */
export async function openTargets(): Promise<Target[]> {
  const inputs = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(tab => tab.input));
  const uris = inputs.flatMap(input => {
    if (input instanceof vscode.TabInputText) return [input.uri];
    return input instanceof vscode.TabInputTextDiff ? [input.modified] : [];
  });
  const documents = new Map<string, Target>();
  for (const uri of uris) {
    if (uri.scheme !== 'file') continue;
    const document = await vscode.workspace.openTextDocument(uri).then(
      opened => opened,
      // A tab of a deleted or binary file has no text.
      () => null,
    );
    const source = document && sourceOf(document);
    if (document && source) documents.set(source.key, { document, source });
  }
  return [...documents.values()];
}

/** @throws UserError in Restricted Mode */
export function requireTrust(): void {
  if (vscode.workspace.isTrusted) return;
  throw new UserError(
    vscode.l10n.t(
      'In Restricted Mode nothing of this workspace is run. Trust the workspace to check its files.',
    ),
  );
}
