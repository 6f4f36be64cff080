import type { Implementation, Program } from '../submission/types.ts';
import { gaveNumbers, keepsShape } from './conversation.ts';
import type { Conversation, Reply } from './conversation.ts';
import { askedApart, askInParts, endsSession, fewAtATime, raisedForItsForm } from './in-parts.ts';
import { joinInputs } from './inputs.ts';
import type { Inputs } from './inputs.ts';
import { isTail } from './judgement.ts';
import type { Argument, Examiner, Question } from './question.ts';
import { isClose } from './tolerance.ts';

/** Everything an implementation answered; `values` and `tails` are judged on `main`. */
export interface Evidence {
  main: Reply;
  /** Part of `main` asked once more, or all of it. */
  repeat: Reply | null;
  /** Asks more in the way in which `main` was asked. */
  ask: (question: Question) => Promise<Reply>;
  /** Null where arrays are not asked. */
  arrays: ArrayEvidence | null;
}

export interface ArrayEvidence {
  oneDimensional: Reply;
  twoDimensional: Reply;
  scalars: Reply;
  integerArray: Reply | null;
  integers: Reply | null;
}

/** Points that are also asked one at a time where an array is asked: enough to hold the array against them. */
const SCALAR_SAMPLE = 64;

/** Points asked before a thousand are, those of them on |z| ≤ 20: what does not end there does not end. */
const FIRST_SAMPLE = 32;

const TWO_DIMENSIONAL_POINTS = 6;

export class Interview {
  readonly #conversation: Conversation;
  readonly #examiner: Examiner;
  readonly #inputs: Inputs;

  constructor(conversation: Conversation, examiner: Examiner, inputs: Inputs) {
    this.#conversation = conversation;
    this.#examiner = examiner;
    this.#inputs = inputs;
  }

  /** `arrays`: whether the exercise or the submission wants array calls. */
  ask(
    arrays: boolean,
    argument: Argument,
    language: Implementation['language'],
  ): Promise<Evidence> {
    return arrays ? this.#askArrays(argument) : this.#askScalars(argument, language);
  }

  async #askArrays(argument: Argument): Promise<Evidence> {
    const question = this.#pose(joinInputs(this.#inputs), argument);
    const integers = this.#inputs.special.filter(z => Number.isInteger(z) && !isTail(z));
    const flat = this.#pose(
      Float64Array.from(this.#inputs.special.slice(0, TWO_DIMENSIONAL_POINTS)),
      argument,
    );
    const sample = this.#pose(this.#sample(SCALAR_SAMPLE), argument);
    const wide = argument === 'pre-activation';
    const integerQuestion = this.#pose(Float64Array.from(integers), argument);
    const [whole, repeat, twoDimensional, integerArray, scalars, integerScalars] =
      await Promise.all([
        this.#conversation.ask('array', question),
        this.#conversation.ask('array', question),
        this.#conversation.ask('array-2d', flat),
        wide ? this.#conversation.ask('integer-array', integerQuestion) : null,
        this.#conversation.ask('scalar', sample),
        wide ? this.#conversation.ask('integer-scalar', integerQuestion) : null,
      ]);
    const oneDimensional = await askedApart(this.#conversation, whole);
    const arrays = {
      oneDimensional,
      twoDimensional,
      scalars,
      integerArray,
      integers: integerScalars,
    };
    if (keepsShape(oneDimensional)) {
      const arrayIsRight = this.#allRight(oneDimensional);
      if (arrayIsRight || !gaveNumbers(scalars) || this.#agree(oneDimensional, scalars))
        return { main: oneDimensional, repeat, arrays, ask: this.#inForm('array') };
    }
    if (oneDimensional.failure !== null && endsSession(oneDimensional)) {
      if (oneDimensional.failure.kind !== 'memory' || (await this.#conversation.open()) !== null)
        return { main: oneDimensional, repeat: null, arrays, ask: this.#inForm('array') };
    }
    if (gaveNumbers(scalars) || scalars.failure !== null) {
      const all = await this.#conversation.ask('scalar', question);
      if (gaveNumbers(all))
        return { main: all, repeat: scalars, arrays, ask: this.#inForm('scalar') };
    }
    // Of an n × n result the runtime gives the diagonal: the slopes, if it is a Jacobian.
    if (gaveNumbers(oneDimensional))
      return { main: oneDimensional, repeat, arrays, ask: this.#inForm('array') };
    for (const form of otherForms(whole)) {
      const other = await this.#askTogether(form, question);
      if (gaveNumbers(other) && keepsShape(other))
        return { main: other, repeat: null, arrays, ask: this.#inForm(form) };
    }
    return { main: oneDimensional, repeat: null, arrays, ask: this.#inForm('array') };
  }

  async #askScalars(argument: Argument, language: Implementation['language']): Promise<Evidence> {
    const question = this.#pose(joinInputs(this.#inputs), argument);
    const first = this.#pose(
      this.#sample(FIRST_SAMPLE).filter(z => !isTail(z)),
      argument,
    );
    const scalar = this.#inForm('scalar');
    const sample = await this.#conversation.ask('scalar', first);
    const gave = gaveNumbers(sample);
    /** Of a list, where single numbers only raise. */
    let answer = sample;
    if (gave ? !this.#allRight(sample) : raisedForItsForm(sample) || sample.returned !== null)
      for (const form of listForms(language, this.#examiner.exercise.implementation.input)) {
        const list = await this.#conversation.ask(form, first);
        // What is made for lists may give a number for a single one, too: z itself, or the like.
        if (gaveNumbers(list) && keepsShape(list) && (!gave || this.#allRight(list))) {
          const main = await this.#askTogether(form, question);
          return { main, repeat: null, arrays: null, ask: this.#inForm(form) };
        }
        if (raisesEverywhere(answer) && list.failure === null) answer = list;
      }
    if (gave) {
      const all = await this.#conversation.ask('scalar', question);
      if (all.failure !== null) return this.#askPatiently(argument, all);
      return { main: all, repeat: sample, arrays: null, ask: scalar };
    }
    return { main: answer, repeat: null, arrays: null, ask: this.#inForm(answer.form) };
  }

  /**
   * A thousand calls were too much for one time limit, a few were not: slow code, or an input on which it
   * never ends. Fewer points, in calls of their own, the central ones first.
   */
  async #askPatiently(argument: Argument, all: Reply): Promise<Evidence> {
    if ((await this.#conversation.open()) !== null)
      return { main: all, repeat: null, arrays: null, ask: this.#inForm('scalar') };
    const question = this.#pose(this.#sample(SCALAR_SAMPLE), argument);
    const main = await askInParts(this.#conversation, 'scalar', question, fewAtATime(question));
    return { main, repeat: null, arrays: null, ask: this.#inForm('scalar') };
  }

  async #askTogether(form: Reply['form'], question: Question): Promise<Reply> {
    return askedApart(this.#conversation, await this.#conversation.ask(form, question));
  }

  #inForm(form: Reply['form']): Evidence['ask'] {
    return question => this.#conversation.ask(form, question);
  }

  #pose(z: Float64Array, argument: Argument): Question {
    return this.#examiner.pose(z, argument);
  }

  /** Replayed failures and literals, and so many others: the special values, and the first random ones. */
  #sample(size: number): Float64Array {
    const { special, random } = this.#inputs;
    return joinInputs({
      ...this.#inputs,
      random: random.slice(0, size - special.length),
      kinks: [],
    });
  }

  /** Where neighbours in an array count, what a single call gives is what a person will see. */
  #agree(array: Reply, scalars: Reply): boolean {
    const inArray = new Map(Array.from(array.question.z, (z, i) => [z, array.values[i]!]));
    const { tolerance } = this.#examiner.exercise;
    return scalars.values.every((y, i) => {
      const other = inArray.get(scalars.question.z[i]!);
      return other === undefined || Object.is(y, other) || isClose(y, other, tolerance);
    });
  }

  /** On `values`; the tails decide nothing here. */
  #allRight(reply: Reply): boolean {
    const { z } = reply.question;
    return reply.values.every(
      (y, i) => isTail(z[i]!) || this.#examiner.isRight(reply.question, i, y),
    );
  }
}

function raisesEverywhere({ failures, values }: Reply): boolean {
  return failures.size === values.length;
}

/** Whether arrays are asked: element-wise and integers with them. */
export function asksArrays(
  input: 'array' | 'scalar' | null,
  implementation: Implementation,
  program: Program,
  numpy: string | null,
): boolean {
  if (implementation.language !== 'python' || input === 'scalar' || numpy === null) return false;
  return input === 'array' || implementation.usesArrays || program.usesArrays;
}

/** What is tried where neither an array nor single numbers gave a number. */
function otherForms(array: Reply): ('array-2d' | 'list')[] {
  if (array.failure === null) return ['list'];
  return raisedForItsForm(array) ? ['array-2d', 'list'] : [];
}

/** What is tried where single numbers gave nothing, or nothing right. */
function listForms(
  language: Implementation['language'],
  input: 'array' | 'scalar' | null,
): ('list' | 'typed-array')[] {
  if (input === 'scalar') return [];
  return language === 'python' ? ['list'] : ['list', 'typed-array'];
}
