import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsAre, diagnosticsOf, underlined } from './support/diagnostics.ts';
import { Homework } from './support/homework.ts';

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
