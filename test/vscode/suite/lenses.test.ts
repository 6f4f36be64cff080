import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Homework, replace } from './support/homework.ts';

describe('code lenses', () => {
  let homework: Homework;
  beforeEach(async () => {
    homework = await Homework.open('homework');
  });
  afterEach(() => homework.close());

  const lensesOf = async (uri: vscode.Uri) =>
    (await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri))
      .filter(({ command }) => command?.command.startsWith('gprime.'))
      .map(({ range, command }) => `${range.start.line}: ${command!.title}`);

  it('stand over each implementation and say its exercise and verdict', async () => {
    const { document } = await homework.show('both.ts');
    await vscode.commands.executeCommand('gprime.checkFile', document.uri);
    const lenses = await lensesOf(document.uri);
    assert.deepEqual(lenses, [
      '2: $(pass) Derivative of the logistic function: correct',
      '2: Check',
      '2: Report',
      '6: $(pass) Derivative of the hyperbolic tangent: correct',
      '6: Check',
      '6: Report',
    ]);
  });

  it('name the counterexample, and say when the function was edited since', async () => {
    const { document } = await homework.show('sigmoid.py');
    await vscode.commands.executeCommand('gprime.checkFile', document.uri);
    const [wrong] = await lensesOf(document.uri);
    assert.match(wrong!, /^7: \$\(\S+\) Derivative of the logistic function: \S.* z = /);
    await replace(document, '(1 - z)', '(3 - z)');
    const [stale] = await lensesOf(document.uri);
    assert.match(stale!, /edited since it was checked/);
  });

  it('are gone where gprime.codeLens is off', async () => {
    const setting = () => vscode.workspace.getConfiguration('gprime');
    const { document } = await homework.show('both.ts');
    await vscode.commands.executeCommand('gprime.checkFile', document.uri);
    await setting().update('codeLens', false, vscode.ConfigurationTarget.Workspace);
    try {
      assert.deepEqual(await lensesOf(document.uri), []);
    } finally {
      await setting().update('codeLens', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
