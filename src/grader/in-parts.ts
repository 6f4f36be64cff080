import type { Failure, Form } from '../runtime/types.ts';
import { keepsShape } from './conversation.ts';
import type { Conversation, Reply } from './conversation.ts';
import { isTail } from './judgement.ts';
import { pick } from './question.ts';
import type { Question } from './question.ts';

/** Points of one call; slow code answers so many within its time limit. */
const FEW = 16;

/** Tails asked one by one, at most. */
const MOST_TAILS = 64;

/** Exceptions that one large number among others brings about. */
const OF_NUMBERS =
  /Overflow|FloatingPoint|ZeroDivision|RuntimeWarning|^(ValueError|AssertionError)$/;

/** Exceptions that a number in place of an array brings about, or an array of one axis in place of two. */
const OF_FORM = /^(TypeError|ValueError|IndexError|AttributeError|AssertionError|OverflowError)$/;

/** Points of a question, by their places in it. */
type Part = readonly number[];

export function endsSession({ failure }: Reply): boolean {
  return (
    failure !== null &&
    ['timeout', 'memory', 'exited', 'protocol', 'no-process'].includes(failure.kind)
  );
}

/** The central points first: what ends the process in the tails leaves them their answers. */
export function fewAtATime(question: Question): Part[] {
  return placesIn(question).flatMap(places =>
    Array.from({ length: Math.ceil(places.length / FEW) }, (_, i) =>
      places.slice(i * FEW, (i + 1) * FEW),
    ),
  );
}

/**
 * What overflows far from 0 raises for a whole array, and says nothing about the rest of it. So a call of an array
 * that raised is made once more: the central points together, some of the tails one by one.
 */
export async function askedApart(conversation: Conversation, whole: Reply): Promise<Reply> {
  const { form, failure, question } = whole;
  if (failure?.kind !== 'raised' || !OF_NUMBERS.test(failure.type)) return whole;
  const [central, tails] = placesIn(question);
  if (tails.length === 0) return whole;
  const near = await conversation.ask(form, pick(question, central));
  if (near.failure !== null) return whole;
  const parts = [central, ...tails.slice(0, MOST_TAILS).map(i => [i])];
  return askInParts(conversation, form, question, parts);
}

/** Whether another form of the argument may spare an exception: unknown names and endless calls stay what they are. */
export function raisedForItsForm({ failure, failures }: Reply): boolean {
  const first = failure ?? failures.get(0);
  return first?.kind === 'raised' && OF_FORM.test(first.type);
}

/** Points of a question in several calls, their answers as one. */
export async function askInParts(
  conversation: Conversation,
  form: Form,
  question: Question,
  parts: readonly Part[],
): Promise<Reply> {
  const asked = pick(question, parts.flat());
  const values = new Float64Array(asked.z.length).fill(NaN);
  const failures = new Map<number, Failure>();
  let returned: Reply['returned'] = null;
  let over: Failure | null = null;
  let from = 0;
  for (const part of parts) {
    const reply = await conversation.ask(form, pick(question, part));
    // After a process has ended, every further call ends for the same reason.
    if (endsSession(reply)) over ??= reply.failure;
    values.set(reply.values, from);
    returned ??= keepsShape(reply)
      ? { ...reply.returned!, shape: form === 'array-2d' ? [1, values.length] : [values.length] }
      : reply.returned;
    for (const i of part.keys()) {
      const failure = over ?? reply.failure ?? reply.failures.get(i);
      if (failure) failures.set(from + i, failure);
    }
    from += part.length;
  }
  return { form, question: asked, values, failure: null, failures, returned, lines: null };
}

/** The places of the central points in a question, and those of the tails. */
function placesIn({ z }: Question): [central: Part, tails: Part] {
  const places = [...z.keys()];
  return [places.filter(i => !isTail(z[i]!)), places.filter(i => isTail(z[i]!))];
}
