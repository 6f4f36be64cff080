import { relative, sep } from 'node:path';
import * as vscode from 'vscode';
import { staysBehind } from '../../pack/files.ts';
import { PACK_FILE } from '../../pack/read-pack.ts';

/** A pack whose author is at work: its files as editors show them. */
export class PackFolder {
  readonly uri: vscode.Uri;
  /** Its pack.json. */
  readonly file: vscode.Uri;

  /** @param file the pack's pack.json */
  constructor(file: vscode.Uri) {
    this.file = file;
    this.uri = vscode.Uri.joinPath(file, '..');
  }

  /** Whether a file is part of the pack. */
  holds(uri: vscode.Uri): boolean {
    return this.#pathOf(uri) !== null;
  }

  /** The files that are open, path inside the pack → text as it stands; pack.json with them. */
  async texts(): Promise<Record<string, string>> {
    const open = vscode.workspace.textDocuments.flatMap(document => {
      const path = this.#pathOf(document.uri);
      return path === null ? [] : [[path, document.getText()] as const];
    });
    const texts = Object.fromEntries(open);
    if (texts[PACK_FILE] !== undefined) return texts;
    // It may be gone, which is for the reader of the pack to say.
    return vscode.workspace.openTextDocument(this.file).then(
      document => ({ ...texts, [PACK_FILE]: document.getText() }),
      () => texts,
    );
  }

  /** Tells of everything that changes what the pack is, saved or not. */
  onDidChange(listener: () => void): vscode.Disposable {
    const inPack = (uri: vscode.Uri) => {
      if (this.holds(uri)) listener();
    };
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(this.uri, '**'),
    );
    return vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(inPack),
      watcher.onDidChange(inPack),
      watcher.onDidDelete(inPack),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) inPack(document.uri);
      }),
    );
  }

  #pathOf({ scheme, fsPath }: vscode.Uri): string | null {
    if (scheme !== 'file' || !fsPath.startsWith(this.uri.fsPath + sep)) return null;
    const path = relative(this.uri.fsPath, fsPath).split(sep).join('/');
    return staysBehind(path) ? null : path;
  }
}
