import * as vscode from 'vscode';
import { textIn } from '../../pack/text.ts';
import { DisposableStore } from '../disposables.ts';
import type { Disposable } from '../disposables.ts';
import { packCommand, packView } from './ids.ts';
import type { ExerciseEntry, PackEntry, PackLibrary } from './library.ts';
import type { ExerciseStates } from './states.ts';

export type PackNode =
  | { kind: 'pack'; entry: PackEntry }
  | { kind: 'exercise'; entry: ExerciseEntry }
  | { kind: 'fault'; message: string };

/** Packs → exercises → state and points. */
export class PackTree implements vscode.TreeDataProvider<PackNode>, Disposable {
  readonly #library: PackLibrary;
  readonly #states: ExerciseStates;
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<undefined>());

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(library: PackLibrary, states: ExerciseStates) {
    this.#library = library;
    this.#states = states;
    const changed = () => this.#changed.fire(undefined);
    this.#store.add(library.onDidChange(changed));
    this.#store.add(states.onDidChange(changed));
    this.#store.add(vscode.window.registerTreeDataProvider(packView.packs, this));
  }

  async getChildren(node?: PackNode): Promise<PackNode[]> {
    if (node === undefined) {
      const { entries, faults } = await this.#library.entries();
      return [
        ...entries.map((entry): PackNode => ({ kind: 'pack', entry })),
        ...faults.map((message): PackNode => ({ kind: 'fault', message })),
      ];
    }
    if (node.kind !== 'pack') return [];
    const { entry } = node;
    return entry.pack.exercises.map(exercise => ({
      kind: 'exercise',
      entry: { ...entry, exercise },
    }));
  }

  getTreeItem(node: PackNode): vscode.TreeItem {
    switch (node.kind) {
      case 'pack':
        return packItem(node.entry);
      case 'exercise':
        return this.#exerciseItem(node);
      case 'fault': {
        const item = new vscode.TreeItem(node.message);
        item.iconPath = new vscode.ThemeIcon('warning');
        item.tooltip = node.message;
        return item;
      }
    }
  }

  dispose(): void {
    this.#store.dispose();
  }

  #exerciseItem(node: PackNode & { kind: 'exercise' }): vscode.TreeItem {
    const { pack, exercise } = node.entry;
    const state = this.#states.get(pack.id, exercise.id);
    const item = new vscode.TreeItem(textIn(exercise.title, vscode.env.language));
    item.description = state === null ? '' : `${state.label} · ${state.score}/${state.maxScore}`;
    item.tooltip = `${pack.id}/${exercise.id}`;
    item.iconPath =
      state === null
        ? new vscode.ThemeIcon('circle-large-outline')
        : new vscode.ThemeIcon(
            state.passed ? 'pass' : 'error',
            new vscode.ThemeColor(state.passed ? 'testing.iconPassed' : 'testing.iconFailed'),
          );
    item.accessibilityInformation = { label: spoken(item) };
    item.contextValue = 'exercise';
    item.command = {
      command: packCommand.showStatement,
      title: vscode.l10n.t('Show Statement'),
      arguments: [node],
    };
    return item;
  }
}

function packItem({ origin, pack }: PackEntry): vscode.TreeItem {
  const item = new vscode.TreeItem(
    textIn(pack.title, vscode.env.language),
    origin === 'shipped'
      ? vscode.TreeItemCollapsibleState.Collapsed
      : vscode.TreeItemCollapsibleState.Expanded,
  );
  item.description = [pack.version, markOf({ origin, pack }), dueText(pack.due)]
    .filter(part => part !== '')
    .join(' · ');
  item.tooltip = `${pack.id} ${pack.version}`;
  item.iconPath = new vscode.ThemeIcon('package');
  item.accessibilityInformation = { label: spoken(item) };
  item.contextValue = `pack.${origin}`;
  return item;
}

/** What a screen reader says: else it would be the tooltip, which is the id. */
function spoken({ label, description }: vscode.TreeItem): string {
  const name = typeof label === 'object' ? label.label : (label ?? '');
  return typeof description === 'string' ? `${name} ${description}` : name;
}

function markOf({ origin, pack }: Pick<PackEntry, 'origin' | 'pack'>): string {
  if (origin === 'shipped') return '';
  return pack.signed ? vscode.l10n.t('signed') : vscode.l10n.t('not signed');
}

function dueText(due: string | null): string {
  if (due === null) return '';
  const format = new Intl.DateTimeFormat(vscode.env.language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return vscode.l10n.t('due {0}', format.format(new Date(due)));
}
