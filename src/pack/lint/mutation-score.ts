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
    if (points.every(point => errorAt(point, valueAt) <= SAME)) continue;
    total++;
    if (tools.passes(exercise, valueAt, literalsOf(tree)))
      survivors.push({ id, text: slope.show(tree), ...worst(points, valueAt) });
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

interface Point {
  z: number;
  expected: number;
}

/** NaN where one of the two is no number. */
function errorAt({ z, expected }: Point, valueAt: (z: number) => number): number {
  return Math.abs(valueAt(z) - expected) / Math.max(1, Math.abs(expected));
}

/** The point that shows most clearly that the function is wrong. */
function worst(
  points: readonly Point[],
  valueAt: (z: number) => number,
): Pick<Survivor, 'z' | 'actual' | 'expected'> {
  let most = -1;
  let shown = points[0]!;
  for (const point of points) {
    const error = errorAt(point, valueAt);
    if (error > most) [most, shown] = [error, point];
    if (Number.isNaN(error)) [most, shown] = [Infinity, point];
  }
  return { ...shown, actual: valueAt(shown.z) };
}
