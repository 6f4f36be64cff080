import * as vscode from 'vscode';
import { DisposableStore } from '../disposables.ts';
import type { Disposable } from '../disposables.ts';
import type { Faults } from '../faults.ts';
import type { Checks } from '../model/checks.ts';
import type { PackSource } from '../packs/pack-source.ts';
import type { Settings } from '../settings.ts';
import { sourceOf } from './source-of.ts';

/** Follows what happens to documents: opened, edited, saved, closed, renamed, deleted. */
export function followDocuments(parts: {
  checks: Checks;
  settings: Settings;
  packs: PackSource;
  faults: Faults;
}): Disposable {
  const { checks, settings, packs, faults } = parts;
  const store = new DisposableStore();
  /** Documents that are being saved by themselves, after a delay. */
  const delayed = new WeakSet<vscode.TextDocument>();

  const look = (document: vscode.TextDocument, now: boolean) => {
    const source = sourceOf(document);
    if (source !== null) faults.watch(checks.look(source, { now }));
  };
  const forget = (uri: vscode.Uri, openAlso: boolean) => {
    const gone = uri.toString();
    checks.forget(gone);
    if (!openAlso) return;
    for (const document of vscode.workspace.textDocuments) {
      const key = document.uri.toString();
      if (key.startsWith(`${gone}/`)) checks.forget(key);
    }
  };

  const { workspace } = vscode;
  store.add(workspace.onDidOpenTextDocument(document => look(document, true)));
  store.add(
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) look(document, false);
    }),
  );
  store.add(
    workspace.onWillSaveTextDocument(({ document, reason }) => {
      if (reason === vscode.TextDocumentSaveReason.AfterDelay) delayed.add(document);
      else delayed.delete(document);
    }),
  );
  store.add(
    workspace.onDidSaveTextDocument(document => {
      const source = sourceOf(document);
      const quiet = delayed.delete(document);
      if (source === null || !settings.checkOnSave(document.uri)) return;
      faults.watch(checks.save(source, { quiet }));
    }),
  );
  store.add(workspace.onDidCloseTextDocument(({ uri }) => forget(uri, false)));
  store.add(workspace.onDidRenameFiles(({ files }) => files.forEach(f => forget(f.oldUri, true))));
  store.add(workspace.onDidDeleteFiles(({ files }) => files.forEach(uri => forget(uri, true))));
  const deleted = workspace.createFileSystemWatcher(
    '**/*.{py,js,mjs,cjs,ts,mts,cts}',
    true,
    true,
    false,
  );
  store.add(deleted);
  store.add(deleted.onDidDelete(uri => forget(uri, false)));
  const lookAtAll = () => workspace.textDocuments.forEach(document => look(document, true));
  const lookAgain = () => {
    checks.lookAgain();
    lookAtAll();
  };
  store.add(packs.onDidChange(lookAgain));
  // Trusted from now on: what a check will want may start.
  store.add(workspace.onDidGrantWorkspaceTrust(lookAgain));
  lookAtAll();
  return store;
}
