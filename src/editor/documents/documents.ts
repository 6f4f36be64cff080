import * as vscode from 'vscode';
import { isForeignPath } from '../../submission/foreign.ts';
import { isNotebook, languageOf } from '../../submission/language.ts';
import type { JoinedNotebook } from '../../submission/notebook.ts';
import type { Position, Range, SubmissionParser } from '../../submission/types.ts';
import { UserError } from '../../user-error.ts';
import { fromPosition, toRange } from '../convert.ts';
import type { Source } from '../model/checks.ts';

/** Where lenses, hovers and fixes are offered. */
export const selector: vscode.DocumentSelector = [
  { scheme: 'file', pattern: '**/*.{py,js,mjs,cjs,ts,mts,cts}' },
  { scheme: 'vscode-notebook-cell', language: 'python' },
];

/** File names that may hold submissions, as a glob. */
export const submissions = '**/*.{py,ipynb,js,mjs,cjs,ts,mts,cts}';

/** Where a range of a submission's text stands in the editor. */
export interface Place {
  uri: vscode.Uri;
  range: vscode.Range;
}

/** Submissions as VS Code has them: text files, and notebooks whose Python cells make one text. */
export class Documents {
  readonly #parser: () => Promise<SubmissionParser>;
  readonly #joined = new WeakMap<vscode.NotebookDocument, JoinedNotebook>();

  constructor(parser: () => Promise<SubmissionParser>) {
    this.#parser = parser;
  }

  /** What the checks see of a document, or of the notebook that it is a cell of; null for no submission. */
  sourceOf(document: vscode.TextDocument): Source | null {
    const notebook = notebookOf(document);
    if (notebook !== null) return this.sourceOfNotebook(notebook);
    if (document.uri.scheme !== 'file') return null;
    const path = document.uri.fsPath;
    const language = languageOf(path);
    if (language === null || isForeign(document.uri)) return null;
    return {
      key: document.uri.toString(),
      path,
      read: () => Promise.resolve({ path, language, text: document.getText() }),
      version: () => (document.isClosed ? null : String(document.version)),
    };
  }

  sourceOfNotebook(notebook: vscode.NotebookDocument): Source | null {
    const path = notebook.uri.fsPath;
    if (notebook.uri.scheme !== 'file' || isForeign(notebook.uri)) return null;
    if (notebook.notebookType !== 'jupyter-notebook') return null;
    return {
      key: notebook.uri.toString(),
      path,
      read: async () => ({ path, language: 'python', text: await this.#join(notebook) }),
      version: () => {
        const cells = notebook.getCells().map(({ document }) => document.version);
        return notebook.isClosed ? null : `${notebook.version}:${cells.join()}`;
      },
    };
  }

  /**
   * Opens a submission without showing it. Null for what is none.
   * @throws UserError where VS Code cannot open it: it is gone, binary or too large
   */
  async open(uri: vscode.Uri): Promise<Source | null> {
    const { workspace } = vscode;
    try {
      return isNotebook(uri.path)
        ? this.sourceOfNotebook(await workspace.openNotebookDocument(uri))
        : this.sourceOf(await workspace.openTextDocument(uri));
    } catch (error) {
      throw new UserError(error instanceof Error ? error.message : String(error));
    }
  }

  /** Where a range of the submission's text, as it was last read, stands. Null where it is in no cell. */
  place(key: string, range: Range): Place | null {
    const notebook = notebookAt(key);
    if (notebook === undefined) return { uri: vscode.Uri.parse(key), range: toRange(range) };
    const at = this.inCell(key, range);
    if (at === null || at.cell >= notebook.cellCount) return null;
    return { uri: notebook.cellAt(at.cell).document.uri, range: toRange(at.range) };
  }

  /** The cell and its lines that a range of a notebook's text stands in. Null for a file, and for no cell. */
  inCell(key: string, range: Range): { cell: number; range: Range } | null {
    const notebook = notebookAt(key);
    return (notebook && this.#joined.get(notebook)?.toCell(range)) ?? null;
  }

  /** Where a position of a document stands in the submission's text. */
  positionIn(document: vscode.TextDocument, position: vscode.Position): Position | null {
    const notebook = notebookOf(document);
    if (notebook === null) return fromPosition(position);
    const cell = notebook.getCells().findIndex(one => one.document === document);
    return this.#joined.get(notebook)?.toText(cell, fromPosition(position)) ?? null;
  }

  async #join(notebook: vscode.NotebookDocument): Promise<string> {
    const cells = notebook.getCells().map(({ document }) => ({
      source: document.getText(),
      language: document.languageId,
    }));
    const [{ joinCells }, parser] = await Promise.all([
      import('../../submission/notebook.ts'),
      this.#parser(),
    ]);
    const joined = joinCells(cells, text => parser.syntaxErrorIn(text, 'python'));
    this.#joined.set(notebook, joined);
    return joined.text;
  }
}

/** Inside the workspace folder: where that lies is nobody's business. */
function isForeign(uri: vscode.Uri): boolean {
  return isForeignPath(vscode.workspace.asRelativePath(uri, false));
}

/** By its cells: another version of the notebook, the other side of a diff, has the same path. */
function notebookAt(key: string): vscode.NotebookDocument | undefined {
  return vscode.workspace.notebookDocuments.find(({ uri }) => uri.toString() === key);
}

function notebookOf(document: vscode.TextDocument): vscode.NotebookDocument | null {
  if (document.uri.scheme !== 'vscode-notebook-cell') return null;
  const { notebookDocuments } = vscode.workspace;
  return (
    notebookDocuments.find(one => one.getCells().some(cell => cell.document === document)) ?? null
  );
}
