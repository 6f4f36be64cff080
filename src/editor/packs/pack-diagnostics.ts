import * as vscode from 'vscode';
import { JsonSyntaxError } from '../../pack/json-text.ts';
import { PackError } from '../../pack/problems.ts';
import type { UserError } from '../../user-error.ts';
import { source } from '../diagnostics/diagnostics.ts';
import { DisposableStore } from '../disposables.ts';
import type { Disposable } from '../disposables.ts';
import type { Faults } from '../faults.ts';
import { placeInJson } from '../../pack/json-place.ts';
import type { PackSource } from './pack-source.ts';

/** The file of a workspace pack. */
export const packFiles: vscode.DocumentSelector = {
  scheme: 'file',
  pattern: '**/.gprime/*/pack.json',
};

/** What is wrong with a pack of the workspace, on its pack.json; while one is open, after each save. */
export function showPackDiagnostics(packs: PackSource, faults: Faults): Disposable {
  const store = new DisposableStore();
  const collection = store.add(vscode.languages.createDiagnosticCollection('gprime-packs'));
  let reading = 0;
  store.add(
    packs.onDidRead(bad => {
      const own = ++reading;
      faults.watch(publish(collection, bad, () => own === reading));
    }),
  );
  // Nothing else may want the packs while their author is at work.
  const read = () => {
    const { textDocuments } = vscode.workspace;
    if (textDocuments.some(document => vscode.languages.match(packFiles, document) > 0))
      faults.watch(packs.readWorkspace());
  };
  store.add(vscode.workspace.onDidOpenTextDocument(read));
  store.add(packs.onDidChange(read));
  read();
  return store;
}

async function publish(
  collection: vscode.DiagnosticCollection,
  bad: { path: string; error: UserError }[],
  isNewest: () => boolean,
): Promise<void> {
  const entries = await Promise.all(
    bad.map(async ({ path, error }): Promise<[vscode.Uri, vscode.Diagnostic[]]> => {
      const uri = vscode.Uri.joinPath(vscode.Uri.file(path), 'pack.json');
      // It may be gone by now, or be no text.
      const document = await vscode.workspace.openTextDocument(uri).then(
        opened => opened,
        () => null,
      );
      return [uri, diagnosticsOf(error, document)];
    }),
  );
  if (!isNewest()) return;
  collection.clear();
  collection.set(entries);
}

function diagnosticsOf(
  error: UserError,
  document: vscode.TextDocument | null,
): vscode.Diagnostic[] {
  if (document === null) return [diagnostic(new vscode.Range(0, 0, 0, 0), error.message)];
  if (error instanceof JsonSyntaxError) {
    const at = new vscode.Position(error.line - 1, error.column - 1);
    return [diagnostic(new vscode.Range(at, at.translate(0, 1)), error.reason)];
  }
  const problems =
    error instanceof PackError ? error.problems : [{ path: [], message: error.message }];
  return problems.map(({ path, message }) => {
    const { start, end } = placeInJson(document.getText(), path);
    return diagnostic(
      new vscode.Range(document.positionAt(start), document.positionAt(end)),
      message,
    );
  });
}

function diagnostic(range: vscode.Range, message: string): vscode.Diagnostic {
  const made = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Error);
  made.source = source;
  made.code = 'pack';
  return made;
}
