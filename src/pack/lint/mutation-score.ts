/** Which wrong functions would pass: the known misconceptions, and random mutants of g′. */
import type { Expression } from '../../activation/expression.ts';
import type { Path } from '../problems.ts';
import type { Exercise } from '../types.ts';
import { mutantsOf } from './mutants.ts';
import { literalsOf, slopeTrees, type SlopeTrees } from './slope-trees.ts';
import type { LintTools, MutationScore, Survivor } from './types.ts';

/** Mutants with one slip, and with two. */
const MUTANTS = 200;

/** Relative to max(1, |g′(z)|): closer than this everywhere is another way to write g′. */
const SAME = 1e-9;

/** Where a wrong function is compared with g′, |z| ≤ 20: between the numbers that kinks stand on. */
const GRID = Array.from({ length: 801 }, (_, index) => (index - 400) / 20 + 1 / 128);

interface Wrong {
  id: string | null;
  tree: Expression;
}

/** @param path of the exercise in pack.json */
export function mutationScore(exercise: Exercise, path: Path, tools: LintTools): MutationScore {
  const slopes = GRID.map(z => exercise.activation.derivativeAt(z));
  const survivors: Survivor[] = [];
  let total = 0;
  const slope = slopeTrees(exercise.activation);
  for (const { id, tree } of wrongFunctions(exercise, slope, tools)) {
    const valueAt = slope.compile(tree);
    const difference = largestDifference(valueAt, slopes);
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
  slopes: readonly number[],
): { error: number; z: number; actual: number; expected: number } {
  let worst = { error: 0, z: 0, actual: 0, expected: 0 };
  for (const [index, expected] of slopes.entries()) {
    const z = GRID[index]!;
    const actual = valueAt(z);
    const error = Math.abs(actual - expected) / Math.max(1, Math.abs(expected));
    if (Number.isNaN(error)) return { error: Infinity, z, actual, expected };
    if (error > worst.error) worst = { error, z, actual, expected };
  }
  return worst;
}
