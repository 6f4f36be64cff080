import { isTail, judge, judgedPoints } from './judgement.ts';
import type { JudgedPoint } from './judgement.ts';
import { decidingFinding } from './judged-check.ts';
import type { JudgedCheck } from './judged-check.ts';
import { isOneForAll } from './conversation.ts';
import { shownForm } from './properties.ts';
import { shrink } from './shrink.ts';
import type { Counterexample } from './types.ts';

export interface Found {
  counterexample: Counterexample | null;
  /** What was asked on the way to it. */
  asked: readonly JudgedPoint[];
}

/** The simplest input that shows what decided the verdict; null where none does. */
export async function findCounterexample(check: JudgedCheck): Promise<Found> {
  const { verdict, evidence, findings } = check;
  if (verdict === 'partial')
    return { counterexample: decidingFinding(findings)?.counterexample ?? null, asked: [] };
  // One number for the whole array: no single z is to blame.
  if (isOneForAll(evidence.main)) return { counterexample: null, asked: [] };
  const { examiner } = check.model;
  const any = blamed(check);
  // One slope to compare with says more than the two of a kink.
  const away = (p: JudgedPoint): boolean => any(p) && !examiner.isAtKink(p.z);
  const isToBlame = check.points.some(away) ? away : any;
  const asked: JudgedPoint[] = [];
  const simplest = await shrink(check.points.filter(isToBlame), async z => {
    const reply = await evidence.ask(examiner.pose(z, check.argument));
    if (reply.failure !== null) return [];
    const points = judgedPoints(reply, judge(examiner, reply));
    asked.push(...points);
    return points.map(p => ({ z: p.z, fails: isToBlame(p), point: p }));
  });
  if (simplest === null) return { counterexample: null, asked };
  const { z, actual, expected, failure } = simplest;
  return {
    counterexample: { z, actual, expected, failure, form: shownForm(evidence.main) },
    asked,
  };
}

/** Whether nothing comes back at the counterexample, where NaN stands for it: a branch lacks its return. */
export async function returnsNothingAt(
  { evidence, model, argument }: JudgedCheck,
  counterexample: Counterexample | null,
): Promise<boolean> {
  if (counterexample?.failure !== null || !Number.isNaN(counterexample.actual)) return false;
  const reply = await evidence.ask(
    model.examiner.pose(Float64Array.of(counterexample.z), argument),
  );
  return reply.returned?.kind === 'none';
}

/** Which failing points decided the verdict: `values` first, then finite tails, then all tails. */
function blamed({ judgement, verdict }: JudgedCheck): (p: JudgedPoint) => boolean {
  if (!judgement.valuesHold) return p => !p.right && !isTail(p.z);
  return verdict === 'incorrect' ? p => !p.right && p.finite : p => !p.right;
}
