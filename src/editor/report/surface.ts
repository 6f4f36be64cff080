import * as vscode from 'vscode';
import { functionAt } from '../commands/function-of.ts';
import { cursorIn } from '../commands/targets.ts';
import { DisposableStore } from '../disposables.ts';
import type { Disposable } from '../disposables.ts';
import { command, view } from '../ids.ts';
import { Once } from '../once.ts';
import type { NamedFunction, ReportPanel, ReportPanelParts } from './panel.ts';

/** The report as commands and VS Code reach it; the panel behind it is loaded when it is first wanted. */
export class ReportSurface implements Disposable {
  readonly #parts: ReportPanelParts;
  readonly #store = new DisposableStore();
  readonly #panel: Once<ReportPanel>;

  constructor(parts: ReportPanelParts) {
    this.#parts = parts;
    this.#panel = new Once(async () => {
      const { ReportPanel } = await import('./panel.ts');
      return new ReportPanel(parts);
    });
    this.#store.add(
      vscode.window.registerWebviewPanelSerializer(view.report, {
        deserializeWebviewPanel: async (panel, saved: unknown) => {
          const report = await this.#panel.get();
          await report.restore(panel, saved);
        },
      }),
    );
  }

  /**
   * @param named the file, by its key or URI; else the one in front, else what the report is about already
   * @param name the function to begin with, else the one at the cursor
   */
  async show(named: unknown, name: unknown): Promise<void> {
    const { subject, results } = this.#parts;
    const key = this.#keyOf(named);
    const wanted = key === null ? null : this.#functionIn(key, name);
    if (key !== null && !subject.keys.includes(key)) subject.set([key]);
    const panel = await this.#panel.get();
    panel.show(wanted);
    const isChecked = subject.report() !== null;
    if (isChecked || key === null || !vscode.workspace.isTrusted) return;
    // Nothing to report yet: a person who asks for the report wants the check.
    if (results.get(key)?.functions.length) {
      await vscode.commands.executeCommand(command.checkFile, key);
    }
  }

  dispose(): void {
    this.#store.dispose();
    void this.#panel.made().then(panel => panel?.dispose());
  }

  #keyOf(named: unknown): string | null {
    if (typeof named === 'string') return named;
    if (named instanceof vscode.Uri) return named.toString();
    const document = vscode.window.activeTextEditor?.document;
    return (document && this.#parts.documents.sourceOf(document)?.key) ?? null;
  }

  #functionIn(key: string, name: unknown): NamedFunction | null {
    if (typeof name === 'string') return { key, name };
    const at = cursorIn(this.#parts.documents, key);
    const found = at && functionAt(this.#parts.results.get(key), at);
    return found ? { key, name: found.name } : null;
  }
}
