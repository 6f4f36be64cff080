import { basename, join } from 'node:path';
import * as vscode from 'vscode';
import { UserError } from '../../../user-error.ts';
import { chooseWorkspacePack, saveFilesIn } from './choose.ts';

export interface LintParts {
  distRoot: string;
  /** The interpreter that would check this file, null: the command line finds one. */
  pythonFor: (path: string) => Promise<string | null>;
}

/** Reads what `gprime pack lint` says, as package.json contributes it. */
const problemMatcher = '$gprime-pack';

/**
 * Runs `gprime pack lint` on a pack of the workspace: in a terminal, where the score can be read while starters
 * and solutions run. What is to be mended is underlined in pack.json.
 */
export async function lintPack({ distRoot, pythonFor }: LintParts): Promise<void> {
  if (!vscode.workspace.isTrusted)
    throw new UserError(
      vscode.l10n.t('Trust the workspace first: linting a pack runs its starters and solutions.'),
    );
  const found = await chooseWorkspacePack();
  if (found === null) return;
  await saveFilesIn(found.path);
  const python = await pythonFor(join(found.path, 'pack.json'));
  const args = ['pack', 'lint', found.path, ...(python === null ? [] : ['--python', python])];
  const program = join(distRoot, 'gprime.cjs');
  const execution = new vscode.ProcessExecution(process.execPath, [program, ...args], {
    cwd: found.folder.uri.fsPath,
    // VS Code's own Node; in the desktop it is Electron, which this variable makes Node.
    env: { ELECTRON_RUN_AS_NODE: '1' },
  });
  const name = vscode.l10n.t('lint {0}', basename(found.path));
  const task = new vscode.Task(
    { type: 'process' },
    found.folder,
    name,
    'g′',
    execution,
    problemMatcher,
  );
  task.presentationOptions = {
    clear: true,
    echo: false,
    focus: true,
    panel: vscode.TaskPanelKind.Shared,
    showReuseMessage: false,
  };
  await vscode.tasks.executeTask(task);
}
