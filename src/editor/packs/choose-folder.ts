import * as vscode from 'vscode';
import { UserError } from '../../user-error.ts';

/**
 * The workspace folder to write into, asked for where there are several; null: none is picked.
 * @param whyFolder said where no folder is open
 * @throws UserError where no folder is open
 */
export async function chooseFolder(whyFolder: string): Promise<vscode.WorkspaceFolder | null> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) throw new UserError(whyFolder);
  if (folders.length === 1) return folders[0]!;
  return (await vscode.window.showWorkspaceFolderPick()) ?? null;
}
