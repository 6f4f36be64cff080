import * as vscode from 'vscode';
import { fetchPack, httpsUrl } from '../../pack/fetch-pack.ts';
import { readArchive } from '../../pack/archive.ts';
import type { PackFiles } from '../../pack/files.ts';
import { parsePublicKey, publicKeyText } from '../../pack/minisign.ts';
import { readPackFiles } from '../../pack/read-pack.ts';
import type { Candidate } from '../../pack/store.ts';
import { textIn } from '../../pack/text.ts';
import { UserError } from '../../user-error.ts';
import { showWhenSlow } from '../commands/slow.ts';
import { withoutLinks } from '../without-links.ts';
import type { PackEntry, PackLibrary } from './library.ts';

/** From when on fetching shows, ms. */
const SLOW_MS = 500;

/** Brings packs into the editor. Whatever the way, the person sees who signed it before it is installed. */
export class PackInstaller {
  readonly #library: PackLibrary;

  constructor(library: PackLibrary) {
    this.#library = library;
  }

  /** Asks where from. */
  async ask(): Promise<void> {
    const file = vscode.l10n.t('From a File…');
    const address = vscode.l10n.t('From an Address…');
    const placeHolder = vscode.l10n.t('Install a pack');
    const picked = await vscode.window.showQuickPick([file, address], { placeHolder });
    if (picked === file) await this.#askFile();
    else if (picked === address) await this.#askAddress();
  }

  async fromFile(uri: vscode.Uri): Promise<void> {
    await this.#install(await readPackFiles(uri.fsPath), uri.fsPath, {});
  }

  /**
   * `vscode://gprime.gprime/install?url=…&key=…`, from a course page. Asks before anything is fetched.
   */
  async fromLink(link: vscode.Uri): Promise<void> {
    if (link.path !== '/install')
      throw new UserError(
        vscode.l10n.t('This link asks for something that g′ grader does not do.'),
      );
    const parameters = new URLSearchParams(link.query);
    const url = httpsUrl(parameters.get('url') ?? '', null);
    // In a link + stands for a space, and keys are base64.
    const keyText = parameters.get('key')?.replaceAll(' ', '+') ?? null;
    const expectedKey = keyText === null ? null : publicKeyText(parsePublicKey(keyText));
    const fetchIt = vscode.l10n.t('Fetch');
    const answer = await vscode.window.showInformationMessage(
      vscode.l10n.t('A link asks g′ grader to fetch a pack from {0}.', url.host),
      { modal: true, detail: url.href },
      fetchIt,
    );
    if (answer === fetchIt)
      await this.#fetch(url.href, expectedKey === null ? {} : { expectedKey });
  }

  /** Looks for a later version where the pack came from; asks for a file where that is not known. */
  async update({ pack, installed }: PackEntry): Promise<void> {
    const source = installed?.source ?? null;
    if (source === null) {
      await this.#askFile();
      return;
    }
    const files = await this.#download(source);
    const candidate = await (await this.#library.store()).judge(files, source, { source });
    if (candidate.pack.id !== pack.id)
      throw new UserError(vscode.l10n.t('{0} holds another pack now.', source));
    if (candidate.pack.digest === pack.digest) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('{0} is up to date.', withoutLinks(textIn(pack.title, vscode.env.language))),
      );
      return;
    }
    await this.#confirm(candidate);
  }

  /** For an instructor who lost the key there is the way to forget it. */
  async remove({ pack, installed }: PackEntry): Promise<void> {
    const remove = vscode.l10n.t('Remove');
    const forget = vscode.l10n.t('Remove and Forget Its Key');
    const isSigned = installed !== null && installed.publicKey !== null;
    const stay = vscode.l10n.t('Your own files stay as they are.');
    const key = vscode.l10n.t(
      'Its key stays known: another that is signed by somebody else is refused. Forget it if your instructor says there is a new one.',
    );
    const answer = await vscode.window.showWarningMessage(
      vscode.l10n.t('Remove the pack “{0}”?', textIn(pack.title, vscode.env.language)),
      { modal: true, detail: isSigned ? `${stay} ${key}` : stay },
      ...(isSigned ? [remove, forget] : [remove]),
    );
    const store = await this.#library.store();
    if (answer === remove) await store.remove(pack.id);
    else if (answer === forget) await store.forget(pack.id);
    else return;
    this.#library.refresh();
  }

  async #askFile(): Promise<void> {
    const picked = await vscode.window.showOpenDialog({
      filters: { [vscode.l10n.t('Packs')]: ['gpack'] },
      openLabel: vscode.l10n.t('Install'),
    });
    if (picked?.[0] !== undefined) await this.fromFile(picked[0]);
  }

  async #askAddress(): Promise<void> {
    const address = await vscode.window.showInputBox({
      prompt: vscode.l10n.t('Address of the pack'),
      placeHolder: 'https://…/week-1.gpack',
      validateInput: text => {
        try {
          httpsUrl(text, null);
          return null;
        } catch (error) {
          return error instanceof UserError ? error.message : String(error);
        }
      },
    });
    if (address !== undefined) await this.#fetch(address, {});
  }

  async #fetch(source: string, options: { expectedKey?: string }): Promise<void> {
    await this.#install(await this.#download(source), source, { source, ...options });
  }

  async #download(source: string): Promise<PackFiles> {
    const title = vscode.l10n.t('g′: fetching a pack from {0}', new URL(source).host);
    return readArchive(await showWhenSlow(title, SLOW_MS, signal => fetchPack(source, { signal })));
  }

  async #install(
    files: PackFiles,
    label: string,
    options: { source?: string; expectedKey?: string },
  ): Promise<void> {
    const store = await this.#library.store();
    await this.#confirm(await store.judge(files, label, options));
  }

  async #confirm(candidate: Candidate): Promise<void> {
    const { pack, replaces } = candidate;
    const install = replaces === null ? vscode.l10n.t('Install') : vscode.l10n.t('Update');
    const title = textIn(pack.title, vscode.env.language);
    const question =
      replaces === null
        ? vscode.l10n.t('Install “{0}” {1}?', title, pack.version)
        : vscode.l10n.t('Update “{0}” from {1} to {2}?', title, replaces, pack.version);
    const detail = [
      pack.author === '' ? '' : vscode.l10n.t('By {0}, as it says itself.', pack.author),
      vscode.l10n.t('Id: {0}', pack.id),
      trustText(candidate),
    ];
    const answer = await vscode.window.showInformationMessage(
      question,
      { modal: true, detail: detail.filter(line => line !== '').join('\n') },
      install,
    );
    if (answer !== install) return;
    await (await this.#library.store()).install(candidate);
    this.#library.refresh();
  }
}

function trustText({ trust }: Candidate): string {
  switch (trust.kind) {
    case 'unsigned':
      return vscode.l10n.t('It is not signed: anyone may have made or changed it.');
    case 'first-use':
      return vscode.l10n.t(
        'Signed. Compare this fingerprint with the one your course publishes: {0}. Later versions must have the same.',
        trust.fingerprint,
      );
    case 'pinned':
      return vscode.l10n.t('Signed by the same key as before: {0}.', trust.fingerprint);
  }
}
