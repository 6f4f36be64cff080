import { basename } from 'node:path';
import * as vscode from 'vscode';
import { parsePageMessage, parsePageState } from '../../report/messages.ts';
import type { HostMessage, PageMessage } from '../../report/messages.ts';
import { inOrderOfNeed } from '../../report/order.ts';
import type { Check } from '../../report/types.ts';
import { DisposableStore } from '../disposables.ts';
import type { Disposable } from '../disposables.ts';
import type { Documents, Place } from '../documents/documents.ts';
import type { Faults } from '../faults.ts';
import { command, view } from '../ids.ts';
import type { Checks } from '../model/checks.ts';
import type { Results } from '../model/results.ts';
import type { Subject } from '../model/subject.ts';
import { pageHtml, pageRoot } from '../page.ts';

export interface ReportPanelParts {
  extensionUri: vscode.Uri;
  results: Results;
  checks: Checks;
  subject: Subject;
  documents: Documents;
  faults: Faults;
}

/** A function, by the key of its file and its name. */
export interface NamedFunction {
  key: string;
  name: string;
}

/** The report beside the code: one panel, which follows its subject while it is open. */
export class ReportPanel implements Disposable {
  readonly #parts: ReportPanelParts;
  #open: { panel: vscode.WebviewPanel; store: DisposableStore } | null = null;
  #posted = '';
  /** Whether the page has loaded; while it is hidden there is none. */
  #listens = false;
  #wanted: NamedFunction | null = null;

  constructor(parts: ReportPanelParts) {
    this.#parts = parts;
  }

  /** Opens the panel, or brings it to the front, at the check of one function where one is wanted. */
  show(wanted: NamedFunction | null): void {
    this.#wanted = wanted;
    if (this.#open !== null) {
      this.#open.panel.reveal();
      this.#reveal();
      return;
    }
    const panel = vscode.window.createWebviewPanel(
      view.report,
      vscode.l10n.t('g′ Report'),
      vscode.ViewColumn.Beside,
    );
    this.#adopt(panel);
  }

  /** Takes over the panel that a window reload left behind, and checks again the file it showed. */
  async restore(panel: vscode.WebviewPanel, saved: unknown): Promise<void> {
    this.#adopt(panel);
    const file = parsePageState(saved)?.file;
    if (file === undefined || file === null) return;
    const uri = vscode.Uri.file(file);
    this.#parts.subject.set([uri.toString()]);
    if (vscode.workspace.isTrusted) {
      await vscode.commands.executeCommand(command.checkFile, uri);
    }
  }

  dispose(): void {
    this.#open?.panel.dispose();
  }

  #adopt(panel: vscode.WebviewPanel): void {
    const { extensionUri, results, checks, subject, faults } = this.#parts;
    this.dispose();
    const store = new DisposableStore();
    this.#open = { panel, store };
    this.#listens = false;
    panel.iconPath = vscode.Uri.joinPath(extensionUri, 'media', 'icon.svg');
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [pageRoot(extensionUri)],
    };
    panel.onDidDispose(() => {
      store.dispose();
      if (this.#open?.panel === panel) this.#open = null;
    });
    store.add(
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.#listens = false;
      }),
    );
    store.add(
      panel.webview.onDidReceiveMessage((data: unknown) => {
        const message = parsePageMessage(data);
        if (message !== null) void faults.command(() => this.#answer(message));
      }),
    );
    store.add(subject.onDidChange(() => this.#post()));
    store.add(
      results.onDidChange(key => {
        if (subject.keys.includes(key)) this.#post();
      }),
    );
    store.add(
      checks.onDidChangeRunning(running => {
        this.#send({ type: 'busy', busy: subject.keys.some(key => running.has(key)) });
      }),
    );
    store.add(vscode.workspace.onDidGrantWorkspaceTrust(() => this.#post()));
    panel.webview.html = pageHtml(panel.webview, extensionUri, {
      name: 'report',
      title: vscode.l10n.t('g′ report'),
    });
  }

  async #answer(message: PageMessage): Promise<void> {
    if (message.type === 'ready') {
      this.#posted = '';
      this.#listens = true;
      this.#post();
      return;
    }
    // The page may only speak of what it was shown.
    const check = this.#parts.subject
      .report()
      ?.checks.find(
        one =>
          one.file === message.file &&
          one.function === message.function &&
          one.exercise === message.exercise,
      );
    if (check === undefined) return;
    const uri = vscode.Uri.file(check.file);
    switch (message.type) {
      case 'go-to-code':
        await this.#goToCode(uri.toString(), check, message.line);
        break;
      case 'check-again':
        await vscode.commands.executeCommand(command.checkFunction, uri, check.function);
        break;
      case 'replay':
        await vscode.commands.executeCommand(command.replaySeed, uri, message.seed, check.function);
        break;
      case 'copy-test':
        await vscode.commands.executeCommand(command.copyTest, uri, check.function);
    }
  }

  /** Where the function stands now, not where it stood when it was checked. */
  async #goToCode(key: string, check: Check, line: number | null): Promise<void> {
    const view = this.#parts.results.get(key);
    const found = view?.functions.find(({ name }) => name === check.function);
    const squiggle = view?.diagnostics.find(({ code }) =>
      check.diagnostics.some(diagnostic => diagnostic.code === code),
    );
    const start = { line: line ?? 0, character: 0 };
    const range =
      line !== null
        ? { start, end: start }
        : (squiggle?.range ?? found?.implementation.nameRange ?? check.range);
    const place = this.#parts.documents.place(key, range);
    if (place !== null) await reveal(place);
  }

  #post(): void {
    const { subject, results } = this.#parts;
    const report = subject.report();
    if (report === null) {
      this.#sendNews({ type: 'empty', message: this.#whyEmpty() });
      return;
    }
    const stale = subject.keys.flatMap(key =>
      (results.get(key)?.functions ?? [])
        .filter(({ state }) => state === 'stale')
        .map(one => ({ file: results.get(key)!.path, function: one.name })),
    );
    const [file, ...others] = subject.keys;
    if (this.#open !== null)
      this.#open.panel.title =
        file === undefined || others.length > 0
          ? vscode.l10n.t('g′ Report')
          : vscode.l10n.t('g′ {0}', basename(vscode.Uri.parse(file).fsPath));
    this.#sendNews({
      type: 'report',
      report: { ...report, checks: inOrderOfNeed(report.checks).map(one => this.#inCell(one)) },
      stale,
    });
    this.#reveal();
  }

  /** In a notebook the page names the cell and the line in it. */
  #inCell(check: Check): Check {
    const key = vscode.Uri.file(check.file).toString();
    return { ...check, ...this.#parts.documents.inCell(key, check.range) };
  }

  /** Once the page shows the function that was asked for. */
  #reveal(): void {
    if (this.#wanted === null || !this.#listens) return;
    const { key, name } = this.#wanted;
    const check = this.#parts.results.get(key)?.functions.find(one => one.name === name)?.check;
    if (!check || !this.#parts.subject.keys.includes(key)) return;
    this.#wanted = null;
    this.#send({ type: 'reveal', file: check.file, function: check.function });
  }

  #whyEmpty(): string {
    if (!vscode.workspace.isTrusted) {
      return vscode.l10n.t(
        'In Restricted Mode nothing of this workspace is run. Trust the workspace to check its files.',
      );
    }
    return vscode.l10n.t('Nothing was checked yet. Save a file, or run “g′: Check This File”.');
  }

  /** Every edit comes by here; only what changes the page is worth sending. */
  #sendNews(message: HostMessage): void {
    const text = JSON.stringify(message);
    if (text === this.#posted) return;
    this.#posted = text;
    this.#send(message);
  }

  #send(message: HostMessage): void {
    void this.#open?.panel.webview.postMessage(message);
  }
}

async function reveal({ uri, range: selection }: Place): Promise<void> {
  const cells = vscode.workspace.notebookDocuments.flatMap(one => one.getCells());
  const found = cells.find(({ document }) => document.uri.toString() === uri.toString());
  if (found !== undefined) {
    const { notebook, index: cell } = found;
    const selections = [new vscode.NotebookRange(cell, cell + 1)];
    const viewColumn = vscode.ViewColumn.One;
    await vscode.window.showNotebookDocument(notebook, { selections, viewColumn });
    return;
  }
  const shown = vscode.window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === uri.toString(),
  );
  const viewColumn = shown?.viewColumn ?? vscode.ViewColumn.One;
  await vscode.window.showTextDocument(uri, { selection, viewColumn });
}
