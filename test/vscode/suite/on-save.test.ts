import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsAre, diagnosticsOf, underlined } from './support/diagnostics.ts';
import { Homework, remove, replace } from './support/homework.ts';
import { until } from './support/until.ts';

describe('saving a file', () => {
  let homework: Homework;
  beforeEach(async () => {
    homework = await Homework.open('homework');
  });
  afterEach(() => homework.close());

  /** Makes the document dirty and saves it. */
  async function save(document: vscode.TextDocument): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, '\n');
    await vscode.workspace.applyEdit(edit);
    await document.save();
  }

  it('squiggles the return expression of a wrong g′ in Python, with the counterexample', async () => {
    const { document } = await homework.show('sigmoid.py');
    await save(document);
    const [found] = await diagnosticsAre(document.uri, 1);
    assert.ok(found);
    assert.equal(found.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(found.code, 'mixed-g-and-z');
    assert.equal(underlined(document, found), '(1 - z)');
    assert.match(found.message, /At z = \S+ .*returned .*expected/);
  });

  it('checks homework in a workspace folder of any name, and no packages inside of it', async () => {
    const inside = await Homework.open('homework', 'venv');
    try {
      const { document } = await inside.show('sigmoid.py');
      await save(document);
      await diagnosticsAre(document.uri, 1);
      await inside.copy('sigmoid.py', 'venv/sigmoid.py');
      const { document: installed } = await inside.show('venv/sigmoid.py');
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        installed.uri,
      );
      assert.deepEqual(lenses, []);
    } finally {
      await inside.close();
    }
  });

  it('squiggles a wrong g′ in JavaScript', async () => {
    const { document } = await homework.show('tanh.js');
    await save(document);
    const [found] = await diagnosticsAre(document.uri, 1);
    assert.ok(found);
    assert.equal(found.code, 'plus-for-minus');
    assert.equal(underlined(document, found), '1 + t * t');
  });

  it('takes the squiggle away once the mistake is mended', async () => {
    const { document } = await homework.show('sigmoid.py');
    await save(document);
    await diagnosticsAre(document.uri, 1);
    await replace(document, '(1 - z)', '(1 - sigmoid(z))');
    await diagnosticsAre(document.uri, 0);
    await document.save();
    await vscode.commands.executeCommand('gprime.checkFile', document.uri);
    assert.deepEqual(diagnosticsOf(document.uri), []);
  });

  it('takes the squiggle away while the function is edited, and keeps it for an edit elsewhere', async () => {
    const { document } = await homework.show('sigmoid.py');
    await save(document);
    await diagnosticsAre(document.uri, 1);
    await replace(document, 'import numpy as np\n', 'import numpy as np\n\n# homework\n');
    await until(vscode.languages.onDidChangeDiagnostics, () => {
      const [moved] = diagnosticsOf(document.uri);
      return moved && underlined(document, moved) === '(1 - z)' ? true : undefined;
    });
    await replace(document, '(1 - z)', '(2 - z)');
    await diagnosticsAre(document.uri, 0);
  });

  it('takes the squiggle away when the function is renamed', async () => {
    const { document } = await homework.show('sigmoid.py');
    await save(document);
    await diagnosticsAre(document.uri, 1);
    await replace(document, 'def sigmoid_prime', 'def helper');
    await diagnosticsAre(document.uri, 0);
  });

  it('takes the squiggle away when the file is deleted', async () => {
    const { document } = await homework.show('tanh.js');
    await save(document);
    await diagnosticsAre(document.uri, 1);
    await remove(document.uri);
    await diagnosticsAre(document.uri, 0);
  });

  it('is quiet about a right g′', async () => {
    const { document } = await homework.show('both.ts');
    await save(document);
    await vscode.commands.executeCommand('gprime.checkFile', document.uri);
    assert.deepEqual(diagnosticsOf(document.uri), []);
  });

  it('checks nothing where gprime.checkOnSave is off', async () => {
    const setting = () => vscode.workspace.getConfiguration('gprime');
    await setting().update('checkOnSave', false, vscode.ConfigurationTarget.Workspace);
    try {
      const { document } = await homework.show('tanh.js');
      await save(document);
      // A later check of another file is over: one for the save would have come before it.
      await vscode.commands.executeCommand('gprime.checkFile', homework.uri('both.ts'));
      assert.deepEqual(diagnosticsOf(document.uri), []);
      await vscode.commands.executeCommand('gprime.checkFile', document.uri);
      assert.equal(diagnosticsOf(document.uri).length, 1);
    } finally {
      await setting().update('checkOnSave', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('throws away what was found for a text that has moved on', async () => {
    const { document } = await homework.show('sigmoid.py');
    await save(document);
    await replace(document, '(1 - z)', '(1 - sigmoid(z))');
    await save(document);
    await vscode.commands.executeCommand('gprime.checkFile', document.uri);
    assert.deepEqual(diagnosticsOf(document.uri), []);
  });
});
