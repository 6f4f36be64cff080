import * as vscode from 'vscode';
import { hoverMarkdown } from '../../report/hover.ts';
import { contains, fromPosition, toRange } from '../convert.ts';
import type { Disposable } from '../disposables.ts';
import { selector, sourceOf } from '../documents/source-of.ts';
import type { Results } from '../model/results.ts';

/** The last result, over the name of an implementation. */
export function registerHover(results: Results): Disposable {
  return vscode.languages.registerHoverProvider(selector, {
    provideHover(document, position) {
      const key = sourceOf(document)?.key;
      const view = key === undefined ? null : results.get(key);
      const at = fromPosition(position);
      const one = view?.functions.find(({ implementation }) =>
        contains(implementation.nameRange, at),
      );
      if (!one?.check) return null;
      const text = new vscode.MarkdownString(hoverMarkdown(one.check));
      if (one.state === 'stale') {
        text.appendMarkdown(`\n\n_${vscode.l10n.t('Edited since it was checked.')}_`);
      }
      return new vscode.Hover(text, toRange(one.implementation.nameRange));
    },
  });
}
