import * as vscode from 'vscode';
import { UserError } from '../../user-error.ts';
import { DisposableStore } from '../disposables.ts';
import type { Disposable } from '../disposables.ts';
import type { Faults } from '../faults.ts';
import type { Checks } from '../model/checks.ts';
import { outcomeOf } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { TestTree } from './test-tree.ts';
import type { TestTreeParts } from './test-tree.ts';

export interface ExplorerParts extends TestTreeParts {
  checks: Checks;
  faults: Faults;
}

/** Implementations in the Test Explorer; a continuous run shows there what each save brings. */
export function registerTestExplorer(parts: ExplorerParts): Disposable {
  const store = new DisposableStore();
  const title = vscode.l10n.t('g′ exercises');
  const controller = store.add(vscode.tests.createTestController('gprime', title));
  const tree = store.add(new TestTree(controller, parts));
  const runner = new Runner(controller, tree, parts);
  store.add(
    controller.createRunProfile(
      vscode.l10n.t('Check'),
      vscode.TestRunProfileKind.Run,
      (request, token) => {
        if (request.continuous === true) runner.follow(request, token);
        else return parts.faults.command(() => runner.run(request, token));
      },
      true,
      undefined,
      true,
    ),
  );
  return store;
}

class Runner {
  readonly #controller: vscode.TestController;
  readonly #tree: TestTree;
  readonly #parts: ExplorerParts;

  constructor(controller: vscode.TestController, tree: TestTree, parts: ExplorerParts) {
    this.#controller = controller;
    this.#tree = tree;
    this.#parts = parts;
  }

  async run(request: vscode.TestRunRequest, token: vscode.CancellationToken): Promise<void> {
    const run = this.#controller.createTestRun(request);
    const cancel = new AbortController();
    token.onCancellationRequested(() => cancel.abort());
    try {
      if (!vscode.workspace.isTrusted) {
        run.appendOutput(vscode.l10n.t('Nothing is run in Restricted Mode.') + '\r\n');
        return;
      }
      const items = this.#functionsOf(request);
      for (const item of items) run.enqueued(item);
      for (const item of items) {
        if (cancel.signal.aborted) break;
        run.started(item);
        await this.#check(run, item, cancel.signal);
      }
    } finally {
      run.end();
    }
  }

  /** Until the token says otherwise, each check of a file is a run of the items asked for. */
  follow(request: vscode.TestRunRequest, token: vscode.CancellationToken): void {
    const listening = this.#parts.checks.onDidCheck(({ key }) => {
      const items = this.#functionsOf(request).filter(({ uri }) => uri?.toString() === key);
      if (items.length === 0) return;
      const run = this.#controller.createTestRun(
        new vscode.TestRunRequest(items),
        undefined,
        false,
      );
      for (const item of items) this.#report(run, item);
      run.end();
    });
    token.onCancellationRequested(() => listening.dispose());
  }

  #functionsOf({ include, exclude = [] }: vscode.TestRunRequest): vscode.TestItem[] {
    const out: vscode.TestItem[] = [];
    const visit = (item: vscode.TestItem) => {
      if (exclude.includes(item)) return;
      if (this.#tree.nameOf(item) !== null) out.push(item);
      item.children.forEach(visit);
    };
    if (include === undefined) this.#controller.items.forEach(visit);
    else include.forEach(visit);
    return out;
  }

  /** What keeps one item from being checked, a file that is gone for instance, keeps none of the others. */
  async #check(run: vscode.TestRun, item: vscode.TestItem, signal: AbortSignal): Promise<void> {
    const { documents, checks } = this.#parts;
    const only = this.#tree.nameOf(item);
    try {
      const source = item.uri && (await documents.open(item.uri));
      const isChecked =
        source && only !== null && (await checks.check(source, { only, signal })) !== null;
      if (isChecked) this.#report(run, item);
      else run.skipped(item);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      run.errored(item, new vscode.TestMessage(error.message));
    }
  }

  #report(run: vscode.TestRun, item: vscode.TestItem): void {
    const key = item.uri?.toString() ?? '';
    const functions = this.#parts.results.get(key)?.functions;
    const one = functions?.find(({ name }) => name === this.#tree.nameOf(item));
    const outcome = one && outcomeOf(one, vscode.l10n);
    if (outcome === undefined || outcome.kind === 'skipped') {
      run.skipped(item);
    } else if (outcome.kind === 'passed') {
      run.passed(item, outcome.milliseconds);
    } else {
      const message = this.#message(key, outcome);
      if (outcome.kind === 'failed') run.failed(item, message, outcome.milliseconds);
      else run.errored(item, message, outcome.milliseconds);
    }
  }

  #message(
    key: string,
    { message, values, range }: Extract<Outcome, { kind: 'failed' | 'errored' }>,
  ): vscode.TestMessage {
    const made =
      values === null
        ? new vscode.TestMessage(message)
        : vscode.TestMessage.diff(message, values.expected, values.actual);
    const place = this.#parts.documents.place(key, range);
    if (place !== null) made.location = new vscode.Location(place.uri, place.range);
    return made;
  }
}
