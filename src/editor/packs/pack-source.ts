import * as vscode from 'vscode';
import { UserError } from '../../user-error.ts';
import type { Pack } from '../../pack/types.ts';
import { DisposableStore } from '../disposables.ts';
import type { Disposable } from '../disposables.ts';
import { Emitter } from '../emitter.ts';

/** What reads packs, brought in when the first file is looked at. */
export interface PackReader {
  builtIn(): Promise<Pack>;
  workspacePaths(folder: string): Promise<string[]>;
  read(path: string): Promise<Pack>;
}

interface FolderPacks {
  packs: Pack[];
  faults: { path: string; error: UserError }[];
}

/** The packs that apply to a file, in order of precedence. Read once, and again when a pack's files change. */
export class PackSource implements Disposable {
  readonly #store = new DisposableStore();
  readonly #reader: () => Promise<PackReader>;
  readonly #folders = new Map<string, Promise<FolderPacks>>();
  readonly #changed = this.#store.add(new Emitter<void>());
  readonly #read = this.#store.add(new Emitter<FolderPacks['faults']>());
  #builtIn: Promise<Pack> | null = null;

  readonly onDidChange = this.#changed.event;
  /** Fires with every pack of the workspace that cannot be read, whenever that may have changed. */
  readonly onDidRead = this.#read.event;

  constructor(reader: () => Promise<PackReader>) {
    this.#reader = reader;
    const watcher = this.#store.add(vscode.workspace.createFileSystemWatcher('**/.gprime/**'));
    const changed = () => {
      this.#folders.clear();
      this.#changed.fire();
    };
    this.#store.add(watcher.onDidCreate(changed));
    this.#store.add(watcher.onDidChange(changed));
    this.#store.add(watcher.onDidDelete(changed));
    this.#store.add(vscode.workspace.onDidChangeWorkspaceFolders(changed));
  }

  async forFile(path: string): Promise<Pack[]> {
    const reader = await this.#reader();
    this.#builtIn ??= reader.builtIn();
    const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.file(path))?.uri.fsPath;
    const ofWorkspace = folder === undefined ? [] : (await this.#inFolder(reader, folder)).packs;
    return [...ofWorkspace, await this.#builtIn];
  }

  /** The packs of the workspace that were read and are not in order. */
  async faults(): Promise<FolderPacks['faults']> {
    const all = await Promise.all(this.#folders.values());
    return all.flatMap(({ faults }) => faults);
  }

  dispose(): void {
    this.#store.dispose();
  }

  #inFolder(reader: PackReader, folder: string): Promise<FolderPacks> {
    const known = this.#folders.get(folder);
    if (known !== undefined) return known;
    const reading = readFolder(reader, folder);
    this.#folders.set(folder, reading);
    void this.#announce();
    return reading;
  }

  async #announce(): Promise<void> {
    this.#read.fire(await this.faults());
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
