import type { Activation } from '../activation/types.ts';
import { UserError } from '../user-error.ts';

/** Ordinary points: none is where pieces meet, which costs more. */
const POINTS = [0.3, -2.7, 1.1, -0.6, 7.3, -18.9];

/**
 * Processor time for g and g′ at all of them, ms: of one activation, and of all in a pack. Shipped ones need
 * a few; a check asks a thousand points, so one that needs more would hold the editor up for minutes.
 */
const USUAL: Limits = { activation: 600, pack: 3000 };

export interface Limits {
  activation: number;
  pack: number;
}

/** Tries the activations of one pack and refuses those whose exact values take too long. */
export class EvaluationBudget {
  readonly #limits: Limits;
  #spent = 0;

  constructor(limits = USUAL) {
    this.#limits = limits;
  }

  /** Throws UserError. */
  try(activation: Activation): void {
    const start = process.cpuUsage();
    for (const z of POINTS) {
      if (this.#spent > this.#limits.pack)
        throw new UserError('the exact values of this pack’s activations take too long');
      activation.valueAt(z);
      activation.derivativeAt(z);
      const { user, system } = process.cpuUsage(start);
      if ((user + system) / 1000 <= this.#limits.activation) continue;
      this.#spent += (user + system) / 1000;
      throw new UserError('its exact values take too long; simplify it');
    }
    const { user, system } = process.cpuUsage(start);
    this.#spent += (user + system) / 1000;
  }
}
