import * as vscode from 'vscode';
import { setting } from './ids.ts';
import type { SettingId } from './ids.ts';

/** The settings, each read when it is needed; a value of the wrong type counts as not set. */
export class Settings {
  checkOnSave(scope: vscode.Uri): boolean {
    return this.#read(setting.checkOnSave, scope, true);
  }

  codeLens(scope: vscode.Uri): boolean {
    return this.#read(setting.codeLens, scope, true);
  }

  /** The interpreter as set, empty where it is left to be found. */
  python(scope: vscode.Uri): string {
    return this.#read(setting.python, scope, '').trim();
  }

  /** Wall clock for loading a submission and for each call, ms. */
  limitMs(scope: vscode.Uri): number {
    const seconds = this.#read(setting.timeLimit, scope, 2);
    return Math.min(Math.max(seconds, 0.1), 60) * 1000;
  }

  onDidChange(id: SettingId, listener: () => unknown): vscode.Disposable {
    return vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration(id)) listener();
    });
  }

  #read<T extends string | number | boolean>(id: SettingId, scope: vscode.Uri, fallback: T) {
    const value = vscode.workspace.getConfiguration(undefined, scope).get<unknown>(id);
    return typeof value === typeof fallback ? (value as T) : fallback;
  }
}
