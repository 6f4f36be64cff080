import { basename, join } from 'node:path';
import * as vscode from 'vscode';
import { PACK_FILE } from '../../pack/read-pack.ts';
import { chooseWorkspacePack } from '../packs/author/choose.ts';

/** The pack.json that is named or in front, else that of a pack of the workspace; null: none is picked. */
export async function choosePackFile(named: unknown): Promise<vscode.Uri | null> {
  const front = vscode.window.activeTextEditor?.document.uri;
  for (const uri of [named, front])
    if (uri instanceof vscode.Uri && basename(uri.fsPath) === PACK_FILE) return uri;
  const found = await chooseWorkspacePack();
  return found === null ? null : vscode.Uri.file(join(found.path, PACK_FILE));
}
