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

/** The last state of every exercise of the workspace, also after its file was closed. */
export class ExerciseStates implements Disposable {
  readonly #memento: Memento;
  readonly #states: Map<string, ExerciseState>;
  readonly #changed = new Emitter<void>();
  readonly #listening: Disposable;

  readonly onDidChange = this.#changed.event;

  constructor(memento: Memento, results: Pick<Results, 'onDidChange' | 'get'>) {
    this.#memento = memento;
    const saved = Object.entries(memento.get(storageKey) ?? {});
    this.#states = new Map(
      saved.filter((entry): entry is [string, ExerciseState] => isState(entry[1])),
    );
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

/** By hand: the editor's start would load the validator for this alone. */
function isState(kept: unknown): kept is ExerciseState {
  if (typeof kept !== 'object' || kept === null) return false;
  const { passed, score, maxScore, label } = kept as Record<string, unknown>;
  const areNumbers = typeof score === 'number' && typeof maxScore === 'number';
  return typeof passed === 'boolean' && areNumbers && typeof label === 'string';
}
