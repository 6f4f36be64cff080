/** What linting a pack needs from the grader; the command line and the editor hand it to the pack's room. */
import { join } from 'node:path';
import { columnOf } from '../grader/column.ts';
import { knownFormulas } from '../grader/known-formulas.ts';
import { collectInputs, joinInputs, literalInputs, type Inputs } from '../grader/inputs.ts';
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
      const examination = asked.get(exercise) ?? new Examination(exercise);
      asked.set(exercise, examination);
      return examination.isPassedBy(valueAt, literals);
    },
  };
}

/** What the property `values` asks of one exercise. Most wrong functions fail at the first points. */
class Examination {
  readonly #examiner: Examiner;
  /** Special values and kinks. */
  readonly #always: Question;
  /** By seed, posed when first needed: exact values of thousands of points take a while. */
  readonly #random = new Map<string, Question>();

  constructor(exercise: Exercise) {
    this.#examiner = new Examiner(exercise);
    this.#always = this.#pose(
      joinInputs({ ...this.#inputs(SEEDS[0]!), random: new Float64Array() }),
    );
  }

  isPassedBy(valueAt: (z: number) => number, literals: number[]): boolean {
    const isRight = (question: Question): boolean =>
      question.z.every((z, i) =>
        this.#examiner.isRight(question, i, valueAt(z) * (question.upstream?.[i] ?? 1)),
      );
    return (
      isRight(this.#always) &&
      isRight(this.#pose(literalInputs(literals, this.#examiner.isWide))) &&
      SEEDS.some(seed => isRight(this.#randomOf(seed)))
    );
  }

  #randomOf(seed: string): Question {
    const known = this.#random.get(seed);
    if (known) return known;
    const question = this.#pose(this.#inputs(seed).random);
    this.#random.set(seed, question);
    return question;
  }

  #inputs(seed: string): Inputs {
    const { exercise, isWide } = this.#examiner;
    const { kinks } = exercise.activation.definition;
    return collectInputs({
      seed,
      exercise: exercise.id,
      kinks,
      literals: [],
      replay: [],
      wide: isWide,
    });
  }

  #pose(inputs: Iterable<number>): Question {
    return this.#examiner.pose(Float64Array.from(inputs).filter(z => Math.abs(z) <= VALUES_LIMIT));
  }
}

/**
 * Checks starters and solutions as a student's file is checked; rejects with a UserError where a file could
 * not be asked, for want of an interpreter say, and with an AbortError once `signal` fires.
 *
 * @param folder where `path` is relative to
 */
export function createTryFile(
  engine: Engine,
  pack: Pack,
  folder: string,
  signal?: AbortSignal,
): TryFile {
  return async (path, text) => {
    const language = languageOf(path);
    if (language === null) return [];
    const file = { path: join(folder, path), language, text };
    const report = await engine.check(file, [pack], { seed: SEEDS[0]!, ...(signal && { signal }) });
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
