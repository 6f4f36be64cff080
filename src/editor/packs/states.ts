import * as z from 'zod/mini';
import { Emitter } from '../emitter.ts';
import type { Disposable } from '../disposables.ts';
import type { Memento } from '../failures/failure-store.ts';
import type { Results } from '../model/results.ts';

/** How the last check of an exercise ended. */
export interface ExerciseState {
  passed: boolean;
  score: number;
  maxScore: number;
  /** The verdict in a word or two. */
  label: string;
}

const storageKey = 'exercises';

const saved = z.record(
  z.string(),
  z.object({ passed: z.boolean(), score: z.number(), maxScore: z.number(), label: z.string() }),
);

/** The last state of every exercise of the workspace, also after its file was closed. */
export class ExerciseStates implements Disposable {
  readonly #memento: Memento;
  readonly #states: Map<string, ExerciseState>;
  readonly #changed = new Emitter<void>();
  readonly #listening: Disposable;

  readonly onDidChange = this.#changed.event;

  constructor(memento: Memento, results: Pick<Results, 'onDidChange' | 'get'>) {
    this.#memento = memento;
    const parsed = z.safeParse(saved, memento.get(storageKey));
    this.#states = new Map(parsed.success ? Object.entries(parsed.data) : []);
    this.#listening = results.onDidChange(key => this.#learn(results.get(key)));
  }

  get(pack: string, exercise: string): ExerciseState | null {
    return this.#states.get(`${pack}/${exercise}`) ?? null;
  }

  dispose(): void {
    this.#listening.dispose();
    this.#changed.dispose();
  }

  #learn(view: ReturnType<Results['get']>): void {
    let changed = false;
    for (const { state, check } of view?.functions ?? []) {
      if (state !== 'checked' || check === null) continue;
      const { passed, score, maxScore, surface } = check;
      const key = `${check.pack.id}/${check.exercise}`;
      const next: ExerciseState = { passed, score, maxScore, label: surface.verdictLabel };
      if (JSON.stringify(this.#states.get(key)) === JSON.stringify(next)) continue;
      this.#states.set(key, next);
      changed = true;
    }
    if (!changed) return;
    void this.#memento.update(storageKey, Object.fromEntries(this.#states));
    this.#changed.fire();
  }
}
