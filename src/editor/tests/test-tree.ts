import { basename } from 'node:path';
import * as vscode from 'vscode';
import type { Found } from '../../engine/types.ts';
import type { Range } from '../../submission/types.ts';
import { toRange } from '../convert.ts';
import { DisposableStore } from '../disposables.ts';
import type { Disposable } from '../disposables.ts';
import { isNotebook } from '../../submission/language.ts';
import { submissions } from '../documents/documents.ts';
import type { Documents } from '../documents/documents.ts';
import { onDidRemove } from '../documents/removals.ts';
import { isUnder } from '../model/is-under.ts';
import type { Results } from '../model/results.ts';

export interface TestTreeParts {
  results: Results;
  documents: Documents;
  /** Finds implementations in a file on disk, running nothing. Null for what is no submission. */
  findOnDisk: (path: string) => Promise<Found | null>;
}

const foreign = '**/{node_modules,site-packages,.venv,venv}/**';
/** More files than this are not looked through; what is opened is listed all the same. */
const maxFiles = 500;

/** The items of the Test Explorer: files, and the implementations in them. */
export class TestTree implements Disposable {
  readonly #parts: TestTreeParts;
  readonly #controller: vscode.TestController;
  readonly #store = new DisposableStore();
  readonly #names = new WeakMap<vscode.TestItem, string>();

  constructor(controller: vscode.TestController, parts: TestTreeParts) {
    this.#controller = controller;
    this.#parts = parts;
    controller.resolveHandler = async item => {
      if (item === undefined) await this.#discover();
    };
    controller.refreshHandler = () => this.#discover();
    this.#store.add(parts.results.onDidChange(key => this.#follow(key)));
    this.#store.add(onDidRemove(uri => this.#drop(uri.toString())));
    for (const key of parts.results.keys()) this.#follow(key);
  }

  /** The function that an item stands for; null for a file. */
  nameOf(item: vscode.TestItem): string | null {
    return this.#names.get(item) ?? null;
  }

  dispose(): void {
    this.#store.dispose();
  }

  #drop(removed: string): void {
    const { items } = this.#controller;
    for (const [id] of [...items]) if (isUnder(id, removed)) items.delete(id);
  }

  async #discover(): Promise<void> {
    for (const uri of await vscode.workspace.findFiles(submissions, foreign, maxFiles)) {
      if (this.#parts.results.get(uri.toString()) !== null) continue;
      const found = await this.#parts.findOnDisk(uri.fsPath);
      const functions = (found?.matches ?? []).map(({ implementation }) => implementation);
      this.#set(uri, functions, range => toRange(range));
    }
  }

  /** What is open is as the editor has it; what is closed stays as it was last seen. */
  #follow(key: string): void {
    const view = this.#parts.results.get(key);
    if (view === null) return;
    const functions = view.functions.map(({ implementation }) => implementation);
    this.#set(vscode.Uri.parse(key), functions, range => {
      return this.#parts.documents.place(key, range)?.range;
    });
  }

  #set(
    uri: vscode.Uri,
    functions: { name: string; nameRange: Range }[],
    rangeOf: (range: Range) => vscode.Range | undefined,
  ): void {
    const { items } = this.#controller;
    const id = uri.toString();
    if (functions.length === 0) {
      items.delete(id);
      return;
    }
    const file = items.get(id) ?? this.#controller.createTestItem(id, basename(uri.fsPath), uri);
    if (items.get(id) === undefined) items.add(file);
    const children = functions.map(({ name, nameRange }) => {
      const child = this.#controller.createTestItem(`${id}#${name}`, name, uri);
      // A place inside a notebook is one of a cell, which this item's file is not.
      child.range = isNotebook(uri.path) ? undefined : rangeOf(nameRange);
      this.#names.set(child, name);
      return child;
    });
    file.children.replace(children);
  }
}
