import type { Activation } from '../activation/types.ts';
import { UserError } from '../user-error.ts';

/** Spread over |z| ≤ 20 by the golden ratio, so that no interval of it is cheap unseen. */
const POINTS = Array.from({ length: 48 }, (_, i) => 40 * ((i * 0.6180339887498949) % 1) - 20);

/**
 * Processor time for g and g′ at all of them, ms: of one activation, and of all in a pack. The dearest of the
 * usual ones needs 10. A check asks a thousand points, so this bounds what it may cost at five seconds.
 */
const USUAL: Limits = { activation: 240, pack: 3000 };

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
