import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsAre } from './support/diagnostics.ts';
import { Homework } from './support/homework.ts';

describe('the Test Explorer', () => {
  let homework: Homework;
  beforeEach(async () => {
    homework = await Homework.open('homework');
  });
  afterEach(() => homework.close());

  it('checks the function at the cursor as a test', async () => {
    const editor = await homework.show('sigmoid.py');
    const { document } = editor;
    const at = document.positionAt(document.getText().indexOf('sigmoid_prime') + 2);
    editor.selection = new vscode.Selection(at, at);
    // The item is there once the file was looked at, which the lenses wait for.
    await vscode.commands.executeCommand('vscode.executeCodeLensProvider', document.uri);
    await vscode.commands.executeCommand('testing.runAtCursor');
    const [found] = await diagnosticsAre(document.uri, 1);
    assert.equal(found!.code, 'mixed-g-and-z');
  });
});
