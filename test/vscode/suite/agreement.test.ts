import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { Check } from '../../../src/report/types.ts';
import { diagnosticsOf } from './support/diagnostics.ts';
import { Homework } from './support/homework.ts';

const seed = '00000000000000ff';
const examples = join(__dirname, '..', '..', 'examples');
const severities = ['error', 'warning', 'information'];

/** The JSON of `gprime check` from the same package, for the same seed. */
function commandLine(path: string): Promise<{ checks: Check[] }> {
  const { extensionPath } = vscode.extensions.getExtension('gprime.gprime')!;
  const python = vscode.workspace.getConfiguration('gprime').get<string>('python')!;
  const cli = join(extensionPath, 'dist', 'gprime.cjs');
  const options = ['--format', 'json', '--seed', seed, '--python', python];
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [cli, 'check', ...options, path],
      { env },
      (error, stdout, stderr) => {
        if (stdout === '') reject(new Error(stderr, { cause: error }));
        else resolve(JSON.parse(stdout) as { checks: Check[] });
      },
    );
  });
}

const told = (code: unknown, severity: unknown, message: string, line: number, character: number) =>
  JSON.stringify({ code, severity, message, line, character });

describe('the editor and the command line, for one seed', () => {
  let homework: Homework;
  beforeEach(async () => {
    homework = await Homework.open('empty');
  });
  afterEach(() => homework.close());

  for (const name of [
    'ben_hw2.py',
    'chen_hw2.py',
    'dara_math.py',
    'emil_math.py',
    'goran.js',
    'ivo.ts',
  ]) {
    it(`say the same of ${name}`, async () => {
      const uri = homework.uri(name);
      await cp(join(examples, name), uri.fsPath);
      await homework.show(name);
      await vscode.commands.executeCommand('gprime.replaySeed', uri, seed);
      const inEditor = diagnosticsOf(uri).map(({ code, severity, message, range: { start } }) =>
        told(code, severities[severity], message, start.line, start.character),
      );
      const { checks } = await commandLine(uri.fsPath);
      const onCommandLine = checks.flatMap(({ diagnostics }) =>
        diagnostics.map(({ code, severity, message, range: { start } }) =>
          told(code, severity, message, start.line, start.character),
        ),
      );
      assert.ok(onCommandLine.length > 0);
      assert.deepEqual(inEditor.toSorted(), onCommandLine.toSorted());
    });
  }
});
