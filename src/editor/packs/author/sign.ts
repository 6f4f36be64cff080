import { basename } from 'node:path';
import * as vscode from 'vscode';
import { signPack, writePack } from '../../../pack/build.ts';
import { publicKeyText, type SecretKey } from '../../../pack/minisign.ts';
import { fingerprint } from '../../../pack/signature.ts';
import { verifyPack } from '../../../pack/verify.ts';
import { chooseArchive } from './choose.ts';
import { openSigningKey } from './open-key.ts';
import { packInWords, tellSigner } from './tell.ts';

/** Signs a built pack where it is. @param named its URI, from a menu */
export async function signArchive(named: unknown): Promise<void> {
  const path = await chooseArchive(named, vscode.l10n.t('Sign'));
  if (path === null) return;
  const { signer } = await verifyPack(path);
  const key = await openSigningKey();
  if (key === null || !(await mayReplaceSigner(path, signer, key))) return;
  const built = await signPack(path, key);
  await writePack(path, built);
  await tellSigner(packInWords(path, built), publicKeyText(key));
}

/** Signing again with the same key changes nothing; another key's signature is not replaced unasked. */
async function mayReplaceSigner(
  path: string,
  signer: string | null,
  key: SecretKey,
): Promise<boolean> {
  if (signer === null || signer === publicKeyText(key)) return true;
  const replace = vscode.l10n.t('Replace the Signature');
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('{0} is signed by another key.', basename(path)),
    {
      modal: true,
      detail: vscode.l10n.t(
        'Its fingerprint is {0}. Who has installed a pack of that key will refuse one of yours under the same id.',
        fingerprint(signer),
      ),
    },
    replace,
  );
  return answer === replace;
}
