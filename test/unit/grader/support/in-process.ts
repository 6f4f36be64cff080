import type {
  CallOutcome,
  CallRequest,
  Failure,
  ReturnedKind,
  Runtime,
  Session,
} from '../../../../src/runtime/types.ts';

/** A pure function of one number, or of dA and the cache. */
export type PureFunction = (z: number, cache?: number) => unknown;

/** What an in-process submission is made of. */
export interface InProcess {
  implementation: PureFunction;
  /** The helper that computes g. */
  forward?: PureFunction;
  /** How arrays are taken: element by element, or as the given function says. Absent: NumPy is absent. */
  array?:
    | 'element-wise'
    | ((z: Float64Array) => { values: Float64Array; returned: ReturnedKind } | Error);
  /** Whether the function changes an array it is passed. */
  mutates?: boolean;
}

/**
 * The interface of a runtime over a function of this process: what the child processes answer for pure
 * functions, without one.
 */
export function inProcessRuntime(submission: InProcess): Runtime {
  return {
    warm: () => Promise.resolve(),
    open: () => Promise.resolve(inProcessSession(submission)),
    info: () =>
      Promise.resolve({
        language: submission.array ? 'python' : 'javascript',
        executable: process.execPath,
        version: process.version,
        numpy: submission.array ? '2.0.0' : null,
        isolation: [],
      }),
    dispose: () => Promise.resolve(),
  };
}

function inProcessSession(submission: InProcess): Session {
  return {
    loaded: Promise.resolve(null),
    ranWhole: false,
    call: request => Promise.resolve(answer(submission, request)),
    output: () => ({ stdout: '', stderr: '', truncated: false }),
    close: () => Promise.resolve(),
  };
}

function answer(submission: InProcess, request: CallRequest): CallOutcome | Failure {
  if (request.form === 'scalar' || request.form === 'integer-scalar')
    return each(submission, request);
  const { array, mutates = false } = submission;
  if (array === undefined) return raisedAll(request, typeError('a number is needed'));
  const shape =
    request.form === 'array-2d' ? [2, request.inputs.length / 2] : [request.inputs.length];
  if (array === 'element-wise')
    return {
      ...each(submission, request),
      returned: { kind: 'array', type: 'numpy.ndarray float64', shape },
      mutated: mutates,
    };
  const result = array(request.inputs);
  if (result instanceof Error) return raisedAll(request, toFailure(result));
  return { ...empty(result.values), returned: result.returned, mutated: mutates };
}

function each({ implementation, forward }: InProcess, request: CallRequest): CallOutcome {
  const f = request.target === 'forward' ? forward! : implementation;
  const { inputs, upstream } = request;
  const values = new Float64Array(inputs.length).fill(NaN);
  const failures: CallOutcome['failures'] = [];
  let returned: ReturnedKind | null = null;
  inputs.forEach((input, index) => {
    try {
      const y = upstream ? f(upstream[index]!, input) : f(input);
      returned ??= kindOf(y);
      if (typeof y === 'number') values[index] = y;
    } catch (error) {
      failures.push({ index, failure: toFailure(error) });
    }
  });
  return { ...empty(values), failures, returned };
}

function kindOf(y: unknown): ReturnedKind {
  if (y === undefined || y === null) return { kind: 'none', type: 'undefined', shape: null };
  if (typeof y === 'number') return { kind: 'number', type: 'number', shape: null };
  if (typeof y === 'string') return { kind: 'text', type: 'string', shape: null };
  return { kind: 'object', type: typeof y, shape: null };
}

function empty(values: Float64Array): CallOutcome {
  return { values, failures: [], returned: null, mutated: false, warnings: [] };
}

function raisedAll({ inputs }: CallRequest, failure: Failure): CallOutcome {
  return {
    ...empty(new Float64Array(inputs.length).fill(NaN)),
    failures: Array.from(inputs, (_, index) => ({ index, failure })),
  };
}

function typeError(message: string): Failure {
  return { kind: 'raised', type: 'TypeError', message, frames: [] };
}

function toFailure(error: unknown): Failure {
  if (!(error instanceof Error)) return typeError(String(error));
  return { kind: 'raised', type: error.name, message: error.message, frames: [] };
}
