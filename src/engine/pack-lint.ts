/** What linting a pack needs from the grader; the command line and the editor hand it to the pack's room. */
import { join } from 'node:path';
import { columnOf } from '../grader/column.ts';
import { knownFormulas } from '../grader/known-formulas.ts';
import { collectInputs } from '../grader/inputs.ts';
import { randomInputs, VALUES_LIMIT } from '../grader/mixture.ts';
import { Examiner, type Question } from '../grader/question.ts';
import type { LintTools, TryFile } from '../pack/lint/types.ts';
import type { Exercise, Pack } from '../pack/types.ts';
import { languageOf } from '../submission/language.ts';
import { UserError } from '../user-error.ts';
import type { Engine } from './types.ts';

/** Any seeds will do, and the same ones make linting say the same twice. */
const SEEDS = ['0000000000000001', '0000000000000002', '0000000000000003'];

export function createLintTools(): LintTools {
  const asked = new WeakMap<Exercise, Examination>();
  return {
    misconceptions: exercise => knownFormulas(columnOf(exercise.activation)),
    passes(exercise, valueAt, literals) {
      const known = asked.get(exercise) ?? examine(exercise);
      asked.set(exercise, known);
      const { examiner, questions } = known;
      const answers = ({ z, upstream }: Question): number[] =>
        Array.from(z, (each, i) => valueAt(each) * (upstream?.[i] ?? 1));
      const isRight = (question: Question): boolean =>
        answers(question).every((actual, i) => examiner.isRight(question, i, actual));
      return questions.some(isRight) && isRight(examiner.pose(literalInputs(examiner, literals)));
    },
  };
}

interface Examination {
  examiner: Examiner;
  questions: Question[];
}

function examine(exercise: Exercise): Examination {
  const examiner = new Examiner(exercise);
  const questions = SEEDS.map(seed =>
    examiner.pose(randomInputs(seed, exercise.id).filter(isOrdinary)),
  );
  return { examiner, questions };
}

function literalInputs({ exercise, isWide }: Examiner, literals: number[]): Float64Array {
  const source = { seed: SEEDS[0]!, exercise: exercise.id, literals, replay: [], wide: isWide };
  return Float64Array.from(collectInputs(source).literals.filter(isOrdinary));
}

/** Asked by the property `values`. */
function isOrdinary(z: number): boolean {
  return Math.abs(z) <= VALUES_LIMIT;
}

/**
 * Checks starters and solutions as a student's file is checked; rejects with a UserError where a file could
 * not be asked, for want of an interpreter say.
 *
 * @param folder where `path` is relative to
 */
export function createTryFile(engine: Engine, pack: Pack, folder: string): TryFile {
  return async (path, text) => {
    const language = languageOf(path);
    if (language === null) return [];
    const file = { path: join(folder, path), language, text };
    const report = await engine.check(file, [pack], { seed: SEEDS[0]! });
    const [problem] = report.problems;
    if (problem !== undefined) throw new UserError(`${path}: ${problem.message}`);
    return report.checks.map(check => ({
      exercise: check.exercise,
      function: check.function,
      passed: check.passed,
      verdict: check.surface.verdictLabel,
      reason: check.surface.headline,
    }));
  };
}
