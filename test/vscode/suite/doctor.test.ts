import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Homework } from './support/homework.ts';

describe('g′: Doctor', () => {
  let homework: Homework;
  beforeEach(async () => {
    homework = await Homework.open('homework');
  });
  afterEach(() => homework.close());

  it('names interpreters, NumPy, protections, timings and packs in a read-only document', async () => {
    await homework.show('sigmoid.py');
    await vscode.commands.executeCommand('gprime.doctor');
    const uri = vscode.Uri.from({ scheme: 'gprime', path: 'g′ Doctor.md' });
    const said = (await vscode.workspace.openTextDocument(uri)).getText();
    assert.match(said, /Python 3\.\d+\.\d+: `\S+`/);
    assert.match(said, /NumPy \d+\.\d+/);
    assert.match(said, /Node \d+\.\d+\.\d+: `\S+`/);
    assert.match(said, /\| Protection \| State \| Detail \|/);
    assert.match(said, /Save to verdict: [\d.]+ ms for the first check/);
    assert.match(said, /`lecture` \d+\.\d+\.\d+, built in/);
  });
});
