import * as vscode from 'vscode';
import { submissions } from './documents.ts';

/**
 * Tells of what is renamed, deleted or moved away, in the editor or elsewhere: a submission, or a
 * folder with all in it.
 */
export function onDidRemove(listener: (uri: vscode.Uri) => void): vscode.Disposable {
  const { workspace } = vscode;
  const watcher = workspace.createFileSystemWatcher(submissions, true, true, false);
  return vscode.Disposable.from(
    watcher,
    watcher.onDidDelete(listener),
    workspace.onDidRenameFiles(({ files }) => files.forEach(({ oldUri }) => listener(oldUri))),
    workspace.onDidDeleteFiles(({ files }) => files.forEach(listener)),
  );
}
