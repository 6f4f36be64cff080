import { join } from 'node:path';
import * as vscode from 'vscode';
import { imagePath } from '../../pack/image-path.ts';
import { textIn } from '../../pack/text.ts';
import type { Disposable } from '../disposables.ts';
import { packView } from './ids.ts';
import type { ExerciseEntry } from './library.ts';
import { statementHtml } from './markdown.ts';

/** The statement beside the code: one panel, of the exercise that was asked for last. */
export class StatementPanel implements Disposable {
  #panel: vscode.WebviewPanel | null = null;

  show(entry: ExerciseEntry): void {
    if (this.#panel === null) this.#panel = this.#open();
    else this.#panel.reveal(undefined, true);
    fill(this.#panel, entry);
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  #open(): vscode.WebviewPanel {
    const panel = vscode.window.createWebviewPanel(packView.statement, '', {
      viewColumn: vscode.ViewColumn.Beside,
      preserveFocus: true,
    });
    panel.onDidDispose(() => (this.#panel = null));
    return panel;
  }
}

/** The page runs no script and loads images of the pack alone. */
function fill(panel: vscode.WebviewPanel, { pack, exercise }: ExerciseEntry): void {
  const locale = vscode.env.language;
  const title = textIn(exercise.title, locale);
  panel.title = title;
  panel.webview.options = {
    enableScripts: false,
    localResourceRoots: [vscode.Uri.file(pack.folder)],
  };
  const path = textIn(exercise.statementPath, locale);
  const address = (source: string): string | null => {
    const image = imagePath(path, source);
    if (image === null) return null;
    return panel.webview.asWebviewUri(vscode.Uri.file(join(pack.folder, image))).toString();
  };
  const text = textIn(exercise.statement, locale);
  panel.webview.html = page(
    title,
    panel.webview.cspSource,
    statementHtml(text === '' ? `# ${title}` : text, address),
  );
}

function page(title: string, source: string, body: string): string {
  const safeTitle = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<!doctype html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src ${source}">
<title>${safeTitle}</title>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}
