import * as vscode from 'vscode';
import { hoverMarkdown } from '../../report/hover.ts';
import { contains } from '../convert.ts';
import type { Disposable } from '../disposables.ts';
import { selector } from '../documents/documents.ts';
import type { Documents } from '../documents/documents.ts';
import type { Results } from '../model/results.ts';

/** The last result, over the name of an implementation. */
export function registerHover(results: Results, documents: Documents): Disposable {
  return vscode.languages.registerHoverProvider(selector, {
    provideHover(document, position) {
      const key = documents.sourceOf(document)?.key;
      const at = documents.positionIn(document, position);
      if (key === undefined || at === null) return null;
      const one = results
        .get(key)
        ?.functions.find(({ implementation }) => contains(implementation.nameRange, at));
      if (!one?.check) return null;
      const text = new vscode.MarkdownString(hoverMarkdown(one.check));
      if (one.state === 'stale') {
        text.appendMarkdown(`\n\n_${vscode.l10n.t('Edited since it was checked.')}_`);
      }
      return new vscode.Hover(text, documents.place(key, one.implementation.nameRange)?.range);
    },
  });
}
