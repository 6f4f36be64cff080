import { basename, join } from 'node:path';
import * as vscode from 'vscode';
import { findWorkspacePacks } from '../../pack/workspace-packs.ts';
import { UserError } from '../../user-error.ts';

export interface AuthorParts {
  distRoot: string;
  /** The interpreter that would check this file, null: the command line finds one. */
  pythonFor: (path: string) => Promise<string | null>;
}

/**
 * Runs `gprime pack …` on a pack of the workspace, in a terminal: what it says stays there to be read, and
 * a key's password can be typed.
 */
export class PackAuthor {
  readonly #parts: AuthorParts;

  constructor(parts: AuthorParts) {
    this.#parts = parts;
  }

  async lint(): Promise<void> {
    const found = await this.#choose();
    if (found === null) return;
    const python = await this.#parts.pythonFor(join(found.path, 'pack.json'));
    await this.#run(found, ['lint', found.path, ...(python === null ? [] : ['--python', python])]);
  }

  /** The archive is written into the workspace folder. */
  async build(): Promise<void> {
    const found = await this.#choose();
    if (found === null) return;
    const signed = vscode.l10n.t('Build and Sign');
    const plain = vscode.l10n.t('Build Without a Signature');
    const placeHolder = vscode.l10n.t('The key is ~/.minisign/minisign.key');
    const picked = await vscode.window.showQuickPick([signed, plain], { placeHolder });
    if (picked === undefined) return;
    await this.#run(found, ['build', found.path, ...(picked === signed ? ['--sign'] : [])]);
  }

  async #run(found: Found, args: string[]): Promise<void> {
    const program = join(this.#parts.distRoot, 'gprime.cjs');
    const execution = new vscode.ProcessExecution(process.execPath, [program, 'pack', ...args], {
      cwd: found.folder.uri.fsPath,
      // VS Code's own Node; in the desktop it is Electron, which this variable makes Node.
      env: { ELECTRON_RUN_AS_NODE: '1' },
    });
    const name = vscode.l10n.t('{0} {1}', args[0]!, basename(found.path));
    const task = new vscode.Task({ type: 'process' }, found.folder, name, 'g′', execution, []);
    task.presentationOptions = { clear: true, focus: true, panel: vscode.TaskPanelKind.Shared };
    await vscode.tasks.executeTask(task);
  }

  async #choose(): Promise<Found | null> {
    const found = await workspacePacks();
    if (found.length === 0)
      throw new UserError(
        vscode.l10n.t('There is no pack in .gprime/ of this workspace; “g′: New Pack” makes one.'),
      );
    if (found.length === 1) return found[0]!;
    const items = found.map(each => ({
      label: basename(each.path),
      description: each.folder.name,
      each,
    }));
    const placeHolder = vscode.l10n.t('Which pack?');
    return (await vscode.window.showQuickPick(items, { placeHolder }))?.each ?? null;
  }
}

interface Found {
  folder: vscode.WorkspaceFolder;
  path: string;
}

async function workspacePacks(): Promise<Found[]> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const found = await Promise.all(
    folders.map(async folder =>
      (await findWorkspacePacks(folder.uri.fsPath)).map(path => ({ folder, path })),
    ),
  );
  return found.flat();
}
