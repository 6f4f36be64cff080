import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsAre, diagnosticsOf } from './support/diagnostics.ts';
import { Homework, replace } from './support/homework.ts';
import { next } from './support/until.ts';

describe('auto-save after a delay', () => {
  let homework: Homework;
  const files = () => vscode.workspace.getConfiguration('files');
  beforeEach(async () => {
    homework = await Homework.open('homework');
    await files().update('autoSaveDelay', 50, vscode.ConfigurationTarget.Workspace);
    await files().update('autoSave', 'afterDelay', vscode.ConfigurationTarget.Workspace);
  });
  afterEach(async () => {
    await files().update('autoSave', undefined, vscode.ConfigurationTarget.Workspace);
    await files().update('autoSaveDelay', undefined, vscode.ConfigurationTarget.Workspace);
    await homework.close();
  });

  const firstLens = async (uri: vscode.Uri) => {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      uri,
    );
    return lenses[0]?.command?.title ?? '';
  };

  /** Asks for the lens until it says so: VS Code has no event for lenses. */
  async function lensSays(uri: vscode.Uri, text: RegExp): Promise<void> {
    let said = await firstLens(uri);
    while (!text.test(said)) said = await firstLens(uri);
  }

  it('says in the lens how the function stands, and marks nothing new', async () => {
    const { document } = await homework.show('sigmoid.py');
    const saved = next(vscode.workspace.onDidSaveTextDocument);
    await replace(document, '(1 - z)', '(2 - z)');
    await saved;
    await lensSays(document.uri, /: incorrect/);
    assert.deepEqual(diagnosticsOf(document.uri), []);
  });

  it('takes away what was marked once it is mended', async () => {
    const { document } = await homework.show('sigmoid.py');
    await vscode.commands.executeCommand('gprime.checkFile', document.uri);
    await diagnosticsAre(document.uri, 1);
    await replace(document, '(1 - z)', '(1 - sigmoid(z))');
    await diagnosticsAre(document.uri, 0);
    await lensSays(document.uri, /: correct$/);
    assert.deepEqual(diagnosticsOf(document.uri), []);
  });
});
