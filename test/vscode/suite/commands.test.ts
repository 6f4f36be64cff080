import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsAre, diagnosticsOf } from './support/diagnostics.ts';
import { Homework } from './support/homework.ts';

const twoWrong = `def sigmoid_prime(z):
    return 1


def tanh_prime(z):
    return 2
`;

describe('commands', () => {
  let homework: Homework;
  beforeEach(async () => {
    homework = await Homework.open('homework');
  });
  afterEach(() => homework.close());

  it('check this file, as it stands in the editor', async () => {
    const { document } = await homework.show('sigmoid.py');
    await vscode.commands.executeCommand('gprime.checkFile');
    assert.equal(diagnosticsOf(document.uri).length, 1);
  });

  it('check the function at the cursor alone', async () => {
    await homework.write('two.py', twoWrong);
    const editor = await homework.show('two.py');
    editor.selection = new vscode.Selection(5, 4, 5, 4);
    await vscode.commands.executeCommand('gprime.checkFunction');
    const [found, ...others] = diagnosticsOf(editor.document.uri);
    assert.equal(found?.range.start.line, 5);
    assert.deepEqual(others, []);
  });

  it('check all open files', async () => {
    await vscode.window.showTextDocument(homework.uri('sigmoid.py'), { preview: false });
    await vscode.window.showTextDocument(homework.uri('tanh.js'), { preview: false });
    await vscode.commands.executeCommand('gprime.checkOpenFiles');
    assert.equal(diagnosticsOf(homework.uri('sigmoid.py')).length, 1);
    assert.equal(diagnosticsOf(homework.uri('tanh.js')).length, 1);
  });

  it('clear the results', async () => {
    const { document } = await homework.show('tanh.js');
    await vscode.commands.executeCommand('gprime.checkFile');
    await diagnosticsAre(document.uri, 1);
    await vscode.commands.executeCommand('gprime.clearResults');
    await diagnosticsAre(document.uri, 0);
  });

  it('are each contributed by the package under the category g′', async () => {
    const manifest = vscode.extensions.getExtension('gprime.gprime')!.packageJSON as {
      contributes: { commands: { command: string; category?: string }[] };
    };
    const registered = await vscode.commands.getCommands(true);
    for (const { command, category } of manifest.contributes.commands) {
      assert.ok(registered.includes(command), command);
      assert.equal(category, 'g′', command);
    }
  });
});
