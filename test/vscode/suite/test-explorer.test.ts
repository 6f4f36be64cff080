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

  it('checks the other files where one cannot be opened', async () => {
    // VS Code takes a file with a null character for a binary one; to the parser it is Python.
    const unopenable = '# \0\ndef sigmoid_prime(z):\n    return z\n';
    await homework.write('a.py', unopenable);
    await homework.write('z.py', unopenable);
    await vscode.commands.executeCommand('testing.refreshTests');
    await vscode.commands.executeCommand('testing.runAll');
    const [found] = await diagnosticsAre(homework.uri('sigmoid.py'), 1);
    assert.equal(found!.code, 'mixed-g-and-z');
  });
});
