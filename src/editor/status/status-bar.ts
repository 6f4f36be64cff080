import * as vscode from 'vscode';
import { DisposableStore } from '../disposables.ts';
import type { Disposable } from '../disposables.ts';
import type { Documents } from '../documents/documents.ts';
import { command, context } from '../ids.ts';
import type { ContextKey } from '../ids.ts';
import type { Checks } from '../model/checks.ts';
import type { Results } from '../model/results.ts';
import { statusOf } from './status-text.ts';
import type { Status } from './status-text.ts';

const commands: Record<Status['action'], string> = {
  report: command.showReport,
  check: command.checkFile,
  cancel: command.cancelChecks,
  trust: 'workbench.trust.manage',
};

/** One short item, and the keys for `when` clauses that say the same. */
export function registerStatusBar(
  results: Results,
  checks: Checks,
  documents: Documents,
): Disposable {
  const store = new DisposableStore();
  const item = store.add(
    vscode.window.createStatusBarItem('gprime.status', vscode.StatusBarAlignment.Right, 90),
  );
  item.name = vscode.l10n.t('g′ grader');
  let slow: ReadonlySet<string> = new Set();
  let front: string | null = null;

  const update = () => {
    const { activeTextEditor, activeNotebookEditor } = vscode.window;
    // With neither in front (the report is, or a log) the last file stays in sight.
    if (activeTextEditor !== undefined && activeTextEditor.document.uri.scheme !== 'output') {
      front = documents.sourceOf(activeTextEditor.document)?.key ?? null;
    } else if (activeNotebookEditor !== undefined) {
      front = documents.sourceOfNotebook(activeNotebookEditor.notebook)?.key ?? null;
    } else {
      front ??= results.keys()[0] ?? null;
    }
    const view = front === null ? null : results.get(front);
    const { isTrusted } = vscode.workspace;
    const status = statusOf(view, { isTrusted, isSlow: slow.size > 0 }, vscode.l10n);
    setContext(context.hasImplementations, (view?.functions.length ?? 0) > 0);
    setContext(
      context.hasResults,
      results.keys().some(other => results.get(other)?.report !== null),
    );
    setContext(context.checking, slow.size > 0);
    if (status === null) {
      item.hide();
      return;
    }
    item.text = status.text;
    item.tooltip = status.tooltip;
    item.accessibilityInformation = { label: status.tooltip, role: 'button' };
    item.command = commands[status.action];
    item.show();
  };

  store.add(results.onDidChange(update));
  store.add(
    checks.onDidChangeRunning(running => {
      slow = running;
      update();
    }),
  );
  store.add(vscode.window.onDidChangeActiveTextEditor(update));
  store.add(vscode.window.onDidChangeActiveNotebookEditor(update));
  store.add(vscode.workspace.onDidGrantWorkspaceTrust(update));
  update();
  return store;
}

function setContext(key: ContextKey, value: boolean): void {
  void vscode.commands.executeCommand('setContext', key, value);
}
