import * as vscode from 'vscode';
import { UserError } from '../../user-error.ts';
import { DisposableStore } from '../disposables.ts';
import type { Disposable } from '../disposables.ts';
import type { Faults } from '../faults.ts';
import type { CheckRequest, Checks } from '../model/checks.ts';
import type { FunctionView } from '../model/file-view.ts';
import { outcomeOf } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { TestTree } from './test-tree.ts';
import type { TestTreeParts } from './test-tree.ts';

export interface ExplorerParts extends TestTreeParts {
  checks: Checks;
  faults: Faults;
}

/** Implementations in the Test Explorer, and how each stands, whatever it was that checked it. */
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
      (request, token) => parts.faults.command(() => runner.run(request, token)),
      true,
    ),
  );
  store.add(parts.checks.onDidCheck(({ key, request }) => runner.show(key, request)));
  return store;
}

class Runner {
  readonly #controller: vscode.TestController;
  readonly #tree: TestTree;
  readonly #parts: ExplorerParts;
  /** The checks that are part of a run already. */
  readonly #own = new WeakSet<CheckRequest>();

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
      const included = request.include ?? itemsIn(this.#controller.items);
      const items = this.#functionsIn(included, request.exclude);
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

  /**
   * The outcome of a check that was no run of tests, a save's mostly. Nobody asked for it here: nothing opens,
   * and the numbers stay with the squiggle and the lens, without a badge of their own in the text. A quiet check
   * marks no failure here either.
   */
  show(key: string, request: CheckRequest): void {
    const file = this.#controller.items.get(key);
    if (file === undefined || this.#own.has(request)) return;
    const { only, quiet = false } = request;
    const items = this.#functionsIn([file]).filter(item => {
      const isAsked = only === undefined || only === this.#tree.nameOf(item);
      return isAsked && (!quiet || this.#functionOf(item)?.check?.passed === true);
    });
    if (items.length === 0) return;
    const asked = new vscode.TestRunRequest(items, undefined, undefined, true, true);
    const run = this.#controller.createTestRun(asked, undefined, false);
    for (const item of items) this.#report(run, item, { badges: false });
    run.end();
  }

  /** The items of functions among these and under them. */
  #functionsIn(
    included: readonly vscode.TestItem[],
    excluded: readonly vscode.TestItem[] = [],
  ): vscode.TestItem[] {
    return included.flatMap(item => {
      if (excluded.includes(item)) return [];
      const inside = this.#functionsIn(itemsIn(item.children), excluded);
      return this.#tree.nameOf(item) === null ? inside : [item, ...inside];
    });
  }

  #functionOf(item: vscode.TestItem): FunctionView | undefined {
    const functions = this.#parts.results.get(item.uri?.toString() ?? '')?.functions;
    return functions?.find(({ name }) => name === this.#tree.nameOf(item));
  }

  /** What keeps one item from being checked, a file that is gone for instance, keeps none of the others. */
  async #check(run: vscode.TestRun, item: vscode.TestItem, signal: AbortSignal): Promise<void> {
    const { documents, checks } = this.#parts;
    const only = this.#tree.nameOf(item);
    try {
      const source = item.uri && (await documents.open(item.uri));
      const request = only === null ? null : { only, signal };
      if (request !== null) this.#own.add(request);
      const isChecked = source && request && (await checks.check(source, request)) !== null;
      if (isChecked) this.#report(run, item, { badges: true });
      else run.skipped(item);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      run.errored(item, new vscode.TestMessage(error.message));
    }
  }

  #report(run: vscode.TestRun, item: vscode.TestItem, { badges }: { badges: boolean }): void {
    const key = item.uri?.toString() ?? '';
    const one = this.#functionOf(item);
    const outcome = one && outcomeOf(one, vscode.l10n);
    if (outcome === undefined || outcome.kind === 'skipped') {
      run.skipped(item);
    } else if (outcome.kind === 'passed') {
      run.passed(item, outcome.milliseconds);
    } else {
      const message = badges ? this.#message(key, outcome) : [];
      run.appendOutput(`${outcome.message.replaceAll('\n', '\r\n')}\r\n`, undefined, item);
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

function itemsIn(collection: vscode.TestItemCollection): vscode.TestItem[] {
  return [...collection].map(([, item]) => item);
}
