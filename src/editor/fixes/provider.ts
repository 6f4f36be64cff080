import * as vscode from 'vscode';
import { contains } from '../convert.ts';
import { source } from '../diagnostics/diagnostics.ts';
import type { Disposable } from '../disposables.ts';
import { selector } from '../documents/documents.ts';
import type { Documents } from '../documents/documents.ts';
import { command } from '../ids.ts';
import type { Checks } from '../model/checks.ts';
import type { FileView, FunctionView } from '../model/file-view.ts';
import { linesOf } from '../model/place.ts';
import type { Results } from '../model/results.ts';
import { certainFix } from './certain.ts';
import type { Fix } from './certain.ts';

export interface FixParts {
  checks: Checks;
  results: Results;
  documents: Documents;
}

/** Light bulbs on squiggles: what is certain is mended, for the rest there are hints. */
export function registerFixes(parts: FixParts): Disposable {
  const provider = new Fixes(parts);
  const providedCodeActionKinds = [vscode.CodeActionKind.QuickFix];
  return vscode.languages.registerCodeActionsProvider(selector, provider, {
    providedCodeActionKinds,
  });
}

class Fixes implements vscode.CodeActionProvider {
  readonly #parts: FixParts;

  constructor(parts: FixParts) {
    this.#parts = parts;
  }

  async provideCodeActions(
    document: vscode.TextDocument,
    _range: vscode.Range,
    { diagnostics }: vscode.CodeActionContext,
  ): Promise<vscode.CodeAction[]> {
    const ours = diagnostics.filter(diagnostic => diagnostic.source === source);
    const { checks, results, documents } = this.#parts;
    const submission = ours.length === 0 ? null : documents.sourceOf(document);
    if (submission === null) return [];
    // What is known of the text may be older than its last edit.
    await checks.look(submission, { now: true });
    const view = results.get(submission.key);
    if (view === null) return [];
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
    const at = this.#parts.documents.positionIn(document, range.start);
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
      const place = this.#parts.documents.place(key, range);
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
