/** What vscode.l10n offers, so that sentences can be made without VS Code. */
export interface Localizer {
  t(message: string, ...values: (string | number | boolean)[]): string;
}
