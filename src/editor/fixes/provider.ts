import * as vscode from 'vscode';
import { contains } from '../convert.ts';
import { source } from '../diagnostics/diagnostics.ts';
import type { Disposable } from '../disposables.ts';
import { selector } from '../documents/documents.ts';
import type { Documents } from '../documents/documents.ts';
import { command } from '../ids.ts';
import type { FileView, FunctionView } from '../model/file-view.ts';
import { linesOf } from '../model/place.ts';
import type { Results } from '../model/results.ts';
import { certainFix } from './certain.ts';
import type { Fix } from './certain.ts';

/** Light bulbs on squiggles: what is certain is mended, for the rest there are hints. */
export function registerFixes(results: Results, documents: Documents): Disposable {
  const provider = new Fixes(results, documents);
  const providedCodeActionKinds = [vscode.CodeActionKind.QuickFix];
  return vscode.languages.registerCodeActionsProvider(selector, provider, {
    providedCodeActionKinds,
  });
}

class Fixes implements vscode.CodeActionProvider {
  readonly #results: Results;
  readonly #documents: Documents;

  constructor(results: Results, documents: Documents) {
    this.#results = results;
    this.#documents = documents;
  }

  async provideCodeActions(
    document: vscode.TextDocument,
    _range: vscode.Range,
    { diagnostics }: vscode.CodeActionContext,
  ): Promise<vscode.CodeAction[]> {
    const ours = diagnostics.filter(diagnostic => diagnostic.source === source);
    const submission = ours.length === 0 ? null : this.#documents.sourceOf(document);
    const view = submission && this.#results.get(submission.key);
    if (!submission || !view) return [];
    const lines = linesOf((await submission.read()).text);
    return ours.flatMap(diagnostic => {
      const code = typeof diagnostic.code === 'string' ? diagnostic.code : '';
      const one = this.#functionOf(document, diagnostic, view, code);
      if (one === null) return [];
      const fix = certainFix(code, { lines, implementation: one.implementation }, vscode.l10n);
      const actions = [
        fix && this.#mend(fix, submission.key),
        one.check?.surface.hints.length ? showHint(submission.key, one.name) : null,
      ].filter(action => action !== null);
      return actions.map(action => Object.assign(action, { diagnostics: [diagnostic] }));
    });
  }

  /** The function a squiggle is about: the one around it, else (a wrong helper) one with that code. */
  #functionOf(
    document: vscode.TextDocument,
    { range }: vscode.Diagnostic,
    { functions }: FileView,
    code: string,
  ): FunctionView | null {
    const at = this.#documents.positionIn(document, range.start);
    const having = functions.filter(
      ({ check, state }) =>
        state === 'checked' && check?.diagnostics.some(one => one.code === code) === true,
    );
    const around = having.find(
      ({ implementation }) => at !== null && contains(implementation.range, at),
    );
    return around ?? having[0] ?? null;
  }

  #mend({ title, changes }: Fix, key: string): vscode.CodeAction | null {
    const edit = new vscode.WorkspaceEdit();
    for (const { range, text } of changes) {
      const place = this.#documents.place(key, range);
      if (place === null) return null;
      edit.replace(place.uri, place.range, text);
    }
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    return Object.assign(action, { edit, isPreferred: true });
  }
}

function showHint(key: string, name: string): vscode.CodeAction {
  const title = vscode.l10n.t('Show a hint');
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { title, command: command.showHint, arguments: [key, name] };
  return action;
}
