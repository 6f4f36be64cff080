import type { Access, Language, Program } from '../submission/types.ts';

/** How the implementation is called. Names of NumPy's world; a language without arrays knows `scalar` alone. */
export type Form =
  /** One call a point with a language-own number (Python float, JavaScript number). */
  | 'scalar'
  /** One call with a 1-D float64 array (Python: ndarray). */
  | 'array'
  /** One call a point with an integer (Python int). */
  | 'integer-scalar'
  /** One call with a 1-D int64 array. */
  | 'integer-array'
  | 'array-0d'
  | 'array-2d'
  | 'empty'
  | 'strided'
  | 'read-only'
  | 'float32-array'
  /** One call with a plain list of numbers (Python list, JavaScript Array). */
  | 'list'
  /** One call with a JavaScript Float64Array. */
  | 'typed-array';

export interface CallRequest {
  form: Form;
  /** Pre-activations z (or outputs g(z), as the exercise's contract says), one a point. */
  inputs: Float64Array;
  /** Second argument of the `upstream` contract: (dA, cache). `inputs` is then the cache, `upstream` is dA. */
  upstream?: Float64Array;
  /** Call a recognised helper g in place of g′. */
  target?: 'implementation' | 'forward';
  /** Report for each point the 0-based line of the return statement that was taken. Slower; for few points. */
  trace?: boolean;
}

export type FailureKind =
  | 'raised' // an exception or a thrown value
  | 'syntax'
  | 'import' // a module that is needed could not be loaded
  | 'missing-name' // the implementation could not be reached after loading
  | 'timeout'
  | 'memory'
  | 'exited' // sys.exit, os._exit, process.exit, killed by a signal
  | 'protocol' // garbled or flooding child
  | 'no-process'; // the interpreter could not be started

/** Why there is no number. Never thrown: student code fails all the time. */
export interface Failure {
  kind: FailureKind;
  /** The exception's class, empty where there is none. */
  type: string;
  message: string;
  /** Innermost last, frames of the student's files only. 0-based lines. */
  frames: { path: string; line: number; function: string }[];
}

/** What a call returned, apart from numbers. */
export interface ReturnedKind {
  kind:
    | 'number'
    | 'array'
    | 'list'
    | 'none'
    | 'text'
    | 'boolean'
    | 'complex'
    | 'object'
    | 'promise'
    | 'function';
  /** As the language names it: `numpy.ndarray float32`, `str`, `BigInt`. */
  type: string;
  /** Of an array or nested list; null for a number. */
  shape: number[] | null;
}

export interface CallOutcome {
  /** One a point; NaN where `failures` says so, or where the value was no number. */
  values: Float64Array;
  /** Points that failed, in order of the inputs: exceptions are per point, never for the batch, in scalar forms. */
  failures: { index: number; failure: Failure }[];
  /** Of the first call that returned, null if none did. */
  returned: ReturnedKind | null;
  /** Whether the argument differed from its copy after the call. */
  mutated: boolean;
  /** Warnings of the library (NumPy overflow), each once per line. 0-based. */
  warnings: { category: string; message: string; path: string; line: number }[];
  /** With `trace`: the 0-based line of the return taken, −1 unknown. */
  lines?: Int32Array;
}

/** One submission loaded in one process. Calls run one at a time, in order. */
export interface Session {
  /** Null when the implementation is ready to be called. */
  readonly loaded: Promise<Failure | null>;
  /** True when names that showed only at run time made the whole file run. */
  readonly ranWhole: boolean;
  /** Resolves to a Failure where the process did not answer (timeout, exit, memory); the session is over then. */
  call(request: CallRequest): Promise<CallOutcome | Failure>;
  /** What the student printed so far, capped. */
  output(): { stdout: string; stderr: string; truncated: boolean };
  /** Ends the process and everything it started; resolves when nothing is left, which nobody has to wait for. Idempotent. */
  close(): Promise<void>;
}

export interface RuntimeInfo {
  language: 'python' | 'javascript';
  /** The interpreter: a real path, never a shim. */
  executable: string;
  version: string;
  /** Null without NumPy, and for JavaScript. */
  numpy: string | null;
  /** How a check is kept apart here. */
  isolation: { id: string; active: boolean; detail: string }[];
}

export interface OpenOptions {
  /** Wall clock for loading and for each call, counted from when the process is ready. ms */
  limitMs: number;
  signal?: AbortSignal;
}

/** Runs submissions of one language on one interpreter. Owns its processes: after dispose() none is left. */
export interface Runtime {
  /** Starts processes ahead, so that the next check is quick. Resolves when they are ready; never rejects. */
  warm(): Promise<void>;
  /** Resolves when a process has the submission; `loaded` tells what came of it. Rejects once the signal fires. */
  open(program: Program, options: OpenOptions): Promise<Session>;
  info(): Promise<RuntimeInfo>;
  dispose(): Promise<void>;
}

/** Which runtime serves a file. The editor and the command line each make one of these. */
export interface Runtimes {
  /** Throws UserError with a sentence and what to install where there is no interpreter. */
  for(language: Language, path: string): Promise<Runtime>;
  /** Starts the processes that a check of the file will want. That there is none is said by the check. */
  warm(language: Language, path: string): Promise<void>;
  dispose(): Promise<void>;
}

export type { Access, Language, Program };
