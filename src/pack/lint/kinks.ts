/** Kinks that the pack does not name: whatever a student returns there is held against the mean of two slopes. */
import { differentiate } from '../../activation/differentiate.ts';
import { children, some, type Expression } from '../../activation/expression.ts';
import { compileFloat } from '../../activation/float.ts';
import { kinkAt } from '../../activation/near-kinks.ts';
import { parse } from '../../activation/parser.ts';
import { readParameters } from '../../activation/parameters.ts';
import type { Activation } from '../../activation/types.ts';

/** Where the sides of a condition are held against each other, |z| ≤ 20. */
const GRID = Array.from({ length: 1601 }, (_, index) => (index - 800) / 40 + 1 / 128);

/** Slopes that differ by less on two sides are one that bends. */
const JUMP = 1e-4;

/** How far beside a place its two slopes are looked at. */
const BESIDE = 2 ** -20;

export interface UnnamedKink {
  z: number;
  slopes: [below: number, above: number];
}

/** The kinks of g that its definition leaves out, from left to right. */
export function unnamedKinks(activation: Activation): UnnamedKink[] {
  const { g, parameters, kinks } = activation.definition;
  const slope = differentiate(parse(g, { parameters: readParameters(parameters), output: false }));
  const places = new Set(conditionsOf(slope).flatMap(meetingPoints));
  return [...places]
    .filter(z => kinkAt(kinks, z) === null)
    .sort((a, b) => a - b)
    .flatMap(z => {
      const distance = BESIDE * Math.max(1, Math.abs(z));
      const slopes = [-1, 1].map(side => activation.derivativeAt(z + side * distance));
      const [below, above] = slopes as [number, number];
      return Math.abs(above - below) > JUMP ? [{ z, slopes: [below, above] }] : [];
    });
}

/** left − right of every condition. */
function conditionsOf(root: Expression): ((z: number) => number)[] {
  const none = { g: () => NaN, dg: () => NaN };
  const found: ((z: number) => number)[] = [];
  some(root, node => {
    if (node.kind === 'if' || node.kind === 'piecewise') {
      const [left, right] = children(node).map(side => compileFloat(side, none));
      found.push(z => left!(z) - right!(z));
    }
    return false;
  });
  return found;
}

function meetingPoints(difference: (z: number) => number): number[] {
  return GRID.slice(1).flatMap((to, index) => {
    let [low, high] = [GRID[index]!, to];
    const isBelow = difference(low) < 0;
    if (difference(high) < 0 === isBelow) return [];
    for (;;) {
      const middle = (low + high) / 2;
      if (middle === low || middle === high) return [Number(high.toPrecision(12))];
      if (difference(middle) < 0 === isBelow) low = middle;
      else high = middle;
    }
  });
}
