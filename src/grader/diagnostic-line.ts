import { lineOfFailure } from './failure-defects.ts';
import { decidingFinding } from './judged-check.ts';
import type { JudgedCheck } from './judged-check.ts';
import type { Counterexample } from './types.ts';

/**
 * The 0-based line of the submission where the diagnostic stands: what changed the input, raised, overflowed,
 * or the return that was taken of several. Null where the return expression says it best.
 */
export async function diagnosticLine(
  check: JudgedCheck,
  counterexample: Counterexample | null,
): Promise<number | null> {
  const { verdict, implementation, program, conversation, findings } = check;
  const path = program.modules[0]?.path ?? '';
  if (verdict === 'partial' && decidingFinding(findings)?.reason === 'mutated')
    return implementation.signs.find(sign => sign.id === 'in-place')?.range.start.line ?? null;
  if (counterexample === null) return null;
  const raisedAt = lineOfFailure(counterexample.failure, path);
  if (raisedAt !== null) return raisedAt;
  if (verdict === 'unstable') {
    const overflows = (w: { path: string; message: string }): boolean =>
      w.path === path && /overflow|invalid/i.test(w.message);
    return conversation.warnings.find(overflows)?.line ?? null;
  }
  const hasWrongValue = verdict === 'incorrect' || verdict === 'activation-form';
  if (!hasWrongValue || implementation.returns.length < 2) return null;
  const question = check.model.examiner.pose(Float64Array.of(counterexample.z), check.argument);
  const { lines } = await conversation.ask(check.evidence.main.form, question, { trace: true });
  const line = lines?.[0] ?? -1;
  return line >= 0 ? line : null;
}
