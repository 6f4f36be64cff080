import type { Exercise } from '../pack/types.ts';
import type { Failure, Runtime } from '../runtime/types.ts';
import type { Implementation, Program } from '../submission/types.ts';
import { arrayDefect, truncatesIntegers } from './array-defects.ts';
import { Conversation, gaveNumbers } from './conversation.ts';
import { plottedCurve } from './curve.ts';
import { defect, diagnose, formed } from './diagnosis.ts';
import { modelOf } from './exercise-model.ts';
import type { ExerciseModel } from './exercise-model.ts';
import {
  defectOfFailure,
  defectOfReturned,
  isNotImplemented,
  lineOfFailure,
} from './failure-defects.ts';
import { collectInputs } from './inputs.ts';
import type { Inputs } from './inputs.ts';
import { asksArrays, Interview } from './interview.ts';
import type { Evidence } from './interview.ts';
import { isTail, judge } from './judgement.ts';
import type { JudgedPoint, Judgement } from './judgement.ts';
import { overflowOf } from './overflow.ts';
import { awardPoints, maxScoreOf } from './points.ts';
import { precisionDefect } from './precision-defects.ts';
import { findProperties, shownForm, unanswered } from './properties.ts';
import type { Finding } from './properties.ts';
import type { Argument } from './question.ts';
import { failingRegion } from './region.ts';
import { shrink } from './shrink.ts';
import { simplestFirst } from './simplicity.ts';
import type { Counterexample, Grade, Misconception, Verdict } from './types.ts';
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

/** Points of the other argument (g(z) where z is asked): enough to tell one formula from another. */
const OTHER_ARGUMENT_POINTS = 300;

/**
 * Runs one implementation on the inputs of one exercise and says what came of it. What student code does is
 * part of the grade and never thrown; an abort is.
 */
export async function grade(input: GradeInput): Promise<Grade> {
  const check = new GradedCheck(input);
  if (input.implementation.isStub) return check.ungraded('not-started', null, null);
  try {
    return await check.run();
  } finally {
    await check.close();
  }
}

class GradedCheck {
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
      literals: program.literals.length > 0 ? program.literals : implementation.literals,
      replay,
      wide: this.#model.examiner.isWide,
    });
  }

  close(): Promise<void> {
    return this.#conversation.close();
  }

  async run(): Promise<Grade> {
    const { implementation, program, exercise, runtime } = this.#input;
    const loadFailure = await this.#conversation.open();
    if (loadFailure) return this.#failed(loadFailure, null);
    const { examiner } = this.#model;
    const { numpy } = await runtime.info();
    const arrays = asksArrays(exercise.implementation.input, implementation, program, numpy);
    let argument = examiner.argument;
    let evidence = await this.#interview(arrays, argument);
    if (!gaveNumbers(evidence.main)) return this.#withoutNumbers(evidence);
    let judgement = judge(examiner, evidence.main);
    let other = null;
    if (!judgement.valuesHold && exercise.implementation.argument === 'either') {
      const asOutput = await this.#interview(arrays, otherOf(argument));
      const judged = judge(examiner, asOutput.main);
      if (judged.valuesHold)
        [argument, evidence, judgement] = [otherOf(argument), asOutput, judged];
    } else if (!judgement.valuesHold) {
      other = await this.#askOther(evidence, argument);
    }
    return this.#judged(argument, evidence, judgement, other);
  }

  #interview(arrays: boolean, argument: Argument): Promise<Evidence> {
    const interview = new Interview(this.#conversation, this.#model.examiner, this.#inputs);
    return interview.ask(arrays, argument, this.#input.implementation.language);
  }

  /** f at the argument that was not asked for. */
  async #askOther(
    evidence: Evidence,
    argument: Argument,
  ): Promise<{ reply: Evidence['main']; fits: boolean }> {
    const { examiner } = this.#model;
    const near = this.#inputs.random.filter(z => !isTail(z)).slice(0, OTHER_ARGUMENT_POINTS);
    const reply = await evidence.ask(examiner.pose(near, otherOf(argument)));
    const fits =
      reply.failure === null &&
      reply.values.every((y, i) => examiner.isRight(reply.question, i, y));
    return { reply, fits };
  }

  async #judged(
    argument: Argument,
    evidence: Evidence,
    judgement: Judgement,
    other: { reply: Evidence['main']; fits: boolean } | null,
  ): Promise<Grade> {
    const { exercise } = this.#input;
    const { examiner } = this.#model;
    const findings = findProperties(examiner, evidence, judgement, this.#conversation.mutated);
    const verdict = decideVerdict({ judgement, findings, otherArgumentFits: other?.fits ?? false });
    const { counterexample, asked } = await this.#simplest(
      verdict,
      argument,
      evidence,
      judgement,
      findings,
    );
    const points = [...judgement.points, ...asked];
    const misconception = await this.#explain(
      verdict,
      argument,
      evidence,
      judgement,
      findings,
      other?.reply ?? null,
    );
    const failing = simplestFirst(distinct(points.filter(p => !p.right)));
    const results = awardPoints(findings, exercise.points);
    const maxScore = maxScoreOf(exercise.points);
    const earned = results.reduce((sum, p) => sum + p.points, 0);
    return {
      verdict,
      passed: passesWith(verdict, exercise),
      score: verdict === 'activation-form' ? maxScore * exercise.credit['activation-form'] : earned,
      maxScore,
      misconception,
      counterexample,
      properties: results,
      mismatches: failing
        .slice(0, MAX_MISMATCHES)
        .map(({ z, actual, expected }) => ({ z, actual, expected })),
      curve: plottedCurve(points, counterexample?.z ?? null),
      region: failing.length > 0 ? failingRegion(regionPoints(verdict, judgement, points)) : null,
      maxError: judgement.maxError,
      failure: null,
      line: await this.#line(verdict, argument, evidence, counterexample, findings),
      ...this.#circumstances(),
      failures: failing.slice(0, MAX_FAILURES).map(p => p.z),
    };
  }

  /** The counterexample of what decided the verdict, shrunk where it is one of single points. */
  async #simplest(
    verdict: Verdict,
    argument: Argument,
    evidence: Evidence,
    { points, valuesHold }: Judgement,
    findings: readonly Finding[],
  ): Promise<{ counterexample: Counterexample | null; asked: JudgedPoint[] }> {
    const { examiner } = this.#model;
    if (verdict === 'partial') {
      const failed = decidingFinding(findings);
      return { counterexample: failed?.counterexample ?? null, asked: [] };
    }
    const failing = points.filter(p =>
      valuesHold ? !p.right && (verdict !== 'incorrect' || p.finite) : !p.right && !isTail(p.z),
    );
    const shrunk = await shrink(failing, async z => {
      const reply = await evidence.ask(examiner.pose(z, argument));
      if (reply.failure !== null) return [];
      const judged = judge(examiner, reply).points;
      // Where a finite tail is what is wrong, an overflow further in is another matter.
      return valuesHold && verdict === 'incorrect'
        ? judged.map(p => (p.finite ? p : { ...p, right: true }))
        : judged;
    });
    if (shrunk === null) return { counterexample: null, asked: [] };
    const { z, actual, expected, failure } = shrunk.simplest;
    return {
      counterexample: { z, actual, expected, failure, form: shownForm(evidence.main) },
      asked: valuesHold && verdict === 'incorrect' ? [] : shrunk.asked,
    };
  }

  async #explain(
    verdict: Verdict,
    argument: Argument,
    evidence: Evidence,
    judgement: Judgement,
    findings: readonly Finding[],
    other: Evidence['main'] | null,
  ): Promise<Misconception | null> {
    const { implementation, program, exercise } = this.#input;
    const { examiner, suspects } = this.#model;
    switch (verdict) {
      case 'activation-form':
        return formed(
          { examiner, suspects },
          'activation-form',
          null,
          argument === 'pre-activation',
        );
      case 'incorrect':
        if (judgement.valuesHold) return null;
        if (findings.some(f => f.reason === 'nondeterministic')) return defect('nondeterministic');
        return other && this.#diagnose(argument, evidence.main, other, judgement.maxError);
      case 'partial': {
        const id = this.#partialDefect(findings);
        return id === null ? null : defect(id);
      }
      case 'unstable':
        return overflowOf(judgement, this.#conversation.warnings, implementation)
          ? defect('overflow')
          : null;
      case 'approximate': {
        const literals = [...implementation.literals, ...program.literals];
        const found = precisionDefect(evidence.main, implementation, literals, exercise.activation);
        return found && defect(found.id, found.constant);
      }
      default:
        return null;
    }
  }

  #diagnose(
    argument: Argument,
    main: Evidence['main'],
    other: Evidence['main'],
    maxError: number,
  ): Promise<Misconception | null> {
    const { implementation, program } = this.#input;
    return diagnose({
      ...this.#model,
      implementation,
      program,
      conversation: this.#conversation,
      main,
      other,
      mainIsOutput: argument === 'activation',
      maxError,
    });
  }

  #partialDefect(findings: readonly Finding[]): string | null {
    const failed = decidingFinding(findings);
    switch (failed?.id) {
      case 'purity':
        return failed.reason === 'mutated' ? 'mutates-input' : 'nondeterministic';
      case 'element-wise':
        return arrayDefect(failed, this.#input.implementation);
      case 'integers':
        return truncatesIntegers(failed) ? 'integer-truncation' : null;
      default:
        return null;
    }
  }

  /** Where the diagnostic stands, unless the return expression says it best. */
  async #line(
    verdict: Verdict,
    argument: Argument,
    evidence: Evidence,
    counterexample: Counterexample | null,
    findings: readonly Finding[],
  ): Promise<number | null> {
    const { implementation, program } = this.#input;
    const path = program.modules[0]?.path ?? '';
    if (verdict === 'partial' && decidingFinding(findings)?.reason === 'mutated')
      return implementation.signs.find(sign => sign.id === 'in-place')?.range.start.line ?? null;
    if (counterexample === null) return null;
    const raisedAt = lineOfFailure(counterexample.failure, path);
    if (raisedAt !== null) return raisedAt;
    if (verdict === 'unstable')
      return (
        this.#conversation.warnings.find(
          w => w.path === path && /overflow|invalid/i.test(w.message),
        )?.line ?? null
      );
    const mayTrace = verdict === 'incorrect' || verdict === 'activation-form';
    if (!mayTrace || implementation.returns.length < 2) return null;
    const question = this.#model.examiner.pose(Float64Array.of(counterexample.z), argument);
    const traced = await this.#conversation.ask(evidence.main.form, question, { trace: true });
    const line = traced.lines?.[0] ?? -1;
    return line >= 0 ? line : null;
  }

  #withoutNumbers(evidence: Evidence): Grade {
    const { main } = evidence;
    const failure = main.failure ?? [...main.failures.values()][0] ?? null;
    if (isNotImplemented(failure)) return this.ungraded('not-started', null, null);
    return this.#failed(failure, evidence);
  }

  #failed(failure: Failure | null, evidence: Evidence | null): Grade {
    const { implementation, program } = this.#input;
    const printed = this.#conversation.output().stdout !== '';
    const id = failure
      ? defectOfFailure(failure, implementation)
      : evidence && defectOfReturned(evidence.main, implementation, printed);
    const line = lineOfFailure(failure, program.modules[0]?.path ?? '');
    return {
      ...this.ungraded('error', failure, line),
      misconception: id === null ? null : defect(id),
    };
  }

  /** A grade without numbers. */
  ungraded(verdict: 'not-started' | 'error', failure: Failure | null, line: number | null): Grade {
    const { points } = this.#input.exercise;
    const maxScore = maxScoreOf(points);
    return {
      verdict,
      passed: false,
      score: 0,
      maxScore,
      misconception: null,
      counterexample: null,
      properties: awardPoints(unanswered(), points),
      mismatches: [],
      curve: [],
      region: null,
      maxError: NaN,
      failure,
      line,
      ...this.#circumstances(),
      failures: [],
    };
  }

  #circumstances(): Pick<
    Grade,
    'warnings' | 'output' | 'ranWhole' | 'skipped' | 'seed' | 'inputs'
  > {
    const { replayed, random, literals } = this.#inputs;
    return {
      warnings: this.#conversation.warnings,
      output: this.#conversation.output(),
      ranWhole: this.#conversation.ranWhole,
      skipped: this.#input.program.skipped,
      seed: this.#input.seed,
      inputs: { random: random.length, literals: literals.length, replayed: replayed.length },
    };
  }
}

function otherOf(argument: Argument): Argument {
  return argument === 'activation' ? 'pre-activation' : 'activation';
}

/** Of the properties that make a verdict `partial`, the one that is spoken of: mutation first. */
function decidingFinding(findings: readonly Finding[]): Finding | undefined {
  const failed = findings.filter(f => !f.holds && f.id !== 'values' && f.id !== 'tails');
  return failed.find(f => f.reason === 'mutated') ?? failed[0];
}

/** A point that was asked twice counts once. */
function distinct(points: readonly JudgedPoint[]): JudgedPoint[] {
  return [...new Map(points.map(p => [p.z, p])).values()];
}

/** The tails say nothing new where `values` fails by much; they are what fails where it holds. */
function regionPoints(
  verdict: Verdict,
  { valuesHold }: Judgement,
  points: readonly JudgedPoint[],
): readonly JudgedPoint[] {
  return verdict === 'incorrect' && !valuesHold ? points.filter(p => !isTail(p.z)) : points;
}
