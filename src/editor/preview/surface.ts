import * as vscode from 'vscode';
import { DisposableStore } from '../disposables.ts';
import type { Disposable } from '../disposables.ts';
import { packView } from '../packs/ids.ts';
import type { Settings } from '../settings.ts';
import { registerPackLenses } from './lenses.ts';
import type { PreviewPanel, PreviewParts } from './panel.ts';

/** The preview as commands and VS Code reach it; the panel behind it is loaded when it is first wanted. */
export class PreviewSurface implements Disposable {
  readonly #parts: PreviewParts;
  readonly #store = new DisposableStore();
  #panel: Promise<PreviewPanel> | null = null;

  constructor(parts: PreviewParts & { settings: Settings }) {
    this.#parts = parts;
    this.#store.add(
      vscode.window.registerWebviewPanelSerializer(packView.preview, {
        deserializeWebviewPanel: async (panel, saved: unknown) =>
          (await this.#load()).restore(panel, saved),
      }),
    );
    this.#store.add(registerPackLenses(parts.settings));
  }

  /** @param named the pack's pack.json; else the one in front, else one of the workspace. @param exercise its id */
  async show(named: unknown, exercise: unknown): Promise<void> {
    const { choosePackFile } = await import('./pack-file.ts');
    const file = await choosePackFile(named);
    if (file === null) return;
    const panel = await this.#load();
    panel.show(file, typeof exercise === 'string' ? exercise : null);
  }

  dispose(): void {
    this.#store.dispose();
    void this.#panel?.then(panel => panel.dispose());
  }

  #load(): Promise<PreviewPanel> {
    this.#panel ??= import('./panel.ts').then(({ PreviewPanel }) => new PreviewPanel(this.#parts));
    return this.#panel;
  }
}
