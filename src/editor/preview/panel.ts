import { basename } from 'node:path';
import * as vscode from 'vscode';
import { exercisesInJson } from '../../pack/json-place.ts';
import { parsePreviewPageMessage, parsePreviewState } from '../../report/preview/messages.ts';
import type { PreviewHostMessage, PreviewPageMessage } from '../../report/preview/messages.ts';
import type { PreviewProblem } from '../../report/preview/types.ts';
import { DisposableStore } from '../disposables.ts';
import type { Disposable } from '../disposables.ts';
import { exists } from '../exists.ts';
import type { Faults } from '../faults.ts';
import { packView } from '../packs/ids.ts';
import { pageHtml, pageRoot } from '../page.ts';
import { Artist } from './artist.ts';
import { PackFolder } from './pack-folder.ts';

export interface PreviewParts {
  extensionUri: vscode.Uri;
  distRoot: string;
  faults: Faults;
}

/** From the last key until the preview follows, ms. */
const DELAY_MS = 150;

/** The preview beside pack.json: one panel, which follows the pack that was asked for last. */
export class PreviewPanel implements Disposable {
  readonly #parts: PreviewParts;
  #open: { panel: vscode.WebviewPanel; pack: PackFolder; store: DisposableStore } | null = null;
  /** What the pack is drawn from: a number that grows with each change. */
  #revision = 0;
  #timer: NodeJS.Timeout | undefined;
  #problems: PreviewProblem[] = [];
  #listens = false;
  #wanted: string | null = null;

  constructor(parts: PreviewParts) {
    this.#parts = parts;
  }

  /** Opens the preview of a pack, or brings it to the front. @param exercise brought into view, by its id */
  show(file: vscode.Uri, exercise: string | null): void {
    this.#wanted = exercise;
    if (this.#open?.pack.file.toString() === file.toString()) {
      this.#open.panel.reveal(undefined, true);
      this.#reveal();
      return;
    }
    const column = this.#open?.panel.viewColumn ?? vscode.ViewColumn.Beside;
    const panel = vscode.window.createWebviewPanel(packView.preview, vscode.l10n.t('g′ Preview'), {
      viewColumn: column,
      preserveFocus: true,
    });
    this.#adopt(panel, file);
  }

  /** Takes over the panel that a window reload left behind. */
  async restore(panel: vscode.WebviewPanel, saved: unknown): Promise<void> {
    const file = parsePreviewState(saved)?.file ?? null;
    const uri = file === null ? null : vscode.Uri.file(file);
    if (uri !== null && (await exists(uri))) this.#adopt(panel, uri);
    else panel.dispose();
  }

  dispose(): void {
    this.#open?.panel.dispose();
  }

  #adopt(panel: vscode.WebviewPanel, file: vscode.Uri): void {
    const { extensionUri, distRoot, faults } = this.#parts;
    this.dispose();
    const pack = new PackFolder(file);
    const store = new DisposableStore();
    const artist = store.add(new Artist({ distRoot }));
    this.#open = { panel, pack, store };
    this.#listens = false;
    this.#problems = [];
    panel.title = vscode.l10n.t('g′ Preview {0}', basename(pack.uri.fsPath));
    panel.iconPath = vscode.Uri.joinPath(extensionUri, 'media', 'icon.svg');
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [pageRoot(extensionUri), pack.uri],
    };
    panel.onDidDispose(() => {
      clearTimeout(this.#timer);
      store.dispose();
      if (this.#open?.panel === panel) this.#open = null;
    });
    store.add(
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.#listens = false;
      }),
    );
    const draw = () => faults.watch(this.#draw(artist));
    store.add(
      panel.webview.onDidReceiveMessage((data: unknown) => {
        const message = parsePreviewPageMessage(data);
        if (message?.type === 'ready') {
          this.#listens = true;
          draw();
        } else if (message !== null) void faults.command(() => this.#answer(message));
      }),
    );
    store.add(
      pack.onDidChange(() => {
        this.#revision++;
        clearTimeout(this.#timer);
        this.#timer = setTimeout(draw, DELAY_MS);
        this.#send({ type: 'busy', busy: true });
      }),
    );
    const title = vscode.l10n.t('g′ preview');
    panel.webview.html = pageHtml(panel.webview, extensionUri, {
      name: 'preview',
      title,
      images: true,
    });
  }

  async #draw(artist: Artist): Promise<void> {
    const open = this.#open;
    if (open === null) return;
    const { panel, pack } = open;
    const revision = this.#revision;
    const answer = await artist.draw({
      folder: pack.uri.fsPath,
      texts: await pack.texts(),
      locale: vscode.env.language,
      imageBase: panel.webview.asWebviewUri(pack.uri).toString(),
    });
    // What was drawn of an older text is not shown: the newer one is on its way.
    if (answer === null || revision !== this.#revision || this.#open !== open) return;
    const file = pack.file.fsPath;
    this.#problems = answer.kind === 'problems' ? answer.problems : [];
    if (answer.kind === 'preview') this.#send({ type: 'preview', file, preview: answer.preview });
    else this.#send({ type: 'problems', file, problems: answer.problems });
    this.#send({ type: 'busy', busy: false });
    if (answer.kind === 'preview') this.#reveal();
  }

  #reveal(): void {
    if (this.#wanted === null || !this.#listens) return;
    this.#send({ type: 'reveal', exercise: this.#wanted });
    this.#wanted = null;
  }

  /** Offsets are those of the text that was drawn last, near enough to the one that stands there now. */
  async #answer(message: Exclude<PreviewPageMessage, { type: 'ready' }>): Promise<void> {
    if (this.#open === null) return;
    const document = await vscode.workspace.openTextDocument(this.#open.pack.file);
    const span =
      message.type === 'go-to-problem'
        ? this.#problems[message.index]
        : exercisesInJson(document.getText()).find(({ id }) => id === message.exercise);
    if (span === undefined) return;
    const selection = new vscode.Range(
      document.positionAt(span.start),
      document.positionAt(span.end),
    );
    const shown = vscode.window.visibleTextEditors.find(editor => editor.document === document);
    const viewColumn = shown?.viewColumn ?? vscode.ViewColumn.One;
    await vscode.window.showTextDocument(document, { selection, viewColumn });
  }

  #send(message: PreviewHostMessage): void {
    void this.#open?.panel.webview.postMessage(message);
  }
}
