import { basename, sep } from 'node:path';
import * as vscode from 'vscode';
import { findWorkspacePacks } from '../../../pack/workspace-packs.ts';
import { UserError } from '../../../user-error.ts';

/** A pack's folder under `.gprime/` of a workspace folder. */
export interface WorkspacePack {
  folder: vscode.WorkspaceFolder;
  path: string;
}

/** The pack whose file is in front, else the only one, else the one that is picked; null: none is. */
export async function chooseWorkspacePack(): Promise<WorkspacePack | null> {
  const found = await workspacePacks();
  if (found.length === 0)
    throw new UserError(
      vscode.l10n.t('There is no pack in .gprime/ of this workspace; “g′: New Pack” makes one.'),
    );
  const front = vscode.window.activeTextEditor?.document.uri.fsPath ?? '';
  const named = found.find(({ path }) => front.startsWith(path + sep));
  if (named !== undefined) return named;
  if (found.length === 1) return found[0]!;
  const items = found.map(each => ({
    label: basename(each.path),
    description: each.folder.name,
    each,
  }));
  const placeHolder = vscode.l10n.t('Which pack?');
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.each ?? null;
}

/**
 * A `.gpack`: the one a menu names, else one of the workspace, else one from elsewhere; null: none is picked.
 *
 * @param openLabel what is done with it, in a word
 */
export async function chooseArchive(named: unknown, openLabel: string): Promise<string | null> {
  if (named instanceof vscode.Uri) return named.fsPath;
  const found = await vscode.workspace.findFiles('**/*.gpack', '**/node_modules/**');
  const items = [
    ...found.map(({ fsPath }) => ({
      label: basename(fsPath),
      description: vscode.workspace.asRelativePath(fsPath),
      path: fsPath,
    })),
    { label: vscode.l10n.t('Another File…'), description: '', path: null },
  ];
  const placeHolder = vscode.l10n.t('Which pack?');
  const picked =
    items.length === 1 ? items[0] : await vscode.window.showQuickPick(items, { placeHolder });
  if (picked === undefined) return null;
  if (picked.path !== null) return picked.path;
  const opened = await vscode.window.showOpenDialog({
    filters: { [vscode.l10n.t('Packs')]: ['gpack'] },
    openLabel,
  });
  return opened?.[0]?.fsPath ?? null;
}

/** What is done with a pack is done with what its author sees. */
export async function saveFilesIn(folder: string): Promise<void> {
  const dirty = vscode.workspace.textDocuments.filter(
    ({ uri, isDirty }) => isDirty && uri.fsPath.startsWith(folder + sep),
  );
  await Promise.all(dirty.map(document => document.save()));
}

async function workspacePacks(): Promise<WorkspacePack[]> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const found = await Promise.all(
    folders.map(async folder =>
      (await findWorkspacePacks(folder.uri.fsPath)).map(path => ({ folder, path })),
    ),
  );
  return found.flat();
}
