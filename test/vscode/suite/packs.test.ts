import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsAre, diagnosticsOf, underlined } from './support/diagnostics.ts';
import { Homework } from './support/homework.ts';
import { until } from './support/until.ts';

describe('packs of the workspace', () => {
  let homework: Homework;
  afterEach(() => homework.close());

  it('bring exercises, found by name and by a gprime: comment', async () => {
    homework = await Homework.open('with-pack');
    const { document } = await homework.show('week3.py');
    await vscode.commands.executeCommand('gprime.checkFile');
    const found = diagnosticsOf(document.uri);
    assert.deepEqual(
      found.map(one => underlined(document, one)),
      ['math.exp(z) / 2'],
    );
  });

  it('have their statements read in one panel, that of the exercise asked for last', async () => {
    homework = await Homework.open('with-pack');
    const statements = () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .filter(
          ({ input }) =>
            input instanceof vscode.TabInputWebview && input.viewType.endsWith('gprime.statement'),
        )
        .map(({ label }) => label);
    const show = async (exercise: string, title: string) => {
      await vscode.commands.executeCommand('gprime.showStatement', { pack: 'lecture', exercise });
      await until(vscode.window.tabGroups.onDidChangeTabs, () =>
        statements().includes(title) ? true : undefined,
      );
    };
    await show('sigmoid-derivative', 'Derivative of the logistic function');
    await show('tanh-derivative', 'Derivative of the hyperbolic tangent');
    assert.deepEqual(statements(), ['Derivative of the hyperbolic tangent']);
  });

  it('have an error on the field that is wrong, naming what was found and what is allowed', async () => {
    homework = await Homework.open('with-bad-pack');
    const { document } = await homework.show('.gprime/course/pack.json');
    await homework.show('sigmoid.py');
    await vscode.commands.executeCommand('gprime.checkFile');
    const [found] = await diagnosticsAre(document.uri, 1);
    assert.equal(underlined(document, found!), '"argument"');
    assert.match(found!.message, /"z".*pre-activation/);
    assert.equal(diagnosticsOf(homework.uri('sigmoid.py')).length, 1);
  });
});
