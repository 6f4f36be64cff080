import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { files, functions, right } from '../../bad-input/cases.ts';
import { diagnosticsOf } from './support/diagnostics.ts';
import { Homework, remove } from './support/homework.ts';

const slowImport = `import time

time.sleep(0.5)


def sigmoid_prime(z):
    return time.time()
`;

describe('bad input', () => {
  let homework: Homework;
  beforeEach(async () => {
    homework = await Homework.open('homework', 'Übung 3 – σ′ (अवकलज)');
    for (const { file, content } of Object.values(right)) await homework.write(file, content);
  });
  afterEach(() => homework.close());

  async function check(file: string): Promise<vscode.Diagnostic[]> {
    const { document } = await homework.show(file);
    const checking = vscode.commands.executeCommand('gprime.checkFile', document.uri);
    // Where nothing is found the command waits for an answer to its message.
    if (document.getText() !== '') await checking;
    return diagnosticsOf(document.uri);
  }

  async function assertNextIsRight(): Promise<void> {
    for (const { file } of Object.values(right)) assert.deepEqual(await check(file), []);
  }

  for (const { name, file, content, message, line } of [...functions, ...files]) {
    it(`${name} (${file})`, async () => {
      await homework.write(file, content);
      const said = await check(file);
      if (message === null) assert.deepEqual(said, []);
      else {
        assert.equal(said.length, 1, said.map(one => one.message).join('\n'));
        assert.match(said[0]!.message, message);
        assert.equal(said[0]!.range.start.line, line);
      }
      await assertNextIsRight();
    });
  }

  it('a file that is not UTF-8 is checked as VS Code reads it', async () => {
    const text = `# größer\n${right.python.content}`;
    await homework.write('latin.py', Buffer.from(text, 'latin1'));
    assert.deepEqual(await check('latin.py'), []);
    await assertNextIsRight();
  });

  it('a file that is deleted while it is checked', async () => {
    await homework.write('slow.py', slowImport);
    const { document } = await homework.show('slow.py');
    const checking = vscode.commands.executeCommand('gprime.checkFile', document.uri);
    await remove(document.uri);
    await checking;
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    assert.deepEqual(diagnosticsOf(document.uri), []);
    await assertNextIsRight();
  });

  it('an interpreter path that does not exist', async () => {
    const setting = () => vscode.workspace.getConfiguration('gprime');
    const python = setting().get<string>('python');
    const missing = homework.uri('no/python').fsPath;
    await setting().update('python', missing, vscode.ConfigurationTarget.Workspace);
    try {
      const [said, ...others] = await check(right.python.file);
      assert.ok(said);
      assert.ok(said.message.includes(missing), said.message);
      assert.equal(said.range.start.line, 2);
      assert.deepEqual(others, []);
    } finally {
      await setting().update('python', python, vscode.ConfigurationTarget.Workspace);
    }
    await assertNextIsRight();
  });
});
