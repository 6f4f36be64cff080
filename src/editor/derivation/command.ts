import * as vscode from 'vscode';
import type { StudentDerivation, TextRange } from '../../activation/student-derivation.ts';
import { UserError } from '../../user-error.ts';
import { contains } from '../convert.ts';
import { source } from '../diagnostics/diagnostics.ts';
import { DisposableStore } from '../disposables.ts';
import type { Disposable } from '../disposables.ts';
import type { Documents } from '../documents/documents.ts';
import type { Checks } from '../model/checks.ts';
import type { FunctionView } from '../model/file-view.ts';
import { linesOf } from '../model/place.ts';
import type { Results } from '../model/results.ts';
import { blockAround } from './block.ts';
import { outcomeSentence, problemSentence } from './sentences.ts';

export interface DerivationParts {
  checks: Checks;
  results: Results;
  documents: Documents;
}

/** Checks a derivation that a student wrote: a selection, the comment at the cursor, or a Markdown cell. */
export class DerivationCommand implements Disposable {
  readonly #parts: DerivationParts;
  readonly #store = new DisposableStore();
  readonly #collection: vscode.DiagnosticCollection;

  constructor(parts: DerivationParts) {
    this.#parts = parts;
    const { workspace, languages } = vscode;
    this.#collection = this.#store.add(languages.createDiagnosticCollection('gprime-derivation'));
    const clear = (document: vscode.TextDocument) => this.#collection.delete(document.uri);
    this.#store.add(
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        // A save is such an event too, and changes nothing.
        if (contentChanges.length > 0) clear(document);
      }),
    );
    this.#store.add(workspace.onDidCloseTextDocument(clear));
  }

  async run(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const range = editor && derivationIn(editor);
    if (!editor || !range) {
      throw new UserError(
        vscode.l10n.t('Select the lines of a derivation, or put the cursor into its comment.'),
      );
    }
    const { document } = editor;
    const { version } = document;
    const text = document.getText(range);
    const one = await this.#functionFor(document, range);
    const { checkStudentDerivation } = await import('../../activation/student-derivation.ts');
    // What was selected is elsewhere by now.
    if (document.version !== version) return;
    const derivation = checkStudentDerivation(text, {
      activation: one?.exercise.activationSource ?? null,
      mustReachDerivative: false,
    });
    const showExpected = (one?.pack.feedback ?? 'full') === 'full';
    this.#show(document, document.offsetAt(range.start), derivation, showExpected);
    if (derivation.problem === null) {
      void vscode.window.showInformationMessage(outcomeSentence(derivation, vscode.l10n));
    }
  }

  dispose(): void {
    this.#store.dispose();
  }

  /** The implementation that the derivation stands in, or above. */
  async #functionFor(
    document: vscode.TextDocument,
    { start }: vscode.Range,
  ): Promise<FunctionView | null> {
    const { checks, results, documents } = this.#parts;
    const submission = documents.sourceOf(document);
    if (submission === null) return null;
    await checks.look(submission, { now: true });
    const functions = results.get(submission.key)?.functions ?? [];
    const at = documents.positionIn(document, start);
    // A Markdown cell is not in the text: a notebook of one exercise says whose derivation it is.
    if (at === null) return functions.length === 1 ? functions[0]! : null;
    const around = functions.find(({ implementation }) => contains(implementation.range, at));
    const below = functions.find(
      ({ implementation }) => implementation.range.start.line >= at.line,
    );
    return around ?? below ?? null;
  }

  #show(
    document: vscode.TextDocument,
    offset: number,
    { problem, unreadable }: StudentDerivation,
    showExpected: boolean,
  ): void {
    const rangeOf = ({ start, end }: TextRange) =>
      new vscode.Range(document.positionAt(offset + start), document.positionAt(offset + end));
    const diagnostics = unreadable.map(({ range, message }) =>
      diagnostic(rangeOf(range), message, vscode.DiagnosticSeverity.Information),
    );
    if (problem !== null) {
      const message = problemSentence(problem, { showExpected }, vscode.l10n);
      const wrong = diagnostic(rangeOf(problem.range), message, vscode.DiagnosticSeverity.Error);
      if (problem.kind !== 'not-derivative') {
        const location = new vscode.Location(document.uri, rangeOf(problem.previous));
        wrong.relatedInformation = [
          new vscode.DiagnosticRelatedInformation(
            location,
            vscode.l10n.t('This stands before it.'),
          ),
        ];
      }
      diagnostics.push(wrong);
    }
    this.#collection.set(document.uri, diagnostics);
  }
}

/** The selection; else the comment or docstring at the cursor; in Markdown the whole text. */
function derivationIn({ document, selection }: vscode.TextEditor): vscode.Range | null {
  if (!selection.isEmpty) return selection;
  const lines = linesOf(document.getText());
  if (document.languageId === 'markdown') return new vscode.Range(0, 0, lines.length, 0);
  const block = blockAround(lines, selection.active.line);
  return block && new vscode.Range(block.first, 0, block.last, lines[block.last]!.length);
}

function diagnostic(
  range: vscode.Range,
  message: string,
  severity: vscode.DiagnosticSeverity,
): vscode.Diagnostic {
  const made = new vscode.Diagnostic(range, message, severity);
  return Object.assign(made, { source, code: 'derivation' });
}
