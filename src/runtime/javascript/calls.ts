import type { CallMessage, OutcomeMessage } from '../protocol.ts';
import type { Failure } from '../types.ts';
import { asNumber, kindOf, spread } from './answers.ts';
import { describeThrown } from './failures.ts';
import { lineOf, returnSlot } from './marks.ts';
import type { Submission } from './submission.ts';

const mostFailures = 100;

/** One request, and what came of it. */
export class Call {
  readonly values: Float64Array;
  readonly lines: Float64Array | null;
  readonly #submission: Submission;
  readonly #message: CallMessage;
  readonly #inputs: Float64Array;
  readonly #upstream: Float64Array | null;
  readonly #failures = new Map<string, { failure: Failure; at: number[] }>();
  #returned: OutcomeMessage['returned'] = null;
  #mutated = false;

  constructor(submission: Submission, message: CallMessage, payload: Float64Array) {
    this.#submission = submission;
    this.#message = message;
    const points = message.upstream ? payload.length / 2 : payload.length;
    this.#inputs = payload.slice(0, points);
    this.#upstream = message.upstream ? payload.slice(points) : null;
    this.values = new Float64Array(points).fill(NaN);
    this.lines = message.trace ? new Float64Array(points).fill(-1) : null;
  }

  run(): void {
    const { form } = this.#message;
    if (form === 'scalar' || form === 'integer-scalar') this.#each();
    else if (form === 'list') this.#together(values => Array.from(values));
    else if (form === 'typed-array') this.#together(values => Float64Array.from(values));
    else this.#fail(0, new TypeError(`JavaScript has no form of call named ${form}`));
  }

  outcome(): Omit<OutcomeMessage, 'output'> {
    return {
      type: 'outcome',
      id: this.#message.id,
      failures: [...this.#failures.values()] as OutcomeMessage['failures'],
      returned: this.#returned,
      mutated: this.#mutated,
      warnings: [],
      lines: this.lines !== null,
      ranWhole: this.#submission.ranWhole,
    };
  }

  #each(): void {
    const found = this.#submission.find(this.#message.target);
    if (!found) {
      this.#fail(0, new ReferenceError('it is not a function'));
      return;
    }
    let implementation = found;
    const { values, lines } = this;
    const inputs = this.#inputs;
    const upstream = this.#upstream;
    const { slots } = this.#submission.marks;
    const points = inputs.length;
    let index = 0;
    while (index < points) {
      try {
        // As short as can be: V8 compiles what goes round a thousand times, and the check waits for it.
        for (; index < points; index++) {
          slots[returnSlot] = -1;
          const z = inputs[index]!;
          const result = upstream ? implementation(upstream[index]!, z) : implementation(z);
          this.#returned ??= kindOf(result);
          values[index] = typeof result === 'number' ? result : asNumber(result);
          if (lines) lines[index] = lineOf(slots[returnSlot]);
        }
      } catch (thrown) {
        if (this.#failures.size === 0 && this.#submission.recover(thrown)) {
          implementation = this.#submission.find(this.#message.target) ?? implementation;
          continue;
        }
        this.#fail(index, thrown);
        if (lines) lines[index] = lineOf(slots[returnSlot]!);
        index++;
      }
    }
  }

  #together(shaped: (values: Float64Array) => ArrayLike<number>): void {
    const implementation = this.#submission.find(this.#message.target);
    if (!implementation) {
      this.#fail(0, new ReferenceError('it is not a function'));
      return;
    }
    const given = [this.#upstream, this.#inputs].filter(values => values !== null);
    const passed = given.map(shaped);
    this.#submission.marks.slots[returnSlot] = -1;
    try {
      const result = implementation(...passed);
      this.#returned = kindOf(result);
      this.values.set(spread(result, this.values.length));
    } catch (thrown) {
      if (this.#failures.size === 0 && this.#submission.recover(thrown)) {
        this.#together(shaped);
        return;
      }
      this.#fail(0, thrown);
    }
    this.#mutated = passed.some((values, index) => !isSame(values, given[index]!));
    this.lines?.fill(lineOf(this.#submission.marks.slots[returnSlot]));
  }

  #fail(index: number, thrown: unknown): void {
    const failure = describeThrown(thrown, this.#submission.paths);
    const key = JSON.stringify(failure);
    const known = this.#failures.get(key);
    if (known) known.at.push(index);
    else if (this.#failures.size < mostFailures) this.#failures.set(key, { failure, at: [index] });
    // A message that differs at every point: the class and the place are what counts.
    else [...this.#failures.values()][0]!.at.push(index);
  }
}

function isSame(passed: ArrayLike<number>, given: Float64Array): boolean {
  if (passed.length !== given.length) return false;
  for (let index = 0; index < given.length; index++)
    if (!Object.is(passed[index], given[index])) return false;
  return true;
}
