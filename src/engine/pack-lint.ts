/** What linting a pack needs from the grader; the command line and the editor hand it to the pack's room. */
import { join } from 'node:path';
import { columnOf } from '../grader/column.ts';
import { knownFormulas } from '../grader/known-formulas.ts';
import { collectInputs, joinInputs, literalInputs } from '../grader/inputs.ts';
import { VALUES_LIMIT } from '../grader/mixture.ts';
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
      return (
        questions.some(isRight) &&
        isRight(poseOrdinary(examiner, literalInputs(literals, examiner.isWide)))
      );
    },
  };
}

interface Examination {
  examiner: Examiner;
  questions: Question[];
}

function examine(exercise: Exercise): Examination {
  const examiner = new Examiner(exercise);
  const { kinks } = exercise.activation.definition;
  const source = { exercise: exercise.id, kinks, literals: [], replay: [], wide: examiner.isWide };
  const questions = SEEDS.map(seed =>
    poseOrdinary(examiner, joinInputs(collectInputs({ ...source, seed }))),
  );
  return { examiner, questions };
}

/** What the property `values` asks. */
function poseOrdinary(examiner: Examiner, inputs: Iterable<number>): Question {
  return examiner.pose(Float64Array.from(inputs).filter(z => Math.abs(z) <= VALUES_LIMIT));
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
