import * as vscode from 'vscode';
import { UserError } from '../../user-error.ts';
import type { Pack } from '../../pack/types.ts';
import type { InstalledPack, PackStore } from '../../pack/store.ts';
import { DisposableStore } from '../disposables.ts';
import type { Disposable } from '../disposables.ts';
import { Emitter } from '../emitter.ts';
import { Once } from '../once.ts';
import type { PackEntry, PackLibrary } from './library.ts';

/** What reads packs, brought in when the first file is looked at. */
export interface PackReader {
  builtIn(): Promise<Pack>;
  /** Shipped too, for functions that a comment names. */
  beyond(): Promise<Pack>;
  workspacePaths(folder: string): Promise<string[]>;
  read(path: string): Promise<Pack>;
  /** The installed packs. */
  readonly store: PackStore;
}

interface FolderPacks {
  packs: Pack[];
  faults: { path: string; error: UserError }[];
}

interface Installed {
  packs: { pack: Pack; record: InstalledPack }[];
  faults: string[];
}

/** The packs that apply to a file, in order of precedence. Read once, and again when a pack's files change. */
export class PackSource implements PackLibrary, Disposable {
  readonly #store = new DisposableStore();
  readonly #reader: () => Promise<PackReader>;
  readonly #folders = new Map<string, Promise<FolderPacks>>();
  readonly #changed = this.#store.add(new Emitter<void>());
  readonly #read = this.#store.add(new Emitter<FolderPacks['faults']>());
  readonly #shipped: Once<Pack[]>;
  readonly #installed: Once<Installed>;

  readonly onDidChange = this.#changed.event;
  /** Fires with every pack of the workspace that cannot be read, whenever that may have changed. */
  readonly onDidRead = this.#read.event;

  constructor(reader: () => Promise<PackReader>) {
    this.#reader = reader;
    this.#shipped = new Once(async () => {
      const shipped = await reader();
      return Promise.all([shipped.builtIn(), shipped.beyond()]);
    });
    this.#installed = new Once(async () => readInstalled((await reader()).store));
    const files = '**/.gprime/**';
    const watcher = this.#store.add(vscode.workspace.createFileSystemWatcher(files));
    const changed = () => {
      this.#folders.clear();
      this.#changed.fire();
    };
    // What is saved here is known at once, and where a disk cannot be watched.
    this.#store.add(
      vscode.workspace.onDidSaveTextDocument(document => {
        if (vscode.languages.match({ pattern: files }, document) > 0) changed();
      }),
    );
    this.#store.add(watcher.onDidCreate(changed));
    this.#store.add(watcher.onDidChange(changed));
    this.#store.add(watcher.onDidDelete(changed));
    this.#store.add(vscode.workspace.onDidChangeWorkspaceFolders(changed));
  }

  async forFile(path: string): Promise<Pack[]> {
    const reader = await this.#reader();
    const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.file(path))?.uri.fsPath;
    const ofWorkspace = folder === undefined ? [] : (await this.#inFolder(reader, folder)).packs;
    const installed = (await this.#installed.get()).packs.map(({ pack }) => pack);
    return [...ofWorkspace, ...installed, ...(await this.#shipped.get())];
  }

  async entries(): Promise<{ entries: PackEntry[]; faults: string[] }> {
    const reader = await this.#reader();
    const folders = vscode.workspace.workspaceFolders ?? [];
    const ofWorkspace = await Promise.all(
      folders.map(({ uri }) => this.#inFolder(reader, uri.fsPath)),
    );
    const installed = await this.#installed.get();
    const shipped = await this.#shipped.get();
    const entry = (origin: PackEntry['origin'], pack: Pack, record: InstalledPack | null) => ({
      origin,
      pack,
      installed: record,
    });
    return {
      entries: [
        ...ofWorkspace.flatMap(({ packs }) => packs.map(pack => entry('workspace', pack, null))),
        ...installed.packs.map(({ pack, record }) => entry('installed', pack, record)),
        ...shipped.map(pack => entry('shipped', pack, null)),
      ],
      faults: [
        ...ofWorkspace.flatMap(({ faults }) => faults.map(({ error }) => error.message)),
        ...installed.faults,
      ],
    };
  }

  /** Reads the packs of the workspace, where that was not done since they changed. */
  async readWorkspace(): Promise<void> {
    const reader = await this.#reader();
    const folders = vscode.workspace.workspaceFolders ?? [];
    await Promise.all(folders.map(({ uri }) => this.#inFolder(reader, uri.fsPath)));
  }

  async store(): Promise<PackStore> {
    return (await this.#reader()).store;
  }

  refresh(): void {
    this.#installed.forget();
    this.#changed.fire();
  }

  /** The packs of the workspace that were read and are not in order. */
  async faults(): Promise<FolderPacks['faults']> {
    const all = await Promise.allSettled(this.#folders.values());
    return all.flatMap(one => (one.status === 'fulfilled' ? one.value.faults : []));
  }

  dispose(): void {
    this.#store.dispose();
  }

  #inFolder(reader: PackReader, folder: string): Promise<FolderPacks> {
    const known = this.#folders.get(folder);
    if (known !== undefined) return known;
    const reading = readFolder(reader, folder);
    this.#folders.set(folder, reading);
    reading.then(
      async () => this.#read.fire(await this.faults()),
      // Whoever wants the packs hears of it; the next who does has them read again.
      () => {
        if (this.#folders.get(folder) === reading) this.#folders.delete(folder);
      },
    );
    return reading;
  }
}

async function readFolder(reader: PackReader, folder: string): Promise<FolderPacks> {
  const packs: Pack[] = [];
  const faults: FolderPacks['faults'] = [];
  for (const path of await reader.workspacePaths(folder)) {
    try {
      packs.push(await reader.read(path));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      faults.push({ path, error });
    }
  }
  return { packs, faults };
}

async function readInstalled(store: PackStore): Promise<Installed> {
  const { installed, faults } = await store.list();
  const packs: Installed['packs'] = [];
  for (const record of installed) {
    try {
      packs.push({ pack: await store.read(record.id), record });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      faults.push(error.message);
    }
  }
  return { packs, faults };
}
