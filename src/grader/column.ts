import type { Activation } from '../activation/types.ts';
import type { Column } from './known-formulas.ts';

/** Enough points to tell g from any other function that is bounded alike. */
const POINTS = [-3, -1, 0, 0.5, 2];

/** Which of the lecture's functions an activation is, by its values: a pack may name and write it as it likes. */
export function columnOf(activation: Activation): Column {
  const is = (g: (z: number) => number): boolean =>
    POINTS.every(z => Math.abs(activation.valueAt(z) - g(z)) < 1e-12);
  if (is(z => 1 / (1 + Math.exp(-z)))) return 'logistic';
  return is(Math.tanh) ? 'tanh' : 'other';
}
