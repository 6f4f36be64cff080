import { basename } from 'node:path';
import * as vscode from 'vscode';
import { archiveName, buildPack, signPack, writePack, type Built } from '../../../pack/build.ts';
import { publicKeyText } from '../../../pack/minisign.ts';
import { exists } from '../../exists.ts';
import { packCommand } from '../ids.ts';
import { chooseWorkspacePack, saveFilesIn } from './choose.ts';
import { openSigningKey } from './open-key.ts';
import { packInWords, tellSigner } from './tell.ts';

/** Makes the one file to hand out from a pack of the workspace, beside `.gprime/`; signed, if the author wants. */
export async function buildWorkspacePack(): Promise<void> {
  const found = await chooseWorkspacePack();
  if (found === null) return;
  await saveFilesIn(found.path);
  // What is wrong with the pack is said before anything is asked.
  const plain = await buildPack(found.path);
  const sign = vscode.l10n.t('Build and Sign');
  const leave = vscode.l10n.t('Build Without a Signature');
  const placeHolder = archiveName(plain.pack);
  const picked = await vscode.window.showQuickPick([sign, leave], { placeHolder });
  if (picked === undefined) return;
  const target = vscode.Uri.joinPath(found.folder.uri, archiveName(plain.pack));
  if (!(await mayReplace(target))) return;
  if (picked === leave) {
    await writePack(target.fsPath, plain);
    await offerToSign(target, plain);
    return;
  }
  const key = await openSigningKey();
  if (key === null) return;
  const signed = await signPack(found.path, key);
  await writePack(target.fsPath, signed);
  await tellSigner(packInWords(target.fsPath, signed), publicKeyText(key));
}

async function offerToSign(target: vscode.Uri, built: Built): Promise<void> {
  const sign = vscode.l10n.t('Sign…');
  const text = vscode.l10n.t('{0} It is not signed yet.', packInWords(target.fsPath, built));
  if ((await vscode.window.showInformationMessage(text, sign)) === sign)
    await vscode.commands.executeCommand(packCommand.signPack, target);
}

async function mayReplace(target: vscode.Uri): Promise<boolean> {
  if (!(await exists(target))) return true;
  const replace = vscode.l10n.t('Replace It');
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('{0} is there already.', basename(target.fsPath)),
    {
      modal: true,
      detail: vscode.l10n.t(
        'A pack that students have keeps its version for ever: raise “version” in pack.json if it was handed out.',
      ),
    },
    replace,
  );
  return answer === replace;
}
