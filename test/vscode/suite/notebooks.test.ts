import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsAre, diagnosticsOf, underlined } from './support/diagnostics.ts';
import { Homework, replace } from './support/homework.ts';
import { until } from './support/until.ts';

describe('notebooks', () => {
  let homework: Homework;
  let notebook: vscode.NotebookDocument;
  beforeEach(async () => {
    homework = await Homework.open('notebook');
    const uri = homework.uri('homework.ipynb');
    notebook = await vscode.workspace.openNotebookDocument(uri);
    await vscode.window.showNotebookDocument(notebook);
  });
  afterEach(() => homework.close());

  const cell = (index: number) => notebook.cellAt(index).document;
  const check = () => vscode.commands.executeCommand('gprime.checkFile', notebook.uri);

  it('have squiggles in the cell of the mistake, and are never executed', async () => {
    await check();
    const [found] = await diagnosticsAre(cell(2).uri, 1);
    assert.equal(found!.code, 'mixed-g-and-z');
    assert.equal(underlined(cell(2), found!), '(1 - z)');
    assert.deepEqual(diagnosticsOf(cell(4).uri), []);
    assert.ok(notebook.getCells().every(one => one.executionSummary?.success === undefined));
  });

  it('have lenses on the cells of implementations alone', async () => {
    await check();
    const lensesOf = (uri: vscode.Uri) =>
      vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
    const titles = async (index: number) =>
      (await lensesOf(cell(index).uri)).map(({ range, command }) => [
        range.start.line,
        command!.title,
      ]);
    assert.deepEqual(await titles(1), []);
    assert.deepEqual(await titles(4), [
      [0, '$(pass) Derivative of the hyperbolic tangent: correct'],
      [0, 'Check'],
      [0, 'Report'],
      [0, 'checked without running the notebook'],
    ]);
  });

  it('lose the squiggle while the cell is edited, and when it is mended', async () => {
    await check();
    await diagnosticsAre(cell(2).uri, 1);
    await replace(cell(2), '(1 - z)', '(1 - sigmoid(z))');
    await diagnosticsAre(cell(2).uri, 0);
    await notebook.save();
    await check();
    assert.deepEqual(diagnosticsOf(cell(2).uri), []);
  });

  it('keep the squiggle where a cell above grows', async () => {
    await check();
    await diagnosticsAre(cell(2).uri, 1);
    await replace(cell(1), 'import numpy as np', 'import math\nimport numpy as np');
    await vscode.commands.executeCommand('vscode.executeCodeLensProvider', cell(2).uri);
    const [found] = await diagnosticsAre(cell(2).uri, 1);
    assert.equal(underlined(cell(2), found!), '(1 - z)');
  });

  it('are checked as soon as their tab is there', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const again = homework.uri('again.ipynb');
    await homework.copy('homework.ipynb', 'again.ipynb');
    const opening = vscode.commands.executeCommand('vscode.open', again);
    await until(vscode.window.tabGroups.onDidChangeTabs, () =>
      vscode.window.tabGroups.activeTabGroup.activeTab?.label === 'again.ipynb' ? true : undefined,
    );
    await vscode.commands.executeCommand('gprime.checkFile');
    await opening;
    notebook = await vscode.workspace.openNotebookDocument(again);
    assert.equal(diagnosticsOf(cell(2).uri).length, 1);
  });

  it('are checked as notebooks where they are shown as text', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.window.showTextDocument(notebook.uri);
    await vscode.commands.executeCommand('gprime.checkFile');
    notebook = await vscode.workspace.openNotebookDocument(notebook.uri);
    assert.equal(diagnosticsOf(cell(2).uri).length, 1);
  });

  it('are told from another version of themselves, as a diff shows it', async () => {
    const file = homework.uri('again.ipynb');
    await homework.copy('homework.ipynb', 'again.ipynb');
    const earlier = file.with({ scheme: 'earlier' });
    const provider = vscode.workspace.registerFileSystemProvider(earlier.scheme, copyOf(file), {
      isReadonly: true,
    });
    try {
      await vscode.workspace.openNotebookDocument(earlier);
      notebook = await vscode.workspace.openNotebookDocument(file);
      await vscode.window.showNotebookDocument(notebook);
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        cell(4).uri,
      );
      assert.notEqual(lenses.length, 0);
    } finally {
      provider.dispose();
    }
  });
});

/** A file system in which every file reads as the one on disk. */
function copyOf(file: vscode.Uri): vscode.FileSystemProvider {
  const { fs } = vscode.workspace;
  const refuse = () => {
    throw vscode.FileSystemError.NoPermissions();
  };
  return {
    onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
    watch: () => new vscode.Disposable(() => undefined),
    stat: () => fs.stat(file),
    readFile: () => fs.readFile(file),
    readDirectory: () => [],
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
}
