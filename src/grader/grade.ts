import { setImmediate as nothingElseToDo } from 'node:timers/promises';
import type { Exercise } from '../pack/types.ts';
import type { Failure, Runtime } from '../runtime/types.ts';
import type { Implementation, Program } from '../submission/types.ts';
import { Conversation, gaveNumbers } from './conversation.ts';
import type { Reply } from './conversation.ts';
import { findCounterexample, returnsNothingAt } from './counterexample.ts';
import { plottedCurve } from './curve.ts';
import { diagnosticLine } from './diagnostic-line.ts';
import { defect } from './diagnosis.ts';
import { modelOf } from './exercise-model.ts';
import type { ExerciseModel } from './exercise-model.ts';
import { explain } from './explanation.ts';
import {
  defectOfFailure,
  defectOfReturned,
  isNotImplemented,
  lineOfFailure,
} from './failure-defects.ts';
import { collectInputs, countInputs, joinInputs, otherArgumentInputs } from './inputs.ts';
import type { Inputs } from './inputs.ts';
import { asksArrays, Interview } from './interview.ts';
import type { Evidence } from './interview.ts';
import { literalsOf } from './judged-check.ts';
import type { JudgedCheck } from './judged-check.ts';
import { isTail, judge, judgedPoints } from './judgement.ts';
import type { JudgedPoint, Judgement } from './judgement.ts';
import { blurOf, stepOfSlope } from './numerical-slope.ts';
import { awardPoints, maxScoreOf } from './points.ts';
import { findProperties, unanswered } from './properties.ts';
import { otherThan } from './question.ts';
import type { Argument, Examiner } from './question.ts';
import { failingRegion } from './region.ts';
import { simplestFirst } from './simplicity.ts';
import type { Grade, Point } from './types.ts';
import { decideVerdict, passesWith } from './verdict.ts';

export interface GradeInput {
  exercise: Exercise;
  implementation: Implementation;
  program: Program;
  runtime: Runtime;
  /** 16 hexadecimal digits. */
  seed: string;
  /** z that failed before; asked first. */
  replay: number[];
  /** Wall clock for loading and each call, ms. */
  limitMs: number;
  signal?: AbortSignal;
}

const MAX_MISMATCHES = 50;
const MAX_FAILURES = 16;

/**
 * Runs one implementation on the inputs of one exercise and says what came of it. What student code does is
 * part of the grade and never thrown; an abort is.
 */
export async function grade(input: GradeInput): Promise<Grade> {
  const check = new Check(input);
  // In a file that does not parse, what looks like a stub may be the rest of a function.
  if (input.implementation.isStub && !input.program.suspect)
    return check.ungraded('not-started', null);
  try {
    return await check.run();
  } finally {
    check.close();
  }
}

class Check {
  readonly #input: GradeInput;
  readonly #model: ExerciseModel;
  readonly #conversation: Conversation;
  readonly #inputs: Inputs;

  constructor(input: GradeInput) {
    const { exercise, implementation, program, runtime, seed, replay, limitMs, signal } = input;
    this.#input = input;
    this.#model = modelOf(exercise);
    this.#conversation = new Conversation(
      runtime,
      program,
      signal ? { limitMs, signal } : { limitMs },
    );
    this.#inputs = collectInputs({
      seed,
      exercise: exercise.id,
      kinks: exercise.activation.definition.kinks,
      literals: program.literals.length > 0 ? program.literals : implementation.literals,
      replay,
      wide: this.#model.examiner.isWide,
    });
  }

  /** The verdict does not wait for the end of the process, which the runtime sees to. */
  close(): void {
    void this.#conversation.close();
  }

  async run(): Promise<Grade> {
    const { implementation, program, exercise, runtime } = this.#input;
    const { examiner } = this.#model;
    const [loadFailure] = await Promise.all([this.#conversation.open(), this.#prepare()]);
    this.#input.signal?.throwIfAborted();
    if (loadFailure) return this.#failed(loadFailure, null);
    const { numpy } = await runtime.info();
    const arrays = asksArrays(exercise.implementation.input, implementation, program, numpy);
    const argument = examiner.argument;
    const evidence = await this.#interview(arrays, argument);
    if (!gaveNumbers(evidence.main)) return this.#withoutNumbers(evidence);
    const judgement = judge(examiner, evidence.main);
    if (judgement.valuesHold) return this.#judged(argument, evidence, judgement, null);
    const blurred = this.#blurred(argument, evidence.main);
    if (blurred !== null) {
      const judged = judge(blurred, evidence.main);
      if (judged.valuesHold) return this.#judged(argument, evidence, judged, null, blurred);
    }
    if (exercise.implementation.argument === 'either') {
      const alternative = await this.#interview(arrays, otherThan(argument));
      const judged = judge(examiner, alternative.main);
      if (judged.valuesHold) return this.#judged(otherThan(argument), alternative, judged, null);
    }
    return this.#judged(argument, evidence, judgement, await this.#askOther(evidence, argument));
  }

  /** While the process loads the submission: what should come back, which is remembered. */
  async #prepare(): Promise<void> {
    await nothingElseToDo();
    this.#model.examiner.pose(joinInputs(this.#inputs));
  }

  #interview(arrays: boolean, argument: Argument): Promise<Evidence> {
    const interview = new Interview(this.#conversation, this.#model.examiner, this.#inputs);
    return interview.ask(arrays, argument, this.#input.implementation.language);
  }

  /** f at the argument that was not asked for. */
  #askOther(evidence: Evidence, argument: Argument): Promise<Reply> {
    const near = otherArgumentInputs(this.#inputs);
    return evidence.ask(this.#model.examiner.pose(near, otherThan(argument)));
  }

  /** Who judges a numerical slope of a function with kinks; null for any other answer. */
  #blurred(argument: Argument, main: Reply): Examiner | null {
    const { exercise, implementation } = this.#input;
    const { activation } = exercise;
    if (activation.definition.kinks.length === 0 || argument === 'activation') return null;
    const literals = literalsOf(this.#input);
    const blur = blurOf(stepOfSlope(main, implementation, literals, activation));
    return blur > 0 ? this.#model.examiner.blurred(blur) : null;
  }

  async #judged(
    argument: Argument,
    evidence: Evidence,
    judgement: Judgement,
    other: Reply | null,
    examiner = this.#model.examiner,
  ): Promise<Grade> {
    const { exercise, implementation, program } = this.#input;
    const findings = findProperties(examiner, evidence, judgement, this.#conversation.mutated);
    const otherArgumentFits =
      other !== null && other.failure === null && judge(examiner, other).valuesHold;
    const verdict = decideVerdict({ judgement, findings, otherArgumentFits });
    const check: JudgedCheck = {
      exercise,
      implementation,
      program,
      model: { ...this.#model, examiner },
      conversation: this.#conversation,
      argument,
      evidence,
      judgement,
      points: judgedPoints(evidence.main, judgement),
      findings,
      verdict,
      other,
    };
    const { counterexample, asked } = await findCounterexample(check);
    const returnsNothing = await returnsNothingAt(check, counterexample);
    const points = [...check.points, ...asked];
    const failing = simplestFirst(distinct(points.filter(p => !p.right)));
    const results = awardPoints(findings, exercise.points);
    const maxScore = maxScoreOf(exercise.points);
    const earned = results.reduce((sum, p) => sum + p.points, 0);
    return {
      verdict,
      passed: passesWith(verdict, exercise),
      score: verdict === 'activation-form' ? maxScore * exercise.credit['activation-form'] : earned,
      maxScore,
      misconception: returnsNothing ? defect('no-return') : await explain(check),
      counterexample,
      properties: results,
      mismatches: failing.slice(0, MAX_MISMATCHES).map(toPoint),
      curve: plottedCurve(points, counterexample?.z ?? null),
      // Where `values` fails the tails say nothing new, and would blur the picture.
      region: failingRegion(judgement.valuesHold ? points : points.filter(p => !isTail(p.z))),
      maxError: judgement.maxError,
      failure: null,
      line: await diagnosticLine(check, counterexample),
      ...this.#circumstances(),
      failures: failing.slice(0, MAX_FAILURES).map(p => p.z),
    };
  }

  #withoutNumbers(evidence: Evidence): Grade {
    const { main } = evidence;
    const failure = main.failure ?? [...main.failures.values()][0] ?? null;
    const isStub = this.#input.implementation.isStub && failure === null;
    if (isStub || isNotImplemented(failure)) return this.ungraded('not-started', null);
    return this.#failed(failure, main);
  }

  /** Nothing could be called, or what was called gave no number. */
  #failed(failure: Failure | null, reply: Reply | null): Grade {
    const { implementation } = this.#input;
    const printed = this.#conversation.output().stdout !== '';
    const id = failure
      ? defectOfFailure(failure, implementation)
      : reply && defectOfReturned(reply, implementation, printed);
    return {
      ...this.ungraded('error', failure),
      returned: reply?.returned ?? null,
      misconception: id === null ? null : defect(id),
    };
  }

  /** A grade without numbers. */
  ungraded(verdict: 'not-started' | 'error', failure: Failure | null): Grade {
    const { exercise, program } = this.#input;
    return {
      verdict,
      passed: false,
      score: 0,
      maxScore: maxScoreOf(exercise.points),
      misconception: null,
      counterexample: null,
      properties: awardPoints(unanswered(), exercise.points),
      mismatches: [],
      curve: [],
      region: null,
      maxError: NaN,
      failure,
      line: lineOfFailure(failure, program.modules[0]?.path ?? ''),
      ...this.#circumstances(),
      failures: [],
    };
  }

  #circumstances(): Pick<
    Grade,
    'warnings' | 'output' | 'ranWhole' | 'skipped' | 'seed' | 'inputs'
  > {
    return {
      warnings: this.#conversation.warnings,
      output: this.#conversation.output(),
      ranWhole: this.#conversation.ranWhole,
      skipped: this.#input.program.skipped,
      seed: this.#input.seed,
      inputs: countInputs(this.#inputs),
    };
  }
}

/** A point that was asked twice counts once. */
function distinct(points: readonly JudgedPoint[]): JudgedPoint[] {
  return [...new Map(points.map(p => [p.z, p])).values()];
}

function toPoint({ z, actual, expected }: JudgedPoint): Point {
  return { z, actual, expected };
}
