import * as vscode from 'vscode';
import type { Range } from '../../submission/types.ts';
import { toRange } from '../convert.ts';
import { DisposableStore } from '../disposables.ts';
import type { Disposable } from '../disposables.ts';
import { selector, sourceOf } from '../documents/source-of.ts';
import { Emitter } from '../emitter.ts';
import { command, setting } from '../ids.ts';
import type { Checks } from '../model/checks.ts';
import type { FunctionView } from '../model/file-view.ts';
import type { Results } from '../model/results.ts';
import type { Settings } from '../settings.ts';
import { lensTitle } from './titles.ts';

/** A lens over each implementation: exercise and last verdict, check, report. */
export function registerLenses(parts: {
  results: Results;
  checks: Checks;
  settings: Settings;
}): Disposable {
  const { results, checks, settings } = parts;
  const store = new DisposableStore();
  const changed = store.add(new Emitter<void>());
  store.add(results.onDidChange(() => changed.fire()));
  store.add(settings.onDidChange(setting.codeLens, () => changed.fire()));
  store.add(vscode.workspace.onDidGrantWorkspaceTrust(() => changed.fire()));
  store.add(
    vscode.languages.registerCodeLensProvider(selector, {
      onDidChangeCodeLenses: changed.event,
      async provideCodeLenses(document) {
        const source = sourceOf(document);
        if (source === null || !settings.codeLens(document.uri)) return [];
        await checks.look(source, { now: true });
        const view = results.get(source.key);
        if (view === null) return [];
        const listed = view.listed.map(({ name, nameRange, reason }) =>
          lens(nameRange, `$(circle-slash) ${vscode.l10n.t('g′ not checked: {0}', reason)}`, {
            command: command.selectExercise,
            arguments: [source.key, name],
          }),
        );
        return [...view.functions.flatMap(one => lensesOf(one, source.key)), ...listed];
      },
    }),
  );
  return store;
}

function lensesOf(one: FunctionView, key: string): vscode.CodeLens[] {
  const { isTrusted } = vscode.workspace;
  const { nameRange } = one.implementation;
  const title = lensTitle(one, { isTrusted }, vscode.l10n);
  const at = [key, one.name];
  if (!isTrusted) {
    return [lens(nameRange, title, { command: 'workbench.trust.manage', arguments: [] })];
  }
  const check = vscode.l10n.t('Check');
  const report = vscode.l10n.t('Report');
  const showReport = { command: command.showReport, arguments: at };
  const checkIt = { command: command.checkFunction, arguments: at };
  if (one.check === null) {
    return [lens(nameRange, title, checkIt), lens(nameRange, check, checkIt)];
  }
  return [
    lens(nameRange, title, showReport),
    lens(nameRange, check, checkIt),
    lens(nameRange, report, showReport),
  ];
}

function lens(range: Range, title: string, action: { command: string; arguments: unknown[] }) {
  return new vscode.CodeLens(toRange(range), { title, ...action });
}
