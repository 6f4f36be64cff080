import type {
  CallOutcome,
  CallRequest,
  Failure,
  Form,
  OpenOptions,
  Program,
  Runtime,
  Session,
} from '../runtime/types.ts';
import type { Question } from './question.ts';

/** What came back for one question in one form of call. */
export interface Reply {
  form: Form;
  question: Question;
  /** One a point; NaN where there is no number. */
  values: Float64Array;
  /** Why the whole call gave nothing: the process ended, or an array call raised. */
  failure: Failure | null;
  /** Why single points gave nothing, in scalar forms. */
  failures: ReadonlyMap<number, Failure>;
  returned: CallOutcome['returned'];
  /** With `trace`: the 0-based line of the return taken, −1 unknown. */
  lines: Int32Array | null;
}

const SCALAR_FORMS: readonly Form[] = ['scalar', 'integer-scalar'];

function isScalar(form: Form): boolean {
  return SCALAR_FORMS.includes(form);
}

/**
 * Whether any number came back; NaN and infinities that were returned are numbers. The first call may have
 * returned nothing, where a branch lacks its return, and another one a number.
 */
export function gaveNumbers({ failure, failures, returned, values }: Reply): boolean {
  if (failure !== null || returned === null || failures.size === values.length) return false;
  if (returned.kind === 'number' || returned.kind === 'boolean') return true;
  return /^(array|list|none)$/.test(returned.kind) && values.some(y => !Number.isNaN(y));
}

/** Whether an array came back in the shape of the array that went in. */
export function keepsShape({ form, returned, values }: Reply): boolean {
  if (returned === null || (returned.kind !== 'array' && returned.kind !== 'list')) return false;
  const { shape } = returned;
  if (shape === null) return false;
  const size = shape.reduce((product, n) => product * n, 1);
  return size === values.length && shape.length === (form === 'array-2d' ? 2 : 1);
}

/** Whether one number came back for an array of points. */
export function isOneForAll({ form, returned }: Reply): boolean {
  return !isScalar(form) && returned?.kind === 'number';
}

/** Talks to one implementation, over as many sessions as it takes, and keeps what they all showed. */
export class Conversation {
  readonly #runtime: Runtime;
  readonly #program: Program;
  readonly #options: OpenOptions;
  #session: Session | null = null;
  #mutated = false;
  readonly #warnings: CallOutcome['warnings'] = [];

  constructor(runtime: Runtime, program: Program, options: OpenOptions) {
    this.#runtime = runtime;
    this.#program = program;
    this.#options = options;
  }

  /** Loads the submission, afresh where it was loaded before. Null when it can be called. */
  async open(): Promise<Failure | null> {
    await this.#session?.close();
    this.#session = await this.#runtime.open(this.#program, this.#options);
    return this.#session.loaded;
  }

  /** Several calls may be under way: the session runs them one at a time, in order. */
  async ask(
    form: Form,
    question: Question,
    extra: Pick<CallRequest, 'target' | 'trace'> = {},
  ): Promise<Reply> {
    const request: CallRequest = { form, inputs: question.inputs, ...extra };
    if (question.upstream) request.upstream = question.upstream;
    const outcome = await this.#opened().call(request);
    if ('kind' in outcome) return withoutAnswer(form, question, outcome);
    if (extra.target !== 'forward') this.#mutated ||= outcome.mutated;
    this.#keepWarnings(outcome.warnings);
    const failed = outcome.failures[0];
    if (failed && !isScalar(form)) return withoutAnswer(form, question, failed.failure);
    return {
      form,
      question,
      values: outcome.values,
      failure: null,
      failures: new Map(outcome.failures.map(({ index, failure }) => [index, failure])),
      returned: outcome.returned,
      lines: outcome.lines ?? null,
    };
  }

  /** Whether any call changed what it was passed. */
  get mutated(): boolean {
    return this.#mutated;
  }

  /** Of the library, each once a line. */
  get warnings(): CallOutcome['warnings'] {
    return this.#warnings;
  }

  get ranWhole(): boolean {
    return this.#session?.ranWhole ?? false;
  }

  output(): ReturnType<Session['output']> {
    return this.#session?.output() ?? { stdout: '', stderr: '', truncated: false };
  }

  async close(): Promise<void> {
    await this.#session?.close();
  }

  #opened(): Session {
    if (this.#session === null)
      throw new Error('A conversation is opened before anything is asked.');
    return this.#session;
  }

  #keepWarnings(warnings: CallOutcome['warnings']): void {
    for (const warning of warnings)
      if (
        !this.#warnings.some(
          w => w.path === warning.path && w.line === warning.line && w.message === warning.message,
        )
      )
        this.#warnings.push(warning);
  }
}

function withoutAnswer(form: Form, question: Question, failure: Failure): Reply {
  return {
    form,
    question,
    values: new Float64Array(question.z.length).fill(NaN),
    failure,
    failures: new Map(),
    returned: null,
    lines: null,
  };
}
