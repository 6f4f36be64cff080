import type { Implementation, Program, TextSignId } from '../submission/types.ts';
import type { Reply } from './conversation.ts';
import { gaveNumbers } from './conversation.ts';
import { hasSign } from './failure-defects.ts';
import { fitFamily } from './families.ts';
import { canBeExplained, fits, toProbes } from './fit.ts';
import type { Probes } from './fit.ts';
import { judge } from './judgement.ts';
import type { Judgement } from './judgement.ts';
import { STEP_OF } from './known-formulas.ts';
import { stepOfSlope } from './numerical-slope.ts';
import { precisionDefect } from './precision-defects.ts';
import type { Examiner, Question } from './question.ts';
import type { Suspect, Suspects } from './suspects.ts';
import { isClose } from './tolerance.ts';
import type { Misconception } from './types.ts';

/** Errors up to here may be a matter of precision; the nearest wrong formula is 0.13 away from g′. */
const PRECISION_ERROR = 0.01;

/** What is known when `values` fails and an explanation is looked for. */
export interface Case {
  examiner: Examiner;
  suspects: Suspects;
  implementation: Implementation;
  program: Program;
  /** Literals of the code that is run. */
  literals: readonly number[];
  /** Asks the helper that computes g, in the form in which `main` was asked. */
  askForward: (question: Question) => Promise<Reply>;
  /** f at what the exercise passes, and which points of it are right. */
  main: Reply;
  judgement: Judgement;
  /** f at the other of z and g(z). */
  other: Reply;
  /** Whether `main` is f(g(z)). */
  mainIsOutput: boolean;
}

export function defect(id: string, constant: number | null = null): Misconception {
  return { id, formula: null, alternatives: [], step: null, inOutput: false, constant };
}

/**
 * The wrong formula, or the defect, that explains every probe. Null where nothing does: then nothing is
 * guessed.
 */
export async function diagnose(c: Case): Promise<Misconception | null> {
  const probes = toProbes(c.main, c.judgement.right, c.examiner.exercise);
  const fromText = textDefect(c, probes);
  if (fromText) return fromText;
  if (!canBeExplained(probes)) return null;
  const imprecise = c.judgement.maxError <= PRECISION_ERROR ? precision(c) : numericalSlope(c);
  if (imprecise) return imprecise;
  if (await blamesForward(c, probes)) return formed(c, 'wrong-forward', null, false);
  const direct = choose(c.suspects.explaining(probes), c.implementation);
  if (direct) return named(c, direct, c.mainIsOutput);
  const { right } = judge(c.examiner, c.other);
  const otherProbes = toProbes(c.other, right, c.examiner.exercise);
  const usable = c.mainIsOutput ? () => true : isMadeOfOutput;
  const indirect = choose(c.suspects.explaining(otherProbes).filter(usable), c.implementation);
  if (indirect) return named(c, indirect, !c.mainIsOutput);
  const fitted = family(c, probes, c.mainIsOutput) ?? family(c, otherProbes, !c.mainIsOutput);
  if (fitted) return fitted;
  return hasSign(c.implementation, 'finite-difference') ? defect('finite-difference') : null;
}

/**
 * Whether a student can have meant a formula of the output where z is asked. What returns its argument, or is
 * right on the range of g, is neither g(z) nor g′(g(z)).
 */
function isMadeOfOutput({ id, inOutputOnly }: Suspect): boolean {
  return inOutputOnly && id !== 'returns-g' && id !== 'double-application';
}

/** What the text shows and the values bear out. */
function textDefect({ implementation, main }: Case, probes: Probes): Misconception | null {
  const { values, question } = main;
  const finite = (holds: (y: number, i: number) => boolean): boolean =>
    values.every((y, i) => !Number.isFinite(y) || holds(y, i));
  const shows = (sign: TextSignId, isBorneOut: () => boolean): boolean =>
    hasSign(implementation, sign) && isBorneOut();
  if (shows('caret-power', () => finite(Number.isInteger))) return defect('caret-power');
  if (shows('precedence', () => fits(() => 0, probes))) return defect('precedence');
  if (shows('function-power', () => finite(() => false))) return defect('function-power');
  const isTruncated = (y: number, i: number): boolean => y === Math.trunc(question.expected[i]!);
  return shows('integer-buffer', () => finite(isTruncated)) ? defect('integer-truncation') : null;
}

function precision({ main, implementation, literals, examiner }: Case): Misconception | null {
  const found = precisionDefect(main, implementation, literals, examiner.exercise.activation);
  return found && defect(found.id, found.constant);
}

/** Far off beside a kink, or because of a step that rounding swallows. */
function numericalSlope({ main, implementation, literals, examiner }: Case): Misconception | null {
  const step = stepOfSlope(main, implementation, literals, examiner.exercise.activation);
  return step === null ? null : defect('finite-difference', step);
}

/** Whether the helper g is wrong and g′ is what the rule makes of its outputs. */
async function blamesForward(c: Case, probes: Probes): Promise<boolean> {
  const { column } = c.suspects;
  if (c.program.forward === null || c.mainIsOutput || column === 'other') return false;
  const { question } = c.main;
  const forward = await c.askForward(question);
  if (!gaveNumbers(forward)) return false;
  const { references, exercise } = c.examiner;
  const isRight = forward.values.every((h, i) =>
    isClose(h, references.output(question.z[i]!), exercise.tolerance),
  );
  if (isRight) return false;
  const rule = column === 'logistic' ? (h: number) => h * (1 - h) : (h: number) => 1 - h * h;
  return fits((_, i) => rule(forward.values[i]!), probes);
}

/** What in the text speaks for an id, where other formulas give the same values. */
const SPEAKS_FOR: Readonly<Record<string, readonly TextSignId[]>> = {
  'returns-g': ['uses-g'],
  negated: ['leading-minus', 'swapped-difference'],
  'double-application': ['applied-twice'],
  'mixed-g-and-z': ['plain-parameter'],
  'missing-square': ['missing-square'],
  reciprocal: ['quotient-form'],
};

/** Of several origins with equal values the one that the text shows; else the likeliest, and the others named. */
function choose(
  explaining: readonly Suspect[],
  implementation: Implementation,
): { suspect: Suspect; alternatives: string[] } | null {
  const shown = explaining.filter(({ id }) =>
    SPEAKS_FOR[id]?.some(sign => hasSign(implementation, sign)),
  );
  const candidates = new Set(shown.map(s => s.id)).size === 1 ? shown : explaining;
  const suspect = candidates[0];
  if (suspect === undefined) return null;
  const others = new Set(candidates.map(s => s.id));
  others.delete(suspect.id);
  return { suspect, alternatives: [...others] };
}

function named(
  c: Case,
  { suspect, alternatives }: { suspect: Suspect; alternatives: string[] },
  inOutput: boolean,
): Misconception {
  const { id, formula, step, activation } = suspect;
  return {
    id,
    formula: c.examiner.exercise.activation.render(formula).text,
    alternatives,
    step: step ?? STEP_OF[c.suspects.column][id] ?? null,
    inOutput,
    constant: null,
    ...(activation === undefined ? {} : { activation }),
  };
}

function family(c: Case, probes: Probes, inOutput: boolean): Misconception | null {
  const found = fitFamily(c.examiner, probes, c.literals);
  if (found === null || (inOutput && !c.mainIsOutput && found.id === 'constant')) return null;
  return { ...formed(c, found.id, found.formula, inOutput), constant: found.constant };
}

export function formed(
  { examiner, suspects }: Pick<Case, 'examiner' | 'suspects'>,
  id: string,
  formula: string | null,
  inOutput: boolean,
): Misconception {
  return {
    id,
    formula: formula === null ? null : examiner.exercise.activation.render(formula).text,
    alternatives: [],
    step: STEP_OF[suspects.column][id] ?? null,
    inOutput,
    constant: null,
  };
}
