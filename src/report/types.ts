/**
 * The one result model. Text, JSON, HTML, the squiggle, the lens and the page all come from it; what a
 * pack's feedback policy hides is not in it. It crosses to the webview as JSON, so it holds data alone.
 */
import type { Language, Range } from '../submission/types.ts';
import type { InputCounts, Verdict } from '../grader/types.ts';
import type { FeedbackPolicy, PropertyId } from '../pack/types.ts';

/** A number, or the string that stands for one JSON lacks: "NaN", "Infinity", "-Infinity". */
export type JsonNumber = number | 'NaN' | 'Infinity' | '-Infinity';

export interface ReportDiagnostic {
  /** In a notebook: index of the cell the range is in, Markdown cells counted. */
  cell?: number;
  range: Range;
  severity: 'error' | 'warning' | 'information';
  /** Misconception or defect id, else the verdict. */
  code: string;
  message: string;
  related: { path: string; cell?: number; range: Range; message: string }[];
}

export interface ReportProperty {
  id: PropertyId;
  verdict: 'pass' | 'fail' | 'not-asked';
  points: number;
  maxPoints: number;
  message: string;
}

export interface ReportPoint {
  z: JsonNumber;
  actual: JsonNumber;
  expected: JsonNumber;
}

/** A point as a table shows it: numbers rounded to 6 digits, with a true minus sign. */
export interface ReportMismatch extends ReportPoint {
  shown: { z: string; actual: string; expected: string; error: string };
}

/** What the picture of g needs: its graph, and the two slopes drawn as tangents at the failing z. */
export interface ReportTangent {
  z: number;
  /** g(z), where both tangents touch the graph. */
  value: number;
  trueSlope: number;
  /** The student's; not finite: no tangent is drawn. */
  slope: JsonNumber;
  graph: { z: number; value: number }[];
}

export interface ReportStep {
  id: string;
  /** MathML of the whole line, `<math>…</math>`, made by the product from a parsed tree. */
  mathml: string;
  /** The same line as plain text, for the terminal and screen readers. */
  text: string;
  rule: string;
  /** The step that went astray. */
  broken: boolean;
  /** The policy hides this line: `mathml` and `text` are empty, the rule alone is named. */
  hidden: boolean;
}

/** One exercise checked on one implementation. */
export interface Check {
  // — in the JSON of the command line, in this order —
  file: string;
  submissionSha256: string;
  language: Language;
  function: string;
  pack: { id: string; version: string; digest: string; signed: boolean };
  exercise: string;
  cell?: number;
  /** Of the function's name. */
  range: Range;
  verdict: Verdict;
  passed: boolean;
  score: number;
  maxScore: number;
  misconception: { id: string; formula: string | null; alternatives: string[] } | null;
  counterexample: {
    z: JsonNumber;
    /** The exception's name where the call raised in place of returning. */
    actual: number | string;
    /** Null where the policy keeps it back. */
    expected: JsonNumber | null;
  } | null;
  properties: ReportProperty[];
  diagnostics: ReportDiagnostic[];

  // — for the surfaces alone —
  surface: {
    /** Title of the exercise and of the pack, in the reader's language. */
    title: string;
    packTitle: string;
    /** What an unsigned pack is marked with; null for those that come with the product and for signed ones. */
    packMark: string | null;
    /** A word or two: the verdict as a lens or a badge shows it. */
    verdictLabel: string;
    /** The sentence that leads the report. */
    headline: string;
    /** "At z = 0: returned 0.5, expected 0.25.", null where no input is to blame. */
    point: string | null;
    /** The same as three numbers side by side; `expected` is null where the policy keeps it back. */
    numbers: { input: string; actual: string; expected: string | null } | null;
    /** One or more sentences that explain; empty where the policy hides them. */
    explanation: string[];
    hints: string[];
    seed: string;
    inputs: InputCounts;
    feedback: FeedbackPolicy;
    /** How large the failing region is, in a sentence. */
    region: string | null;
    /** Null where the policy hides them. */
    mismatches: ReportMismatch[] | null;
    curve: ReportPoint[] | null;
    tangent: ReportTangent | null;
    /** In the exercise's symbols: `σ`, `σ(z)`, `σ′(z)`. */
    symbols: { function: string; output: string; derivative: string };
    derivation: ReportStep[] | null;
    /** A sentence on how far the derivation is shown, null when it is whole. */
    derivationNote: string | null;
    tolerance: { rtol: number; atol: number };
    output: { stdout: string; stderr: string; truncated: boolean };
    /** "lines 30–58 were not run", library warnings and the like. */
    notes: string[];
    /** "σ(0.9) = 0.7109, σ(1.1) = 0.7503: slope ≈ 0.197"; null where it does not apply or is hidden. */
    slopeByHand: string | null;
    copyAsTest: string | null;
    /** Of the whole definition, for staleness. */
    definition: Range;
    /** For replay next time; not shown where the policy is `verdict`. */
    failures: number[];
    milliseconds: number;
  };
}

/** A function that is listed and not run, with the reason in a sentence. */
export interface Listed {
  file: string;
  cell?: number;
  function: string;
  range: Range;
  exercise: string | null;
  reason: string;
}

export interface Report {
  version: 1;
  engine: string;
  seed: string;
  runtime: { python?: string; numpy?: string; node?: string };
  checks: Check[];
  listed: Listed[];
  /** Files that could not be asked at all, and unknown ids in `gprime:` comments. */
  problems: { file: string; cell?: number; range: Range; message: string; code: string }[];
}
