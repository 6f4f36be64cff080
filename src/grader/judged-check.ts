import type { Exercise } from '../pack/types.ts';
import type { Implementation, Program } from '../submission/types.ts';
import type { Conversation, Reply } from './conversation.ts';
import type { ExerciseModel } from './exercise-model.ts';
import type { Evidence } from './interview.ts';
import type { JudgedPoint, Judgement } from './judgement.ts';
import type { Finding } from './properties.ts';
import type { Argument } from './question.ts';
import type { Verdict } from './types.ts';

/** A check whose verdict is known: what its explanation is made from. */
export interface JudgedCheck {
  exercise: Exercise;
  implementation: Implementation;
  program: Program;
  model: ExerciseModel;
  /** Still open: an explanation may ask more. */
  conversation: Conversation;
  argument: Argument;
  evidence: Evidence;
  judgement: Judgement;
  /** Of `evidence.main`. */
  points: readonly JudgedPoint[];
  findings: readonly Finding[];
  verdict: Verdict;
  /** f at the other of z and g(z), asked where `values` fails; null otherwise. */
  other: Reply | null;
}

/** Of the properties that make a verdict `partial`, the one that is spoken of: mutation first. */
export function decidingFinding(findings: readonly Finding[]): Finding | null {
  const failed = findings.filter(f => !f.holds && f.id !== 'values' && f.id !== 'tails');
  return failed.find(f => f.reason === 'mutated') ?? failed[0] ?? null;
}

/** Literals of the code that is run, wherever it stands. */
export function literalsOf({
  implementation,
  program,
}: Pick<JudgedCheck, 'implementation' | 'program'>): number[] {
  return [...new Set([...implementation.literals, ...program.literals])];
}
