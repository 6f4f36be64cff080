import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Homework } from './support/homework.ts';
import { until } from './support/until.ts';

const file = '.gprime/course/pack.json';

/** Tabs that show a preview. */
const previews = () =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) =>
        input instanceof vscode.TabInputWebview && input.viewType.endsWith('gprime.preview'),
    );

const previewsAre = (count: number) =>
  until(vscode.window.tabGroups.onDidChangeTabs, () => {
    const found = previews();
    return found.length === count ? found : undefined;
  });

describe('the preview of a pack', () => {
  let homework: Homework;
  beforeEach(async () => {
    homework = await Homework.open('with-pack');
  });
  afterEach(() => homework.close());

  it('is offered over pack.json and over each exercise', async () => {
    const { document } = await homework.show(file);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
    );
    const exercises = (JSON.parse(document.getText()) as { exercises: { id: string }[] }).exercises;
    assert.deepEqual(
      lenses.map(({ command }) => command!.title),
      ['Preview', 'Lint', 'Build…', ...exercises.map(() => 'Preview')],
    );
    assert.deepEqual(
      lenses
        .slice(3)
        .map(({ range, command }) => [document.getText(range), String(command!.arguments![1])]),
      exercises.map(({ id }) => ['"id"', id]),
    );
  });

  it('opens once beside pack.json, and leaves the cursor there', async () => {
    const { document } = await homework.show(file);
    for (let times = 0; times < 2; times++)
      await vscode.commands.executeCommand('gprime.previewPack', document.uri);
    const [tab] = await previewsAre(1);
    assert.match(tab!.label, /^g′ Preview course$/);
    assert.equal(vscode.window.activeTextEditor?.document, document);
    await vscode.window.tabGroups.close(tab!);
    await previewsAre(0);
  });

  it('finds the pack of the workspace where no pack.json is in front', async () => {
    await homework.show('week3.py');
    await vscode.commands.executeCommand('gprime.previewPack');
    await previewsAre(1);
  });
});
