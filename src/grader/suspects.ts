import type { Exercise } from '../pack/types.ts';
import { columnOf } from './column.ts';
import { knownFormulas } from './known-formulas.ts';
import type { Column, KnownFormula } from './known-formulas.ts';
import { fits } from './fit.ts';
import type { Probes } from './fit.ts';

/** A wrong formula that can be evaluated. */
export interface Suspect extends KnownFormula {
  valueAt: (z: number) => number;
  /** Made of g(z) alone, so that a function of the output can have been meant. */
  inOutputOnly: boolean;
  ofPack: boolean;
}

/** The wrong formulas of one exercise, compiled once: the pack's own first. */
export class Suspects {
  readonly column: Column;
  readonly #all: readonly Suspect[];

  constructor(exercise: Exercise) {
    this.column = columnOf(exercise.activation);
    const own = exercise.misconceptions.map(({ id, formula }) => ({ id, formula, step: null }));
    const known = knownFormulas(this.column);
    this.#all = [...own, ...known].map((suspect, i) => ({
      ...suspect,
      valueAt: exercise.activation.formula(suspect.formula),
      inOutputOnly: /\bd?g\b/.test(suspect.formula) && !/\bz\b/.test(suspect.formula),
      ofPack: i < own.length,
    }));
  }

  /** Every formula that gives these values; several where they are equal on all probes. */
  explaining(probes: Probes): Suspect[] {
    const found = this.#all.filter(suspect => fits(suspect.valueAt, probes));
    const ofPack = found.filter(suspect => suspect.ofPack);
    return ofPack.length > 0 ? ofPack : found;
  }
}
