import type { Report } from '../../report/types.ts';
import { DisposableStore } from '../disposables.ts';
import { Emitter } from '../emitter.ts';
import type { Checks } from './checks.ts';
import { joinReports } from './merge.ts';
import type { Results } from './results.ts';

/** Which files the report is about: the last one checked, or those checked together. */
export class Subject {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new Emitter<void>());
  readonly #results: Results;
  #keys: string[] = [];

  readonly onDidChange = this.#changed.event;

  constructor(results: Results, checks: Checks) {
    this.#results = results;
    this.#store.add(
      checks.onDidCheck(({ key, request }) => {
        if (this.#keys.includes(key)) this.#changed.fire();
        // A save by itself refreshes what is looked at; it does not take the reader elsewhere.
        else if (request.quiet !== true) this.set([key]);
      }),
    );
  }

  get keys(): readonly string[] {
    return this.#keys;
  }

  set(keys: string[]): void {
    this.#keys = keys;
    this.#changed.fire();
  }

  /** Of every file of the subject that was checked; null where none was. */
  report(): Report | null {
    return joinReports(this.#keys.flatMap(key => this.#results.get(key)?.report ?? []));
  }

  dispose(): void {
    this.#store.dispose();
  }
}
