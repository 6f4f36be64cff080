/** Which wrong functions would pass: the known misconceptions, and random mutants of g′. */
import type { Expression } from '../../activation/expression.ts';
import { kinkAt, nearKinks } from '../../activation/near-kinks.ts';
import type { Path } from '../problems.ts';
import type { Exercise } from '../types.ts';
import { mutantsOf } from './mutants.ts';
import { literalsOf, slopeTrees, type SlopeTrees } from './slope-trees.ts';
import type { LintTools, MutationScore, Survivor } from './types.ts';

/** Mutants of each kind. */
const MUTANTS = 200;

/** Relative to max(1, |g′(z)|): closer than this everywhere is another way to write g′. */
const SAME = 1e-9;

/** Where a wrong function is compared with g′, beside its kinks: |z| ≤ 20, off the numbers on which pieces meet. */
const GRID = Array.from({ length: 801 }, (_, index) => (index - 400) / 20 + 1 / 128);

interface Wrong {
  id: string | null;
  tree: Expression;
}

/** @param path of the exercise in pack.json */
export function mutationScore(exercise: Exercise, path: Path, tools: LintTools): MutationScore {
  const { activation } = exercise;
  const { kinks } = activation.definition;
  const points = [...GRID, ...nearKinks(kinks)]
    .filter(z => kinkAt(kinks, z) === null)
    .map(z => ({ z, expected: activation.derivativeAt(z) }));
  const survivors: Survivor[] = [];
  let total = 0;
  const slope = slopeTrees(activation);
  for (const { id, tree } of wrongFunctions(exercise, slope, tools)) {
    const valueAt = slope.compile(tree);
    const difference = largestDifference(valueAt, points);
    if (difference.error <= SAME) continue;
    total++;
    if (!tools.passes(exercise, valueAt, literalsOf(tree))) continue;
    const { z, actual, expected } = difference;
    survivors.push({ id, text: slope.show(tree), z, actual, expected });
  }
  return { exercise: exercise.id, path, caught: total - survivors.length, total, survivors };
}

function wrongFunctions(exercise: Exercise, slope: SlopeTrees, tools: LintTools): Wrong[] {
  const known = [...exercise.misconceptions, ...tools.misconceptions(exercise)];
  return [
    ...known.map(({ id, formula }) => ({ id, tree: slope.parse(formula) })),
    ...slope.trees.flatMap(tree => mutantsOf(tree, MUTANTS)).map(tree => ({ id: null, tree })),
  ];
}

function largestDifference(
  valueAt: (z: number) => number,
  points: readonly { z: number; expected: number }[],
): { error: number; z: number; actual: number; expected: number } {
  let worst = { error: 0, z: 0, actual: 0, expected: 0 };
  for (const { z, expected } of points) {
    const actual = valueAt(z);
    const error = Math.abs(actual - expected) / Math.max(1, Math.abs(expected));
    if (Number.isNaN(error)) return { error: Infinity, z, actual, expected };
    if (error > worst.error) worst = { error, z, actual, expected };
  }
  return worst;
}
