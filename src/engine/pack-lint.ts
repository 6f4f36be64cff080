/** What linting a pack needs from the grader; the command line and the editor hand it to the pack's room. */
import { join } from 'node:path';
import { columnOf } from '../grader/column.ts';
import { knownFormulas } from '../grader/known-formulas.ts';
import { randomInputs, VALUES_LIMIT } from '../grader/mixture.ts';
import { Examiner, type Question } from '../grader/question.ts';
import type { LintTools, TryFile } from '../pack/lint/types.ts';
import type { Exercise, Pack } from '../pack/types.ts';
import { languageOf } from '../submission/language.ts';
import type { Engine } from './types.ts';

/** Any seeds will do, and the same ones make linting say the same twice. */
const SEEDS = ['0000000000000001', '0000000000000002', '0000000000000003'];

export function createLintTools(): LintTools {
  const asked = new WeakMap<Exercise, { examiner: Examiner; questions: Question[] }>();
  return {
    misconceptions: exercise => knownFormulas(columnOf(exercise.activation)),
    passes(exercise, valueAt) {
      const known = asked.get(exercise) ?? ask(exercise);
      asked.set(exercise, known);
      return known.questions.some(question =>
        question.z.every((z, i) =>
          known.examiner.isRight(question, i, valueAt(z) * (question.upstream?.[i] ?? 1)),
        ),
      );
    },
  };
}

function ask(exercise: Exercise): { examiner: Examiner; questions: Question[] } {
  const examiner = new Examiner(exercise);
  const questions = SEEDS.map(seed =>
    examiner.pose(randomInputs(seed, exercise.id).filter(z => Math.abs(z) <= VALUES_LIMIT)),
  );
  return { examiner, questions };
}

/** Checks starters and solutions as a student's file is checked. @param folder where `path` is relative to */
export function createTryFile(engine: Engine, pack: Pack, folder: string): TryFile {
  return async (path, text) => {
    const language = languageOf(path);
    if (language === null) return [];
    const file = { path: join(folder, path), language, text };
    const report = await engine.check(file, [pack], { seed: SEEDS[0]! });
    return report.checks.map(check => ({
      exercise: check.exercise,
      function: check.function,
      passed: check.passed,
      verdict: check.surface.verdictLabel,
      reason: check.surface.headline,
    }));
  };
}
