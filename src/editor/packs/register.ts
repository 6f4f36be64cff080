import * as vscode from 'vscode';
import { textIn } from '../../pack/text.ts';
import { DisposableStore } from '../disposables.ts';
import type { Disposable } from '../disposables.ts';
import type { Memento } from '../failures/failure-store.ts';
import type { Faults } from '../faults.ts';
import type { Results } from '../model/results.ts';
import { Once } from '../once.ts';
import type { PreviewSurface } from '../preview/surface.ts';
import { registerArchivePage } from './archive-page.ts';
import type { LintParts } from './author/lint.ts';
import { packCommand } from './ids.ts';
import type { PackCommandId } from './ids.ts';
import type { PackInstaller } from './install.ts';
import type { ExerciseEntry, PackEntry, PackLibrary } from './library.ts';
import { ExerciseStates } from './states.ts';
import { PackTree } from './tree.ts';

export interface PackParts {
  library: PackLibrary;
  results: Results;
  /** Where the states of exercises are kept. */
  memento: Memento;
  faults: Faults;
  lint: LintParts;
  preview: PreviewSurface;
}

/** The Packs view, its commands, links on course pages and opened `.gpack` files. */
export function registerPacks({
  library,
  results,
  memento,
  faults,
  lint,
  preview,
}: PackParts): Disposable {
  const store = new DisposableStore();
  // What only a command needs comes with the command.
  const installer = async (): Promise<PackInstaller> => {
    const { PackInstaller } = await import('./install.ts');
    return new PackInstaller(library);
  };
  const statement = new Once(async () => {
    const { StatementPanel } = await import('./statement.ts');
    return store.add(new StatementPanel());
  });
  store.add(new PackTree(library, store.add(new ExerciseStates(memento, results))));
  store.add(registerArchivePage(async uri => (await installer()).fromFile(uri), faults));
  store.add(
    vscode.window.registerUriHandler({
      handleUri: link => faults.command(async () => (await installer()).fromLink(link)),
    }),
  );
  const all: Record<PackCommandId, (named: unknown, more: unknown) => unknown> = {
    [packCommand.installPack]: async named => {
      const packs = await installer();
      await (named instanceof vscode.Uri ? packs.fromFile(named) : packs.ask());
    },
    [packCommand.updatePack]: async named => {
      const entry = await packOf(library, named);
      if (entry !== null) await (await installer()).update(entry);
    },
    [packCommand.removePack]: async named => {
      const entry = await packOf(library, named);
      if (entry !== null) await (await installer()).remove(entry);
    },
    [packCommand.startExercise]: async named => {
      const entry = await exerciseOf(library, named);
      if (entry !== null) await (await import('./start-exercise.ts')).startExercise(entry);
    },
    [packCommand.showStatement]: async named => {
      const entry = await exerciseOf(library, named);
      if (entry !== null) (await statement.get()).show(entry);
    },
    [packCommand.newPack]: async () => (await import('./author/new.ts')).newPack(),
    [packCommand.previewPack]: (named, exercise) => preview.show(named, exercise),
    [packCommand.lintPack]: async () => (await import('./author/lint.ts')).lintPack(lint),
    [packCommand.buildPack]: async () => (await import('./author/build.ts')).buildWorkspacePack(),
    [packCommand.createSigningKey]: async () =>
      (await import('./author/create-key.ts')).createSigningKey(),
    [packCommand.signPack]: async named => (await import('./author/sign.ts')).signArchive(named),
    [packCommand.verifyPack]: async named =>
      (await import('./author/verify.ts')).verifyArchive(named),
  };
  for (const [id, run] of Object.entries(all))
    store.add(
      vscode.commands.registerCommand(id, (named: unknown, more: unknown) =>
        faults.command(() => run(named, more)),
      ),
    );
  return store;
}

/** The tree hands its node over; from the palette the person is asked. */
async function packOf(library: PackLibrary, named: unknown): Promise<PackEntry | null> {
  const { entries } = await library.entries();
  const installed = entries.filter(({ origin }) => origin === 'installed');
  const wanted = entryIn(named);
  const same = installed.find(({ pack }) => pack.id === wanted?.pack);
  if (same !== undefined) return same;
  const items = installed.map(entry => ({
    label: textIn(entry.pack.title, vscode.env.language),
    description: entry.pack.version,
    entry,
  }));
  const placeHolder = vscode.l10n.t('Which pack?');
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.entry ?? null;
}

async function exerciseOf(library: PackLibrary, named: unknown): Promise<ExerciseEntry | null> {
  const { entries } = await library.entries();
  const all = entries.flatMap(entry =>
    entry.pack.exercises.map(exercise => ({ ...entry, exercise })),
  );
  const wanted = entryIn(named);
  const same = all.find(
    ({ pack, exercise }) => pack.id === wanted?.pack && exercise.id === wanted.exercise,
  );
  if (same !== undefined) return same;
  const items = all.map(entry => ({
    label: textIn(entry.exercise.title, vscode.env.language),
    description: textIn(entry.pack.title, vscode.env.language),
    entry,
  }));
  const placeHolder = vscode.l10n.t('Which exercise?');
  return (
    (await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.entry ??
    null
  );
}

/** What a caller names: a node of the tree, or `{ pack, exercise }` with ids. */
function entryIn(named: unknown): { pack: string; exercise: string | null } | null {
  if (typeof named !== 'object' || named === null) return null;
  if ('entry' in named) {
    const { pack, exercise } = named.entry as Partial<ExerciseEntry>;
    return pack === undefined ? null : { pack: pack.id, exercise: exercise?.id ?? null };
  }
  const { pack, exercise } = named as { pack?: unknown; exercise?: unknown };
  if (typeof pack !== 'string') return null;
  return { pack, exercise: typeof exercise === 'string' ? exercise : null };
}
