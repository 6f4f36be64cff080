import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { next } from './until.ts';

const fixtures = join(__dirname, '..', '..', 'test', 'fixtures');

/** Where the workspace folders of the tests are made. */
const casesFolder = process.env['GPRIME_CASES']!;

/** A workspace folder that one test owns, copied from test/fixtures/. */
export class Homework {
  readonly #folder: vscode.Uri;

  private constructor(folder: vscode.Uri) {
    this.#folder = folder;
  }

  /** @param name of the folder, where it matters */
  static async open(fixture: string, name = 'homework'): Promise<Homework> {
    await mkdir(casesFolder, { recursive: true });
    const folder = join(await mkdtemp(join(casesFolder, 'case-')), name);
    await cp(join(fixtures, fixture), folder, { recursive: true });
    const uri = vscode.Uri.file(folder);
    await changeFolders(vscode.workspace.workspaceFolders!.length, 0, { uri });
    return new Homework(uri);
  }

  uri(path: string): vscode.Uri {
    return vscode.Uri.joinPath(this.#folder, path);
  }

  async write(path: string, content: string | Uint8Array): Promise<void> {
    await writeFile(this.uri(path).fsPath, content);
  }

  /** Copies a file, with the folders that it needs. */
  async copy(from: string, to: string): Promise<void> {
    await vscode.workspace.fs.copy(this.uri(from), this.uri(to));
  }

  async show(path: string): Promise<vscode.TextEditor> {
    return vscode.window.showTextDocument(this.uri(path));
  }

  /** Closes every editor, gives the folder back and deletes it. */
  async close(): Promise<void> {
    await vscode.workspace.saveAll(false);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const index = vscode.workspace.workspaceFolders!.findIndex(
      ({ uri }) => uri.toString() === this.#folder.toString(),
    );
    await changeFolders(index, 1);
    await rm(join(this.#folder.fsPath, '..'), { recursive: true });
  }
}

/** Changes the workspace's folders; VS Code takes one change at a time. */
async function changeFolders(
  ...change: Parameters<typeof vscode.workspace.updateWorkspaceFolders>
) {
  const changed = next(vscode.workspace.onDidChangeWorkspaceFolders);
  vscode.workspace.updateWorkspaceFolders(...change);
  await changed;
}

/** Replaces the first `from` of a document by `to`; not saved. */
export async function replace(
  document: vscode.TextDocument,
  from: string,
  to: string,
): Promise<void> {
  const at = document.getText().indexOf(from);
  if (at < 0) throw new Error(`${from} is not in ${document.fileName}`);
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(at), document.positionAt(at + from.length));
  edit.replace(document.uri, range, to);
  await vscode.workspace.applyEdit(edit);
}

/** Deletes a file as the explorer does. */
export async function remove(uri: vscode.Uri): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.deleteFile(uri);
  await vscode.workspace.applyEdit(edit);
}
