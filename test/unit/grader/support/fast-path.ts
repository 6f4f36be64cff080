import { diagnose } from '../../../../src/grader/diagnosis.ts';
import type { Reply } from '../../../../src/grader/conversation.ts';
import { Examiner } from '../../../../src/grader/question.ts';
import type { Question } from '../../../../src/grader/question.ts';
import { collectInputs, joinInputs } from '../../../../src/grader/inputs.ts';
import { isTail, judge } from '../../../../src/grader/judgement.ts';
import { Suspects } from '../../../../src/grader/suspects.ts';
import type { Misconception, Verdict } from '../../../../src/grader/types.ts';
import { decideVerdict } from '../../../../src/grader/verdict.ts';
import type { Exercise } from '../../../../src/pack/types.ts';
import { implementationOf, programOf } from './exercises.ts';

type Slope = (z: number) => number;

/**
 * Judges pure functions of one exercise on the very inputs of a check, without the calls around it: fast
 * enough for thousands of seeds. `slope` is g′ to a few ulp, in place of the correctly rounded reference that
 * takes ten times as long as all the rest.
 */
export class FastPath {
  readonly #exercise: Exercise;
  readonly #examiner: Examiner;
  readonly #suspects: Suspects;

  constructor(exercise: Exercise, slope: Slope) {
    this.#exercise = { ...exercise, activation: { ...exercise.activation, derivativeAt: slope } };
    this.#examiner = new Examiner(this.#exercise);
    this.#suspects = new Suspects(this.#exercise);
  }

  /** The inputs of a check with this seed, and what is asked where `values` fails. */
  pose(seed: string): { main: Question; other: Question } {
    const inputs = collectInputs({
      seed,
      exercise: this.#exercise.id,
      kinks: this.#exercise.activation.definition.kinks,
      literals: [],
      replay: [],
      wide: true,
    });
    const near = joinInputs(inputs)
      .filter(z => !isTail(z))
      .slice(0, 300);
    return {
      main: this.#examiner.pose(joinInputs(inputs)),
      other: this.#examiner.pose(near, 'activation'),
    };
  }

  /** Of what a pure function returns, or of values that were computed elsewhere. */
  verdict(question: Question, answers: Slope | Float64Array): Verdict {
    const values = typeof answers === 'function' ? question.inputs.map(answers) : answers;
    const judgement = judge(this.#examiner, toReply(question, values));
    return decideVerdict({ judgement, findings: [], otherArgumentFits: false });
  }

  /** Null where `values` holds. */
  async diagnose(
    { main, other }: { main: Question; other: Question },
    f: Slope,
  ): Promise<{ misconception: Misconception | null } | null> {
    const implementation = implementationOf();
    const reply = toReply(main, main.inputs.map(f));
    const judgement = judge(this.#examiner, reply);
    if (judgement.valuesHold) return null;
    const misconception = await diagnose({
      examiner: this.#examiner,
      suspects: this.#suspects,
      implementation,
      program: programOf(implementation, false),
      literals: [],
      askForward: question => Promise.resolve(toReply(question, question.inputs.map(f))),
      main: reply,
      judgement,
      // Asked where f at z explains nothing.
      get other() {
        return toReply(other, other.inputs.map(f));
      },
      mainIsOutput: false,
    });
    return { misconception };
  }
}

function toReply(question: Question, values: Float64Array): Reply {
  return {
    form: 'scalar',
    question,
    values,
    failure: null,
    failures: new Map(),
    returned: { kind: 'number', type: 'number', shape: null },
    lines: null,
  };
}

/** σ′ without overflow or cancellation. */
export function stableLogisticSlope(z: number): number {
  const e = Math.exp(-Math.abs(z));
  return e / (1 + e) ** 2;
}

/** tanh′ without overflow or cancellation. */
export function stableTanhSlope(z: number): number {
  const e = Math.exp(-2 * Math.abs(z));
  return (4 * e) / (1 + e) ** 2;
}
