import * as vscode from 'vscode';
import type { Range } from '../../submission/types.ts';
import { DisposableStore } from '../disposables.ts';
import type { Disposable } from '../disposables.ts';
import { isNotebook } from '../../submission/language.ts';
import { selector } from '../documents/documents.ts';
import type { Documents } from '../documents/documents.ts';
import { Emitter } from '../emitter.ts';
import { command, setting } from '../ids.ts';
import type { Checks, Source } from '../model/checks.ts';
import type { FileView, FunctionView } from '../model/file-view.ts';
import type { Results } from '../model/results.ts';
import type { Settings } from '../settings.ts';
import { lensTitle } from './titles.ts';

/**
 * An editor that loses the focus, to the Problems panel for instance, drops the refresh that it had planned; no
 * event says so. It is told again after this, longer than it waits by itself.
 */
const againMs = 1000;

export interface LensParts {
  results: Results;
  checks: Checks;
  documents: Documents;
  settings: Settings;
}

interface Lens {
  range: Range;
  command: vscode.Command;
}

/** A lens over each implementation: exercise and last verdict, check, report. */
export function registerLenses({ results, checks, documents, settings }: LensParts): Disposable {
  const store = new DisposableStore();
  const changed = store.add(new Emitter<void>());
  let again: NodeJS.Timeout | undefined;
  store.add({ dispose: () => clearTimeout(again) });
  store.add(
    results.onDidChange(() => {
      changed.fire();
      clearTimeout(again);
      again = setTimeout(() => changed.fire(), againMs);
    }),
  );
  store.add(settings.onDidChange(setting.codeLens, () => changed.fire()));
  store.add(vscode.workspace.onDidGrantWorkspaceTrust(() => changed.fire()));
  store.add(vscode.window.onDidChangeActiveTextEditor(() => changed.fire()));
  store.add(
    vscode.languages.registerCodeLensProvider(selector, {
      onDidChangeCodeLenses: changed.event,
      async provideCodeLenses(document) {
        const source = documents.sourceOf(document);
        if (source === null || !settings.codeLens(document.uri)) return [];
        await checks.look(source, { now: true });
        const view = results.get(source.key);
        if (view === null) return [];
        return lensesOf(view, source).flatMap(lens => {
          const place = documents.place(source.key, lens.range);
          if (place?.uri.toString() !== document.uri.toString()) return [];
          return [new vscode.CodeLens(place.range, lens.command)];
        });
      },
    }),
  );
  return store;
}

function lensesOf(view: FileView, source: Source): Lens[] {
  const found = view.functions.flatMap(one => {
    const commands = commandsOf(one, source);
    return commands.map(command => ({ range: one.implementation.nameRange, command }));
  });
  const listed = view.listed.map(({ name, nameRange, reason }) => ({
    range: nameRange,
    command: {
      title: `$(circle-slash) ${vscode.l10n.t('g′ not checked: {0}', reason)}`,
      command: command.selectExercise,
      arguments: [source.key, name],
    },
  }));
  return [...found, ...listed];
}

function commandsOf(one: FunctionView, { key, path }: Source): vscode.Command[] {
  const { isTrusted } = vscode.workspace;
  const title = lensTitle(one, { isTrusted }, vscode.l10n);
  if (!isTrusted) return [{ title, command: 'workbench.trust.manage' }];
  const at = { arguments: [key, one.name] };
  const check = { command: command.checkFunction, ...at };
  const report = { command: command.showReport, ...at };
  const commands = [
    { title, ...(one.check === null ? check : report) },
    { title: vscode.l10n.t('Check'), ...check },
  ];
  if (one.check === null) return commands;
  commands.push({ title: vscode.l10n.t('Report'), ...report });
  if (isNotebook(path)) {
    commands.push({ title: vscode.l10n.t('checked without running the notebook'), ...report });
  }
  return commands;
}
