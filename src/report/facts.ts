import type { Misconception, Point, PropertyResult, Verdict } from '../grader/types.ts';
import type { Failure, ReturnedKind } from '../runtime/types.ts';
import type { Language } from '../submission/types.ts';

/** The lecture's two functions have sentences of their own; any other activation has the general ones. */
export type Family = 'logistic' | 'tanh' | 'other';

/** What the sentences are made from: everything about one result, and nothing of how it is shown. */
export interface Facts {
  verdict: Verdict;
  /** Whether numbers came back that could be compared. */
  isJudged: boolean;
  /** The function as the student named it, shortened where it would fill a line. */
  name: string;
  language: Language;
  family: Family;
  /** `σ`. */
  symbol: string;
  /** The other activation that `wrong-activation` recognised (`arctan`), null where it has no name. */
  activation: string | null;
  /** g at a point, shown: for hints on the helper that computes g. */
  outputAt: (z: number) => string;
  /** The slopes on both sides of a kink at z, all between which are right; null where there is none. */
  slopesAt: (z: number) => { low: number; high: number } | null;
  /** What the exercise passes: z, or the output g(z). */
  argument: 'pre-activation' | 'activation';
  /** False where the pack's feedback policy keeps g′(z) back. */
  showsExpected: boolean;
  /** The simplest input that failed; the expected value is used only where `showsExpected`. */
  point: Point | null;
  /** How the implementation was called at `point`. */
  form: string;
  /** An exception at `point`, or of the whole check. */
  failure: Failure | null;
  /** What came back in place of a number. */
  returned: ReturnedKind | null;
  misconception: Misconception | null;
  /** The properties that do not hold. */
  failing: readonly PropertyResult[];
  /** The step that broke, in words (`S2 (the inner derivative)`). */
  step: string;
  /** Points on |z| ≤ 8, for hints that speak of the student's own numbers. */
  curve: readonly Point[];
  /** Largest |y − g′(z)| / max(1, |g′(z)|) on |z| ≤ 6. */
  maxError: number;
  /** Text of the student's function, for signs that only it gives away. */
  text: string;
}

/** What the catalogue holds for one id. Each sentence is made for one result. */
export interface Sentences {
  /** One sentence, at most 85 characters: the counterexample is added where `atPoint` says so. */
  squiggle: (f: Facts) => string;
  /** Whether the squiggle ends in "At z = …: returned …, expected …". */
  atPoint: boolean;
  /** First something to try on one's own numbers, then the step by its name. Never the answer. */
  hints: (f: Facts) => readonly [string, string];
  /** What went wrong and where it comes from; every origin where there are several. */
  explanation: (f: Facts) => string;
}

export type Catalogue = Readonly<Record<string, Sentences>>;
