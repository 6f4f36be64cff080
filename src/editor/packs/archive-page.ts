import * as vscode from 'vscode';
import type { Faults } from '../faults.ts';
import { packView } from './ids.ts';

/** Opening or dropping a `.gpack`: asks whether to install it, and closes. */
export function registerArchivePage(
  install: (uri: vscode.Uri) => Promise<void>,
  faults: Faults,
): vscode.Disposable {
  const provider: vscode.CustomReadonlyEditorProvider = {
    openCustomDocument: uri => ({ uri, dispose: () => undefined }),
    resolveCustomEditor: ({ uri }, panel) => {
      panel.webview.html = page(vscode.l10n.t('A pack of exercises.'));
      // The tab has to be there before it can close, so the question is not waited for.
      faults.watch(faults.command(() => install(uri)).then(() => void panel.dispose()));
    },
  };
  return vscode.window.registerCustomEditorProvider(packView.archive, provider);
}

function page(text: string): string {
  return `<!doctype html>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<title>g′</title>
<p>${text}</p>
`;
}
