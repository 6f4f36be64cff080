import { homedir } from 'node:os';
import { basename, join, sep } from 'node:path';
import * as vscode from 'vscode';
import {
  createKeyFiles,
  publicKeyPath,
  refuseExistingKey,
  usualKeyPath,
} from '../../../pack/key-files.ts';
import { publicKeyText, type SecretKey } from '../../../pack/minisign.ts';
import { UserError } from '../../../user-error.ts';
import { showWhenSlow } from '../../commands/slow.ts';
import { tellSigner } from './tell.ts';

/** From when on deriving the key of a password shows, ms. */
const SLOW_MS = 300;

/** Makes a key pair, protected by a password, and shows what students compare. Null: the person went back. */
export async function createSigningKey(): Promise<SecretKey | null> {
  const path = await choosePlace();
  if (path === null) return null;
  await refuseExistingKey(path);
  const password = await askNewPassword();
  if (password === null) return null;
  const title = vscode.l10n.t('g′: making the key');
  const key = await showWhenSlow(title, SLOW_MS, () => createKeyFiles(path, password));
  const made = vscode.l10n.t(
    'The secret key is {0}: keep it to yourself, and keep a copy. {1} is for students: publish its fingerprint.',
    shortened(path),
    basename(publicKeyPath(path)),
  );
  void tellSigner(made, publicKeyText(key));
  return key;
}

async function choosePlace(): Promise<string | null> {
  const usual = usualKeyPath();
  const isFree = await isFreeFor(usual);
  const other = { label: vscode.l10n.t('Another Place…'), description: '', path: null };
  const items = [
    { label: vscode.l10n.t('The Usual Place'), description: shortened(usual), path: usual },
    other,
  ];
  const picked = await vscode.window.showQuickPick(isFree ? items : [other], {
    placeHolder: isFree
      ? vscode.l10n.t('Where should the secret key be kept?')
      : vscode.l10n.t(
          'You have a key already, {0}. Where should another one be kept?',
          shortened(usual),
        ),
  });
  if (picked === undefined) return null;
  return picked.path ?? (await askPlace());
}

async function askPlace(): Promise<string | null> {
  const saved = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.file(join(homedir(), 'course.key')),
    filters: { [vscode.l10n.t('Secret keys')]: ['key'] },
    saveLabel: vscode.l10n.t('Create'),
  });
  if (saved === undefined) return null;
  if (vscode.workspace.getWorkspaceFolder(saved) !== undefined) {
    const write = vscode.l10n.t('Create It There');
    const answer = await vscode.window.showWarningMessage(
      vscode.l10n.t('Keep the secret key in this workspace?'),
      {
        modal: true,
        detail: vscode.l10n.t(
          'Whoever gets the folder, in a repository for instance, can try to sign in your name.',
        ),
      },
      write,
    );
    if (answer !== write) return null;
  }
  // By its ending a key is known for what stays out of a pack.
  return saved.fsPath.endsWith('.key') ? saved.fsPath : `${saved.fsPath}.key`;
}

/** `~/.minisign/minisign.key` */
function shortened(path: string): string {
  return path.startsWith(homedir() + sep) ? `~${path.slice(homedir().length)}` : path;
}

async function isFreeFor(path: string): Promise<boolean> {
  try {
    await refuseExistingKey(path);
    return true;
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}

/** Asked twice: nobody sees what is typed, and nothing opens the key without it. */
async function askNewPassword(): Promise<string | null> {
  const ask = (prompt: string, faultOf: (text: string) => string | null) =>
    vscode.window.showInputBox({
      title: vscode.l10n.t('g′: Create Signing Key'),
      prompt,
      password: true,
      ignoreFocusOut: true,
      validateInput: faultOf,
    });
  const password = await ask(vscode.l10n.t('Password for the new key'), text =>
    text === '' ? vscode.l10n.t('Without a password, whoever has the file can sign.') : null,
  );
  if (password === undefined) return null;
  const again = await ask(vscode.l10n.t('The same password again'), text =>
    text === password ? null : vscode.l10n.t('This is not the same yet.'),
  );
  return again ?? null;
}
