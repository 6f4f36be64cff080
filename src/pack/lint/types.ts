import type { Path } from '../problems.ts';
import type { Exercise } from '../types.ts';

/** Something an author should mend before handing a pack out. */
export interface Finding {
  /** Null: the pack as a whole. */
  exercise: string | null;
  /** What it is about, in pack.json. */
  path: Path;
  message: string;
}

/** A wrong function that this pack would let pass. */
export interface Survivor {
  /** The misconception's id; null for a random mutant of g′. */
  id: string | null;
  /** The formula as people write it. */
  text: string;
  /** Where it differs most from g′. */
  z: number;
  actual: number;
  expected: number;
}

/** How many wrong functions the inputs and the tolerance of one exercise tell from g′. */
export interface MutationScore {
  exercise: string;
  /** The exercise in pack.json. */
  path: Path;
  caught: number;
  total: number;
  survivors: Survivor[];
}

export interface LintReport {
  findings: Finding[];
  scores: MutationScore[];
}

/** A formula for g′ that is known to be wrong. */
export interface WrongFormula {
  id: string;
  formula: string;
}

/** What linting needs from the rooms below, handed in because a pack may not import them. */
export interface LintTools {
  /** The general table of misconceptions, for the exercise's activation. */
  misconceptions(exercise: Exercise): WrongFormula[];
  /**
   * Whether a function of z would pass the property `values`, on the inputs of some seed.
   *
   * @param literals numbers in its code, which are asked too
   */
  passes(exercise: Exercise, valueAt: (z: number) => number, literals: number[]): boolean;
}

/** How a file of the author's came out when it was checked with the pack. */
export interface Trial {
  exercise: string;
  function: string;
  passed: boolean;
  /** The verdict in a word or two. */
  verdict: string;
  /** The sentence that explains it. */
  reason: string;
}

/** Runs a file of the pack: on the author's machine, in the sandbox of every check. */
export type TryFile = (path: string, text: string) => Promise<Trial[]>;
