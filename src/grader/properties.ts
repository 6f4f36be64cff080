import type { PropertyId } from '../pack/types.ts';
import { gaveNumbers, keepsShape } from './conversation.ts';
import type { Reply } from './conversation.ts';
import type { ArrayEvidence, Evidence } from './interview.ts';
import { isTail } from './judgement.ts';
import type { Judgement } from './judgement.ts';
import type { Examiner } from './question.ts';
import { isClose } from './tolerance.ts';
import type { Counterexample, PropertyReason } from './types.ts';

/** How one property came out, points aside. */
export interface Finding {
  id: PropertyId;
  asked: boolean;
  holds: boolean;
  reason: PropertyReason | null;
  /** The first point that fails, not shrunk; null where no input is to blame. */
  counterexample: Counterexample | null;
  /** The reply that shows it. */
  reply: Reply | null;
}

const PROPERTIES: readonly PropertyId[] = ['values', 'tails', 'element-wise', 'integers', 'purity'];

export function findProperties(
  examiner: Examiner,
  evidence: Evidence,
  judgement: Judgement,
  mutated: boolean,
): Finding[] {
  const { main, arrays } = evidence;
  const known = new Known(examiner, main);
  const tailsAsked = main.question.z.some(isTail);
  return [
    pointwise('values', main, judgement, true, z => !isTail(z)),
    pointwise('tails', main, judgement, tailsAsked, isTail),
    arrays === null ? notAsked('element-wise') : elementWise(arrays, main, known),
    arrays?.integerArray && arrays.integers ? integers(arrays, known) : notAsked('integers'),
    purity(evidence, mutated),
  ];
}

const passes = (id: PropertyId): Finding => ({
  id,
  asked: true,
  holds: true,
  reason: null,
  counterexample: null,
  reply: null,
});

const notAsked = (id: PropertyId): Finding => ({ ...passes(id), asked: false });

/** Nothing was answered: `values` fails with all the points, the rest was not asked. */
export function unanswered(): Finding[] {
  return PROPERTIES.map(id => (id === 'values' ? { ...passes(id), holds: false } : notAsked(id)));
}

function fails(
  id: PropertyId,
  reason: PropertyReason,
  reply: Reply,
  counterexample: Counterexample | null = null,
): Finding {
  return { id, asked: true, holds: false, reason, counterexample, reply };
}

function pointwise(
  id: 'values' | 'tails',
  reply: Reply,
  { right }: Judgement,
  asked: boolean,
  belongs: (z: number) => boolean,
): Finding {
  if (!asked) return notAsked(id);
  const { question, values, failures } = reply;
  const wrong = right.flatMap((isRight, i) => (!isRight && belongs(question.z[i]!) ? [i] : []));
  const i = wrong.find(point => Number.isFinite(values[point]!)) ?? wrong[0];
  if (i === undefined) return passes(id);
  const counterexample: Counterexample = {
    z: question.z[i]!,
    actual: values[i]!,
    expected: question.expected[i]!,
    failure: failures.get(i) ?? null,
    form: shownForm(reply),
  };
  const notFinite = counterexample.failure ? 'raised' : 'not-finite';
  const reason = Number.isFinite(counterexample.actual) ? 'wrong' : notFinite;
  return fails(id, reason, reply, counterexample);
}

export function shownForm({ form }: Reply): Counterexample['form'] {
  const shown = ['scalar', 'array', 'integer-scalar', 'integer-array', 'array-2d'] as const;
  return shown.find(f => f === form) ?? 'other';
}

/** What the implementation is known to answer: its own values, so that one mistake is not counted twice. */
class Known {
  readonly #examiner: Examiner;
  readonly #values = new Map<number, number>();

  constructor(examiner: Examiner, main: Reply) {
    this.#examiner = examiner;
    if (main.question.upstream) return;
    main.question.z.forEach((z, i) => this.#values.set(z, main.values[i]!));
  }

  /** The first point that is neither right nor what `main` answered. */
  difference(reply: Reply): Counterexample | null {
    const { question, values, failures } = reply;
    for (let i = 0; i < values.length; i++) {
      const z = question.z[i]!;
      const actual = values[i]!;
      const own = this.#values.get(z);
      if (this.#examiner.isRight(question, i, actual)) continue;
      if (own !== undefined && same(actual, own, this.#examiner)) continue;
      // The tails have a property of their own.
      if (isTail(z) && !Number.isFinite(actual)) continue;
      return {
        z,
        actual,
        expected: question.expected[i]!,
        failure: failures.get(i) ?? null,
        form: shownForm(reply),
      };
    }
    return null;
  }
}

function same(actual: number, own: number, { exercise }: Examiner): boolean {
  return sameAnswer(actual, own) || isClose(actual, own, exercise.tolerance);
}

/** Scalars that raise are no fault of an array function; scalars that differ are. */
function elementWise(arrays: ArrayEvidence, main: Reply, known: Known): Finding {
  const id = 'element-wise';
  for (const reply of [arrays.oneDimensional, arrays.twoDimensional]) {
    if (reply.failure) {
      const reason = main.form === 'array-2d' ? 'raised-on-one-axis' : 'raised';
      return fails(id, reason, reply, raisedOn(reply));
    }
    if (!keepsShape(reply)) return fails(id, 'shape', reply);
    if (reply.returned?.kind !== 'array') return fails(id, 'kind', reply);
    const differs = known.difference(reply);
    if (differs) return fails(id, 'differs', reply, differs);
  }
  if (main.form !== 'scalar' && gaveNumbers(arrays.scalars)) {
    const differs = known.difference(arrays.scalars);
    if (differs?.failure === null) return fails(id, 'differs', arrays.scalars, differs);
  }
  return passes(id);
}

function raisedOn(reply: Reply): Counterexample {
  return {
    z: reply.question.z[0] ?? 0,
    actual: NaN,
    expected: reply.question.expected[0] ?? NaN,
    failure: reply.failure,
    form: shownForm(reply),
  };
}

/** Integers in the forms that work with floats: what takes no arrays at all fails `element-wise` already. */
function integers(arrays: ArrayEvidence, known: Known): Finding {
  const id = 'integers';
  const pairs = [
    { whole: arrays.integerArray, works: keepsShape(arrays.oneDimensional) },
    { whole: arrays.integers, works: gaveNumbers(arrays.scalars) },
  ];
  for (const { whole, works } of pairs) {
    if (whole === null || !works) continue;
    if (whole.failure) return fails(id, 'raised', whole, raisedOn(whole));
    const differs = known.difference(whole);
    if (differs) return fails(id, differs.failure ? 'raised' : 'wrong', whole, differs);
  }
  return passes(id);
}

/** Mutation is judged first. */
function purity({ main, repeat }: Evidence, mutated: boolean): Finding {
  const id = 'purity';
  if (mutated) return fails(id, 'mutated', main);
  if (repeat === null || repeat.failure || repeat.question.upstream) return passes(id);
  // The same list is held place against place: where neighbours count, equal z may differ within it.
  const isSameList = repeat.question.z.length === main.question.z.length;
  const again = new Map(Array.from(repeat.question.z, (z, i) => [z, i]));
  for (let i = 0; i < main.values.length; i++) {
    const z = main.question.z[i]!;
    const j = isSameList ? i : again.get(z);
    if (j === undefined || sameAnswer(main.values[i]!, repeat.values[j]!)) continue;
    return fails(id, 'nondeterministic', main, {
      z,
      actual: repeat.values[j]!,
      expected: main.question.expected[i]!,
      failure: repeat.failures.get(j) ?? null,
      form: shownForm(repeat),
    });
  }
  return passes(id);
}

function sameAnswer(a: number, b: number): boolean {
  return a === b || (Number.isNaN(a) && Number.isNaN(b));
}
