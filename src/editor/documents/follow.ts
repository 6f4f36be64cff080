import * as vscode from 'vscode';
import { DisposableStore } from '../disposables.ts';
import type { Disposable } from '../disposables.ts';
import type { Faults } from '../faults.ts';
import type { Checks, Source } from '../model/checks.ts';
import type { PackSource } from '../packs/pack-source.ts';
import type { Settings } from '../settings.ts';
import type { Documents } from './documents.ts';
import { onDidRemove } from './removals.ts';

export interface FollowParts {
  documents: Documents;
  checks: Checks;
  settings: Settings;
  packs: PackSource;
  faults: Faults;
}

/** Follows what happens to files and notebooks: opened, edited, saved, closed, renamed, deleted. */
export function followDocuments(parts: FollowParts): Disposable {
  const { documents, checks, settings, packs, faults } = parts;
  const { workspace } = vscode;
  const store = new DisposableStore();
  /** What is being saved by itself, after a delay. */
  const delayed = new WeakSet<vscode.TextDocument | vscode.NotebookDocument>();

  const look = (source: Source | null, now: boolean) => {
    if (source !== null) faults.watch(checks.look(source, { now }));
  };
  const willSave = (
    saving: vscode.TextDocument | vscode.NotebookDocument,
    reason: vscode.TextDocumentSaveReason,
  ) => {
    if (reason === vscode.TextDocumentSaveReason.AfterDelay) delayed.add(saving);
    else delayed.delete(saving);
  };
  const didSave = (saved: vscode.TextDocument | vscode.NotebookDocument, source: Source | null) => {
    const quiet = delayed.delete(saved);
    if (source === null || !settings.checkOnSave(saved.uri)) return;
    faults.watch(checks.save(source, { quiet }));
  };

  store.add(workspace.onDidOpenTextDocument(one => look(documents.sourceOf(one), true)));
  store.add(
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) look(documents.sourceOf(document), false);
    }),
  );
  store.add(workspace.onWillSaveTextDocument(({ document, reason }) => willSave(document, reason)));
  store.add(workspace.onDidSaveTextDocument(one => didSave(one, documents.sourceOf(one))));
  store.add(workspace.onDidCloseTextDocument(({ uri }) => checks.forget(uri.toString())));

  store.add(
    workspace.onDidOpenNotebookDocument(one => look(documents.sourceOfNotebook(one), true)),
  );
  store.add(
    workspace.onDidChangeNotebookDocument(({ notebook }) =>
      look(documents.sourceOfNotebook(notebook), false),
    ),
  );
  store.add(
    workspace.onWillSaveNotebookDocument(({ notebook, reason }) => willSave(notebook, reason)),
  );
  store.add(
    workspace.onDidSaveNotebookDocument(one => didSave(one, documents.sourceOfNotebook(one))),
  );
  store.add(workspace.onDidCloseNotebookDocument(({ uri }) => checks.forget(uri.toString())));

  store.add(onDidRemove(uri => checks.forgetUnder(uri.toString())));

  const lookAtAll = () => {
    for (const one of workspace.textDocuments) look(documents.sourceOf(one), true);
    for (const one of workspace.notebookDocuments) look(documents.sourceOfNotebook(one), true);
  };
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
