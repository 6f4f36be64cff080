import { basename } from 'node:path';
import * as vscode from 'vscode';
import { fingerprint } from '../../../pack/signature.ts';
import { summaryOf, type Verified } from '../../../pack/verify.ts';
import { withoutLinks } from '../../without-links.ts';

/** `week-1.gpack: Week 1 (my-course.week-1 1.0.0), 6 files, 2.2 KB.` */
export function packInWords(path: string, pack: Pick<Verified, 'pack' | 'files'>): string {
  return withoutLinks(`${basename(path)}: ${summaryOf(pack, vscode.env.language)}.`);
}

/** Says what is done, with the fingerprint that students compare, to copy. */
export async function tellSigner(what: string, publicKey: string): Promise<void> {
  const shown = fingerprint(publicKey);
  const copyFingerprint = vscode.l10n.t('Copy Fingerprint');
  const copyKey = vscode.l10n.t('Copy Public Key');
  const picked = await vscode.window.showInformationMessage(
    vscode.l10n.t('{0} Fingerprint: {1}', what, shown),
    copyFingerprint,
    copyKey,
  );
  if (picked === undefined) return;
  await vscode.env.clipboard.writeText(picked === copyKey ? publicKey : shown);
}
