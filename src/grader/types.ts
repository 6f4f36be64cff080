import type { CallOutcome, Failure } from '../runtime/types.ts';
import type { PropertyId } from '../pack/types.ts';

/** First match wins, in this order. */
export type Verdict =
  | 'not-started'
  | 'error'
  | 'activation-form'
  | 'incorrect'
  | 'partial'
  | 'unstable'
  | 'approximate'
  | 'correct';

export interface Point {
  z: number;
  /** What the function returned; NaN and infinities are real answers. */
  actual: number;
  /** g′(z), correctly rounded. */
  expected: number;
}

export interface Counterexample extends Point {
  /** Which way of calling showed it. */
  form: 'scalar' | 'array' | 'integer-scalar' | 'integer-array' | 'array-2d' | 'other';
  /** Set where the call raised in place of returning. */
  failure: Failure | null;
}

/** Why a property fails. */
export type PropertyReason =
  /** A finite number, and not the right one. */
  | 'wrong'
  /** NaN or an infinity came back. */
  | 'not-finite'
  | 'raised'
  /** An array of one axis raised, one of two gave the right values. */
  | 'raised-on-one-axis'
  /** An array came back in another shape, or a single number. */
  | 'shape'
  /** A list, or something else that is no array, came back for an array. */
  | 'kind'
  /** Arrays and single numbers get different answers. */
  | 'differs'
  /** The caller's input was changed. */
  | 'mutated'
  /** The same input got different answers. */
  | 'nondeterministic';

export interface PropertyResult {
  id: PropertyId;
  verdict: 'pass' | 'fail' | 'not-asked';
  points: number;
  maxPoints: number;
  /** Null where it passed or was not asked. */
  reason: PropertyReason | null;
  counterexample: Counterexample | null;
}

export interface Misconception {
  /** An id of the misconception table, or of the defects. */
  id: string;
  /** In the symbols of the lecture, e.g. `σ(z)(1 − z)`; null for defects. */
  formula: string | null;
  /** Other ids whose formula gives the same values, where the text does not decide. */
  alternatives: string[];
  /** The step of the derivation it breaks (`S1`), null where unknown. */
  step: string | null;
  /** f(g(z)) fitted, not f(z). */
  inOutput: boolean;
  /**
   * For fitted families: c of `constant`, c·g′(z), g′(z) + c and g′(z + c). For `rounded` the decimal places,
   * for `finite-difference` the step; null where unknown.
   */
  constant: number | null;
  /** For `wrong-activation`: the function whose slope came back, as `arctan`. */
  activation?: string;
}

/** How many inputs were asked: drawn, the same for all, around kinks, around numbers of the code, failed before. */
export type InputCounts = Record<'random' | 'special' | 'kinks' | 'literals' | 'replayed', number>;

/** Everything one check found out; no sentence yet, nothing of VS Code. */
export interface Grade {
  verdict: Verdict;
  passed: boolean;
  score: number;
  maxScore: number;
  misconception: Misconception | null;
  counterexample: Counterexample | null;
  properties: PropertyResult[];
  /** Failing points of `values` and `tails`, simplest first, at most 50. */
  mismatches: Point[];
  /** |z| ≤ 8, sorted by z, for the plots; with the input that failed. */
  curve: Point[];
  /** How large the failing region is. */
  region: {
    kind: 'all' | 'above' | 'below' | 'between' | 'only' | 'some';
    from: number | null;
    to: number | null;
  } | null;
  /** Largest |y − g′(z)| / max(1, |g′(z)|) on |z| ≤ 6. */
  maxError: number;
  /** Why no number came, for `error`. */
  failure: Failure | null;
  /** What came back in place of a number, for `error` without a failure. */
  returned?: CallOutcome['returned'];
  /** 0-based line of the student's file where the diagnostic stands, null: the return expression. */
  line: number | null;
  warnings: CallOutcome['warnings'];
  output: { stdout: string; stderr: string; truncated: boolean };
  ranWhole: boolean;
  skipped: { from: number; to: number }[];
  seed: string;
  inputs: InputCounts;
  /** z of failures to keep for replay, simplest first, at most 16. */
  failures: number[];
}
