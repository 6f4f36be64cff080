import * as vscode from 'vscode';
import type { ReportDiagnostic } from '../../report/types.ts';
import { toRange } from '../convert.ts';
import { DisposableStore } from '../disposables.ts';
import type { Disposable } from '../disposables.ts';
import type { Documents } from '../documents/documents.ts';
import type { FileView } from '../model/file-view.ts';
import type { Results } from '../model/results.ts';

export const source = 'g′';

/** Squiggles: always what the results say of the text as it is now. */
export function showDiagnostics(results: Results, documents: Documents): Disposable {
  const store = new DisposableStore();
  const collection = store.add(vscode.languages.createDiagnosticCollection('gprime'));
  /** Where each file's squiggles are: in itself, or in the cells of a notebook. */
  const shown = new Map<string, vscode.Uri[]>();
  store.add(
    results.onDidChange(key => {
      const view = results.get(key);
      const next = view === null ? [] : placed(key, view, documents);
      const stale = (shown.get(key) ?? []).map((uri): (typeof next)[number] => [uri, []]);
      if (stale.length + next.length > 0) collection.set([...stale, ...next]);
      if (next.length === 0) shown.delete(key);
      else
        shown.set(
          key,
          next.map(([uri]) => uri),
        );
    }),
  );
  return store;
}

function placed(key: string, view: FileView, documents: Documents) {
  const byUri = new Map<string, [vscode.Uri, vscode.Diagnostic[]]>();
  for (const one of view.diagnostics) {
    const place = documents.place(key, one.range);
    if (place === null) continue;
    const id = place.uri.toString();
    const entry = byUri.get(id) ?? [place.uri, []];
    entry[1].push(toDiagnostic(one, place.range, related(key, view.path, one, documents)));
    byUri.set(id, entry);
  }
  return [...byUri.values()];
}

function related(key: string, path: string, one: ReportDiagnostic, documents: Documents) {
  return one.related.flatMap(({ path: other, range, message }) => {
    const place =
      other === path
        ? documents.place(key, range)
        : { uri: vscode.Uri.file(other), range: toRange(range) };
    if (place === null) return [];
    const location = new vscode.Location(place.uri, place.range);
    return [new vscode.DiagnosticRelatedInformation(location, message)];
  });
}

const severities = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
} as const;

function toDiagnostic(
  { message, severity, code }: ReportDiagnostic,
  range: vscode.Range,
  relatedInformation: vscode.DiagnosticRelatedInformation[],
): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(range, message, severities[severity]);
  return Object.assign(diagnostic, { source, code, relatedInformation });
}
