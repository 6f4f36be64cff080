import type { Implementation } from '../submission/types.ts';
import { defectOfFailure, hasSign } from './failure-defects.ts';
import type { Finding } from './properties.ts';
import type { Examiner } from './question.ts';

/** Why an implementation that is right for single numbers fails for arrays; null where nothing is certain. */
export function arrayDefect(
  { reply, reason }: Finding,
  implementation: Implementation,
): string | null {
  if (reply === null) return null;
  if (reason === 'raised' && reply.failure) {
    const known = defectOfFailure(reply.failure, implementation);
    if (known !== null) return known;
    const shapes = /shapes? .*(not aligned|mismatch)|mismatch in its core dimension/;
    return shapes.test(reply.failure.message) && hasSign(implementation, 'matrix-product')
      ? 'matrix-product'
      : null;
  }
  if (reason === 'shape')
    return shapeDefect(reply.returned?.shape ?? null, reply.values.length, implementation);
  if (reason === 'differs' && hasSign(implementation, 'matrix-product')) return 'matrix-product';
  if (reason === 'differs' && hasSign(implementation, 'reduces')) return 'reduces';
  return null;
}

/** n × n is a Jacobian, unless a product of vectors made it; one number is a sum over all points. */
function shapeDefect(
  shape: readonly number[] | null,
  n: number,
  implementation: Implementation,
): string | null {
  const product = hasSign(implementation, 'matrix-product');
  if (shape === null || shape.length === 0)
    return product || hasSign(implementation, 'reduces') ? 'reduces' : null;
  if (shape.length >= 2 && shape.every(size => size === n))
    return product ? 'matrix-product' : 'jacobian';
  return product ? 'matrix-product' : null;
}

/**
 * An integer input whose slope lost its fraction: every answer is the slope cut to a whole number, but at a
 * kink, which has several.
 */
export function truncatesIntegers({ reply }: Finding, examiner: Examiner): boolean {
  if (!reply || reply.failure) return false;
  const { expected, z } = reply.question;
  let truncated = 0;
  for (const [i, y] of reply.values.entries()) {
    if (examiner.isAtKink(z[i]!)) continue;
    if (!Number.isInteger(y) || y !== Math.trunc(expected[i]!)) return false;
    if (y !== expected[i]) truncated++;
  }
  return truncated > 0;
}
