import * as vscode from 'vscode';
import { until } from './until.ts';

/** What g′ says of a file now. */
export const diagnosticsOf = (uri: vscode.Uri): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'g′');

/** Waits for what g′ says of a file to be as many diagnostics as named. */
export const diagnosticsAre = (uri: vscode.Uri, count: number): Promise<vscode.Diagnostic[]> =>
  until(vscode.languages.onDidChangeDiagnostics, () => {
    const found = diagnosticsOf(uri);
    return found.length === count ? found : undefined;
  });

/** The text that a diagnostic underlines. */
export const underlined = (document: vscode.TextDocument, { range }: vscode.Diagnostic): string =>
  document.getText(range);
