import * as vscode from 'vscode';
import type { Position } from '../../submission/types.ts';
import { isNotebook } from '../../submission/language.ts';
import { UserError } from '../../user-error.ts';
import type { Documents } from '../documents/documents.ts';
import type { Source } from '../model/checks.ts';

/**
 * The file a command is about: the one that a lens or a menu names, else the one in front.
 * @throws UserError where it is no submission
 */
export async function targetOf(documents: Documents, named: unknown): Promise<Source> {
  const source = await sourceOf(documents, named);
  if (source !== null) return source;
  if (vscode.window.activeTextEditor?.document.isUntitled) {
    throw new UserError(vscode.l10n.t('Save this file first. From then on each save checks it.'));
  }
  throw new UserError(
    vscode.l10n.t('Open a Python, JavaScript or TypeScript file or a notebook from disk first.'),
  );
}

async function sourceOf(documents: Documents, named: unknown): Promise<Source | null> {
  if (named instanceof vscode.Uri) return documents.open(named);
  if (typeof named === 'string') return documents.open(vscode.Uri.parse(named));
  const { activeTextEditor, activeNotebookEditor } = vscode.window;
  const shown = activeTextEditor
    ? documents.sourceOf(activeTextEditor.document)
    : activeNotebookEditor && documents.sourceOfNotebook(activeNotebookEditor.notebook);
  if (shown) return shown;
  // A notebook has a tab before it has an editor, and may be shown as the text that it is on disk.
  const tab = uriIn(vscode.window.tabGroups.activeTabGroup.activeTab);
  return tab !== null && isNotebook(tab.path) ? documents.open(tab) : null;
}

/** Where the cursor is in the text of a submission, by its key; null where it is elsewhere. */
export function cursorIn(documents: Documents, key: string): Position | null {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || documents.sourceOf(editor.document)?.key !== key) return null;
  return documents.positionIn(editor.document, editor.selection.active);
}

/** Every submission in a tab. */
export async function openTargets(documents: Documents): Promise<Source[]> {
  const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs);
  const sources = new Map<string, Source>();
  for (const uri of tabs.map(uriIn)) {
    if (uri?.scheme !== 'file') continue;
    // A tab of a deleted or binary file has no text.
    const source = await documents.open(uri).catch(() => null);
    if (source !== null) sources.set(source.key, source);
  }
  return [...sources.values()];
}

/** The file of a tab, of two that it compares the later one; null for a tab of none. */
function uriIn(tab: vscode.Tab | undefined): vscode.Uri | null {
  const input = tab?.input;
  if (input instanceof vscode.TabInputTextDiff) return input.modified;
  const hasUri = input instanceof vscode.TabInputText || input instanceof vscode.TabInputNotebook;
  return hasUri ? input.uri : null;
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
