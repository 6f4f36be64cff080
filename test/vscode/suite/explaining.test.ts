import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsAre, diagnosticsOf, underlined } from './support/diagnostics.ts';
import { Homework, replace } from './support/homework.ts';
import { until } from './support/until.ts';

const caret = `import numpy as np


def tanh_prime(z):
    return 1 - np.tanh(z)^2
`;

const derivation = `# g = 1/(1 + e^(-z))
# g' = e^(-z)/(1 + e^(-z))^2
# g' = e^(-z)/(1 + e^(-z))
def sigmoid_prime(z):
    return 0
`;

const derivationsOf = ({ uri }: vscode.TextDocument): vscode.Diagnostic[] =>
  diagnosticsOf(uri).filter(({ code }) => code === 'derivation');

describe('explaining', () => {
  let homework: Homework;
  beforeEach(async () => {
    homework = await Homework.open('homework');
  });
  afterEach(() => homework.close());

  it('hovers over the name with the verdict, the counterexample and the seed', async () => {
    const { document } = await homework.show('sigmoid.py');
    await vscode.commands.executeCommand('gprime.checkFile', document.uri);
    const name = document.positionAt(document.getText().indexOf('sigmoid_prime'));
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      name.translate(0, 2),
    );
    const text = hovers
      .flatMap(({ contents }) => contents)
      .map(content => (content as vscode.MarkdownString).value)
      .join('\n');
    assert.match(text, /incorrect/);
    assert.match(text, /At z = 0/);
    assert.match(text, /Seed `[0-9a-f]{16}`/);
  });

  async function actionsAt(document: vscode.TextDocument): Promise<vscode.CodeAction[]> {
    const [found] = await diagnosticsAre(document.uri, 1);
    return vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      found!.range,
    );
  }

  it('mends ^ for a power, and the next check is content', async () => {
    await homework.write('caret.py', caret);
    const { document } = await homework.show('caret.py');
    await vscode.commands.executeCommand('gprime.checkFile', document.uri);
    const fix = (await actionsAt(document)).find(({ isPreferred }) => isPreferred === true);
    assert.equal(fix?.title, 'Use ** for powers');
    await vscode.workspace.applyEdit(fix.edit!);
    assert.ok(document.getText().includes('np.tanh(z)**2'));
    await vscode.commands.executeCommand('gprime.checkFile', document.uri);
    await diagnosticsAre(document.uri, 0);
  });

  it('mends nothing in a line that was edited a moment ago', async () => {
    await homework.write('caret.py', caret);
    const { document } = await homework.show('caret.py');
    await vscode.commands.executeCommand('gprime.checkFile', document.uri);
    const [found] = await diagnosticsAre(document.uri, 1);
    await replace(document, 'return 1 -', 'return 1.0 -');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      found!.range,
    );
    assert.deepEqual(
      actions.filter(({ isPreferred }) => isPreferred === true),
      [],
    );
  });

  it('offers a hint, and no answer, for a mistake of the mathematics', async () => {
    const { document } = await homework.show('sigmoid.py');
    await vscode.commands.executeCommand('gprime.checkFile', document.uri);
    const actions = await actionsAt(document);
    assert.ok(actions.some(({ command }) => command?.command === 'gprime.showHint'));
    assert.deepEqual(
      actions.filter(({ edit }) => edit !== undefined),
      [],
    );
  });

  it('copies a test that fails on the counterexample', async () => {
    const { document } = await homework.show('sigmoid.py');
    await vscode.commands.executeCommand('gprime.checkFile', document.uri);
    await vscode.commands.executeCommand('gprime.copyTest', document.uri, 'sigmoid_prime');
    assert.match(await vscode.env.clipboard.readText(), /def test_/);
  });

  it('marks the first line of a derivation that does not follow, until it is edited', async () => {
    await homework.write('derivation.py', derivation);
    const editor = await homework.show('derivation.py');
    const { document } = editor;
    editor.selection = new vscode.Selection(1, 4, 1, 4);
    await vscode.commands.executeCommand('gprime.checkDerivation');
    const [found] = await diagnosticsAre(document.uri, 1);
    assert.equal(found!.code, 'derivation');
    assert.equal(found!.range.start.line, 2);
    assert.match(found!.message, /not equal to what stands before it. At z = /);
    assert.match(underlined(document, found!), /e\^\(-z\)\/\(1 \+ e\^\(-z\)\)/);
    await replace(document, 'return 0', 'return 1');
    editor.selection = new vscode.Selection(1, 4, 1, 4);
    await vscode.commands.executeCommand('gprime.checkDerivation');
    const saved = until(
      vscode.workspace.onDidChangeTextDocument,
      () => !document.isDirty || undefined,
    );
    await document.save();
    await saved;
    assert.equal(derivationsOf(document).length, 1);
    await replace(document, "# g' = e^(-z)/(1 + e^(-z))\n", '');
    assert.equal(derivationsOf(document).length, 0);
  });
});
