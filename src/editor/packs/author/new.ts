import * as vscode from 'vscode';
import { loginName } from '../../../pack/login-name.ts';
import { parsePackFile } from '../../../pack/pack-file.ts';
import { skeleton } from '../../../pack/skeleton.ts';
import { UserError } from '../../../user-error.ts';
import { exists } from '../../exists.ts';
import { chooseFolder } from '../choose-folder.ts';

/** Makes a pack that works in `.gprime/` of the workspace, and opens its pack.json. */
export async function newPack(): Promise<void> {
  const folder = await chooseFolder(vscode.l10n.t('Open a folder first: the pack is made in it.'));
  if (folder === null) return;
  const id = await vscode.window.showInputBox({
    prompt: vscode.l10n.t('Id of the pack, which it keeps for ever'),
    placeHolder: 'my-course.week-1',
    validateInput: text => faultOf(text),
  });
  if (id === undefined) return;
  const home = vscode.Uri.joinPath(folder.uri, '.gprime', id);
  const target = vscode.Uri.joinPath(home, 'pack.json');
  if (await exists(target))
    throw new UserError(vscode.l10n.t('{0} is there already.', target.fsPath));
  for (const [path, text] of files(id))
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(home, path), Buffer.from(text));
  await vscode.window.showTextDocument(target);
}

function files(id: string): Map<string, string> {
  return skeleton(id, vscode.l10n.t('Exercises of {0}', id), loginName());
}

/** Why the id is none, as reading the pack would say it; null for a good one. */
function faultOf(id: string): string | null {
  try {
    parsePackFile(files(id).get('pack.json')!, 'pack.json', false);
    return null;
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}
