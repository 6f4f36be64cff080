/** g and g′ of one activation as correctly rounded numbers, remembered by z. */
import { differentiate } from './differentiate.ts';
import type { Expression } from './expression.ts';
import { createReference } from './reference.ts';
import { neighbour } from './round.ts';
import { stabilise } from './stabilise.ts';

/** A few checks' worth of inputs. */
const REMEMBERED = 1 << 16;

export interface Subgradient {
  low: number;
  high: number;
}

export interface Values {
  valueAt(z: number): number;
  derivativeAt(z: number): number;
  subgradientAt(z: number): Subgradient | null;
}

export function createValues(g: Expression, kinks: readonly number[]): Values {
  const stable = stabilise(g);
  const value = createReference(stable);
  const slope = createReference(stabilise(differentiate(stable)));

  const besides = (z: number): [number, number] => [
    slope.at(neighbour(z, -1)),
    slope.at(neighbour(z, 1)),
  ];
  const sides = (z: number): [number, number] => {
    const [below, above] = [slope.beside(z, -1), slope.beside(z, 1)];
    // A kink that is no float64, or that no condition shows, lies between z and its neighbours.
    const hidden = Number.isNaN(below) || Number.isNaN(above) || below === above;
    return hidden ? besides(z) : [below, above];
  };
  const mean = ([below, above]: [number, number]): number => below / 2 + above / 2;

  return {
    valueAt: remember(z => value.at(z)),
    derivativeAt: remember(z => {
      if (kinks.includes(z)) return mean(sides(z));
      const found = slope.at(z);
      return Number.isNaN(found) ? mean(besides(z)) : found;
    }),
    subgradientAt(z) {
      if (!kinks.includes(z)) return null;
      const [below, above] = sides(z);
      return { low: Math.min(below, above), high: Math.max(below, above) };
    },
  };
}

function remember(compute: (z: number) => number): (z: number) => number {
  const known = new Map<number, number>();
  return z => {
    let value = known.get(z);
    if (value === undefined) {
      value = compute(z);
      if (known.size >= REMEMBERED) known.clear();
      known.set(z, value);
    }
    return value;
  };
}
