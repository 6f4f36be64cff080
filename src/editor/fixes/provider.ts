import * as vscode from 'vscode';
import { contains, fromPosition, toRange } from '../convert.ts';
import { source as ours } from '../diagnostics/diagnostics.ts';
import type { Disposable } from '../disposables.ts';
import { selector, sourceOf } from '../documents/source-of.ts';
import { command } from '../ids.ts';
import type { FunctionView } from '../model/file-view.ts';
import { linesOf } from '../model/place.ts';
import type { Results } from '../model/results.ts';
import { certainFix } from './certain.ts';

/** Light bulbs on squiggles: what is certain is mended, for the rest there are hints. */
export function registerFixes(results: Results): Disposable {
  return vscode.languages.registerCodeActionsProvider(
    selector,
    {
      provideCodeActions(document, _range, { diagnostics }) {
        const key = sourceOf(document)?.key;
        const view = key === undefined ? null : results.get(key);
        if (key === undefined || view === null) return [];
        return diagnostics
          .filter(({ source }) => source === ours)
          .flatMap(diagnostic => {
            const start = fromPosition(diagnostic.range.start);
            const having = view.functions.filter(
              ({ check, state }) =>
                state === 'checked' &&
                check?.diagnostics.some(({ code }) => code === diagnostic.code) === true,
            );
            const one =
              having.find(({ implementation }) => contains(implementation.range, start)) ??
              having[0];
            return one === undefined ? [] : actionsFor(document, diagnostic, one, key);
          });
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}

function actionsFor(
  document: vscode.TextDocument,
  diagnostic: vscode.Diagnostic,
  { implementation, check }: FunctionView,
  key: string,
): vscode.CodeAction[] {
  const actions: vscode.CodeAction[] = [];
  const place = { lines: linesOf(document.getText()), implementation };
  const code = typeof diagnostic.code === 'string' ? diagnostic.code : '';
  const fix = certainFix(code, place, vscode.l10n);
  if (fix !== null) {
    const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
    action.edit = new vscode.WorkspaceEdit();
    for (const { range, text } of fix.changes) {
      action.edit.replace(document.uri, toRange(range), text);
    }
    action.isPreferred = true;
    action.diagnostics = [diagnostic];
    actions.push(action);
  }
  if (check !== null && check.surface.hints.length > 0) {
    const action = new vscode.CodeAction(
      vscode.l10n.t('Show a hint'),
      vscode.CodeActionKind.QuickFix,
    );
    action.command = {
      title: action.title,
      command: command.showHint,
      arguments: [key, implementation.name],
    };
    action.diagnostics = [diagnostic];
    actions.push(action);
  }
  return actions;
}
