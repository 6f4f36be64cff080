import type { Activation } from '../activation/types.ts';

/** Values that are kept, at most: some twenty checks with seeds of their own. */
const KEPT = 20_000;

/**
 * g and g′ of one activation. Correct rounding costs microseconds a point and depends on z alone, so values
 * are remembered for the next check.
 */
export class References {
  readonly #activation: Activation;
  readonly #outputs = new Map<number, number>();
  readonly #slopes = new Map<number, number>();

  constructor(activation: Activation) {
    this.#activation = activation;
  }

  /** g(z). */
  output(z: number): number {
    return remembered(this.#outputs, z, () => this.#activation.valueAt(z));
  }

  /** g′(z). */
  slope(z: number): number {
    return remembered(this.#slopes, z, () => this.#activation.derivativeAt(z));
  }
}

function remembered(known: Map<number, number>, z: number, compute: () => number): number {
  const value = known.get(z);
  if (value !== undefined) return value;
  if (known.size >= KEPT) known.clear();
  const computed = compute();
  known.set(z, computed);
  return computed;
}
