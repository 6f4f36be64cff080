import * as vscode from 'vscode';
import type { ReportDiagnostic } from '../../report/types.ts';
import { toRange } from '../convert.ts';
import { DisposableStore } from '../disposables.ts';
import type { Disposable } from '../disposables.ts';
import type { Results } from '../model/results.ts';

export const source = 'g′';

/** Squiggles: always what the results say of the text as it is now. */
export function showDiagnostics(results: Results): Disposable {
  const store = new DisposableStore();
  const collection = store.add(vscode.languages.createDiagnosticCollection('gprime'));
  store.add(
    results.onDidChange(key => {
      const uri = vscode.Uri.parse(key);
      const diagnostics = results.get(key)?.diagnostics ?? [];
      if (diagnostics.length > 0) collection.set(uri, diagnostics.map(toDiagnostic));
      else if (collection.has(uri)) collection.delete(uri);
    }),
  );
  return store;
}

const severities = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
} as const;

function toDiagnostic(one: ReportDiagnostic): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    toRange(one.range),
    one.message,
    severities[one.severity],
  );
  diagnostic.source = source;
  diagnostic.code = one.code;
  diagnostic.relatedInformation = one.related.map(
    ({ path, range, message }) =>
      new vscode.DiagnosticRelatedInformation(
        new vscode.Location(vscode.Uri.file(path), toRange(range)),
        message,
      ),
  );
  return diagnostic;
}
