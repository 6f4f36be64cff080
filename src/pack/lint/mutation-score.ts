/** Which wrong functions would pass: the known misconceptions, and random mutants of g′. */
import type { Expression } from '../../activation/expression.ts';
import type { Path } from '../problems.ts';
import type { Exercise } from '../types.ts';
import { comparedPoints, isSlope, type ComparedPoint } from './comparison.ts';
import { mutantsOf } from './mutants.ts';
import { literalsOf, slopeTrees, type SlopeTrees } from './slope-trees.ts';
import type { LintTools, MutationScore, Survivor } from './types.ts';

/** Mutants of each kind. */
const MUTANTS = 200;

interface Wrong {
  id: string | null;
  tree: Expression;
}

/** @param path of the exercise in pack.json */
export function mutationScore(exercise: Exercise, path: Path, tools: LintTools): MutationScore {
  const { activation } = exercise;
  const points = comparedPoints(activation);
  const survivors: Survivor[] = [];
  let total = 0;
  const slope = slopeTrees(activation);
  for (const { id, tree } of wrongFunctions(exercise, slope, tools)) {
    const valueAt = slope.compile(tree);
    if (isSlope(valueAt, points)) continue;
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

/** The point that shows most clearly that the function is wrong. */
function worst(
  points: readonly ComparedPoint[],
  valueAt: (z: number) => number,
): Pick<Survivor, 'z' | 'actual' | 'expected'> {
  let most = -1;
  let shown = { z: NaN, actual: NaN, expected: NaN };
  for (const { z, slope } of points) {
    const actual = valueAt(z);
    const difference = Math.abs(actual - slope) / Math.max(1, Math.abs(slope));
    const error = Number.isNaN(difference) ? Infinity : difference;
    if (error > most) [most, shown] = [error, { z, actual, expected: slope }];
  }
  return shown;
}
