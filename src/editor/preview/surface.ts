import * as vscode from 'vscode';
import { DisposableStore } from '../disposables.ts';
import type { Disposable } from '../disposables.ts';
import { Once } from '../once.ts';
import { packView } from '../packs/ids.ts';
import type { Settings } from '../settings.ts';
import { registerPackLenses } from './lenses.ts';
import type { PreviewPanel, PreviewParts } from './panel.ts';

/** The preview as commands and VS Code reach it; the panel behind it is loaded when it is first wanted. */
export class PreviewSurface implements Disposable {
  readonly #store = new DisposableStore();
  readonly #panel: Once<PreviewPanel>;

  constructor(parts: PreviewParts & { settings: Settings }) {
    this.#panel = new Once(async () => {
      const { PreviewPanel } = await import('./panel.ts');
      return new PreviewPanel(parts);
    });
    this.#store.add(
      vscode.window.registerWebviewPanelSerializer(packView.preview, {
        deserializeWebviewPanel: async (panel, saved: unknown) =>
          (await this.#panel.get()).restore(panel, saved),
      }),
    );
    this.#store.add(registerPackLenses(parts.settings));
  }

  /** @param named the pack's pack.json; else the one in front, else one of the workspace. @param exercise its id */
  async show(named: unknown, exercise: unknown): Promise<void> {
    const { choosePackFile } = await import('./pack-file.ts');
    const file = await choosePackFile(named);
    if (file === null) return;
    const panel = await this.#panel.get();
    panel.show(file, typeof exercise === 'string' ? exercise : null);
  }

  dispose(): void {
    this.#store.dispose();
    void this.#panel.made().then(panel => panel?.dispose());
  }
}
