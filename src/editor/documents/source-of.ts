import type * as vscode from 'vscode';
import { isForeignPath } from '../../submission/foreign.ts';
import { languageOf } from '../../submission/language.ts';
import type { Source } from '../model/checks.ts';

/** Where lenses, hovers and fixes are offered. */
export const selector: vscode.DocumentSelector = [
  { scheme: 'file', pattern: '**/*.{py,js,mjs,cjs,ts,mts,cts}' },
];

/** What the checks see of a document; null for what is no submission. */
export function sourceOf(document: vscode.TextDocument): Source | null {
  if (document.uri.scheme !== 'file') return null;
  const path = document.uri.fsPath;
  const language = languageOf(path);
  if (language === null || isForeignPath(path)) return null;
  return {
    key: document.uri.toString(),
    read: () => ({ path, language, text: document.getText() }),
    version: () => (document.isClosed ? null : document.version),
  };
}
