import * as vscode from 'vscode';
import type { Settings } from '../settings.ts';
import { fromPython, fromPythonEnvironments } from './extensions.ts';
import type { ApiSource, PythonApi, PythonEnvironmentsApi } from './extensions.ts';
import { firstOf } from './provider.ts';
import type { EnvironmentProvider } from './provider.ts';
import { fromSetting } from './setting.ts';

/** The setting, then what the person chose in the Python extensions, where those are installed. */
export function environments(
  settings: Settings,
  log: vscode.LogOutputChannel,
): EnvironmentProvider {
  const uriOf = (path: string) => vscode.Uri.file(path);
  const folderOf = (path: string) =>
    vscode.workspace.getWorkspaceFolder(uriOf(path))?.uri.fsPath ?? null;
  return firstOf(
    [
      fromSetting(path => settings.python(uriOf(path)), folderOf),
      fromPythonEnvironments<vscode.Uri>(
        installed<PythonEnvironmentsApi<vscode.Uri>>('ms-python.vscode-python-envs'),
        uriOf,
      ),
      fromPython<vscode.Uri>(installed<PythonApi<vscode.Uri>>('ms-python.python'), uriOf),
    ],
    error => log.warn(`A source of Python environments failed: ${String(error)}`),
  );
}

/** Another extension's API; null where it is not installed. */
function installed<T>(id: string): ApiSource<T> {
  return async () => (await vscode.extensions.getExtension<T | undefined>(id)?.activate()) ?? null;
}
