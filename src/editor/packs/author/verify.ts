import { readFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { publicKeyPath, usualKeyPath } from '../../../pack/key-files.ts';
import { parsePublicKey, publicKeyText } from '../../../pack/minisign.ts';
import { verifyPack } from '../../../pack/verify.ts';
import { UserError } from '../../../user-error.ts';
import { chooseArchive } from './choose.ts';
import { packInWords, tellSigner } from './tell.ts';

/** Says whether a pack's manifest and signature hold, and whose key signed it. @param named its URI, from a menu */
export async function verifyArchive(named: unknown): Promise<void> {
  const path = await chooseArchive(named, vscode.l10n.t('Verify'));
  if (path === null) return;
  const verified = await verifyPack(path);
  const what = packInWords(path, verified);
  if (verified.signer === null) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('{0} It is not signed: anyone may have made or changed it.', what),
    );
    return;
  }
  const whose =
    verified.signer === (await ownPublicKey())
      ? vscode.l10n.t('{0} Its signature holds, and is by your key.', what)
      : vscode.l10n.t('{0} Its signature holds. Compare with what the course publishes.', what);
  await tellSigner(whose, verified.signer);
}

/** The key beside the author's own secret one; null where there is none. */
async function ownPublicKey(): Promise<string | null> {
  const path = publicKeyPath(usualKeyPath());
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return publicKeyText(parsePublicKey(text));
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}
