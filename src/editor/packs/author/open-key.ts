import * as vscode from 'vscode';
import { readKeyFile, usualKeyPath, type KeyFile } from '../../../pack/key-files.ts';
import type { SecretKey } from '../../../pack/minisign.ts';
import { UserError } from '../../../user-error.ts';
import { showWhenSlow } from '../../commands/slow.ts';
import { createSigningKey } from './create-key.ts';

/** From when on opening the key shows, ms. */
const SLOW_MS = 300;

/** The author's secret key, its password asked for, or a new one; null: the person went back. */
export async function openSigningKey(): Promise<SecretKey | null> {
  const usual = usualKeyPath();
  const create = { label: vscode.l10n.t('Create a Signing Key…'), description: '' };
  const other = { label: vscode.l10n.t('Another Key…'), description: '' };
  const known = { label: vscode.l10n.t('Your Key'), description: usual };
  const items = (await readKeyFile(usual)) === null ? [create, other] : [known, other];
  const placeHolder = vscode.l10n.t('Which key signs?');
  const picked = await vscode.window.showQuickPick(items, { placeHolder });
  if (picked === undefined) return null;
  if (picked === create) return createSigningKey();
  const path = picked === known ? usual : await askPath();
  if (path === null) return null;
  const file = await readKeyFile(path);
  if (file === null) throw new UserError(vscode.l10n.t('There is no secret key {0}.', path));
  return file.isProtected ? openProtected(file, path) : file.open(null);
}

async function askPath(): Promise<string | null> {
  const opened = await vscode.window.showOpenDialog({
    filters: { [vscode.l10n.t('Secret keys')]: ['key'], [vscode.l10n.t('All files')]: ['*'] },
    openLabel: vscode.l10n.t('Sign with This Key'),
  });
  return opened?.[0]?.fsPath ?? null;
}

/** Asks until the password is right or the person goes back. */
async function openProtected(file: KeyFile, path: string): Promise<SecretKey | null> {
  const question = vscode.l10n.t('Password for {0}', path);
  for (let prompt = question; ;) {
    const password = await vscode.window.showInputBox({
      prompt,
      password: true,
      ignoreFocusOut: true,
    });
    if (password === undefined) return null;
    try {
      const title = vscode.l10n.t('g′: opening the key');
      return await showWhenSlow(title, SLOW_MS, () => file.open(password));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      prompt = error.message;
    }
  }
}
