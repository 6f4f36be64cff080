import * as vscode from 'vscode';
import { exercisesInJson } from '../../pack/json-place.ts';
import { packCommand } from '../packs/ids.ts';
import { packFiles } from '../packs/pack-diagnostics.ts';
import type { Settings } from '../settings.ts';

/** Over the first line of a pack.json what its author does with it, over each exercise its preview. */
export function registerPackLenses(settings: Settings): vscode.Disposable {
  const provideCodeLenses = (document: vscode.TextDocument): vscode.CodeLens[] => {
    if (!settings.codeLens(document.uri)) return [];
    const top = new vscode.Range(0, 0, 0, 0);
    const whole = [
      lens(top, vscode.l10n.t('Preview'), packCommand.previewPack, document.uri),
      ...(vscode.workspace.isTrusted
        ? [
            lens(top, vscode.l10n.t('Lint'), packCommand.lintPack),
            lens(top, vscode.l10n.t('Build…'), packCommand.buildPack),
          ]
        : []),
    ];
    const exercises = exercisesInJson(document.getText()).map(({ id, start, end }) => {
      const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
      return lens(range, vscode.l10n.t('Preview'), packCommand.previewPack, document.uri, id);
    });
    return [...whole, ...exercises];
  };
  return vscode.languages.registerCodeLensProvider(packFiles, { provideCodeLenses });
}

function lens(
  range: vscode.Range,
  title: string,
  command: string,
  ...args: unknown[]
): vscode.CodeLens {
  return new vscode.CodeLens(range, { title, command, arguments: args });
}
