/**
 * The last steps of a derivation: from the worked-out slope to a form in g. Two shapes of g lead there by
 * themselves, the reciprocal 1/(1 + q) and the quotient u/v with u′ = v and v′ = u; they are the lecture's.
 */
import * as build from '../build.ts';
import { isNumber, number, Z } from '../build.ts';
import { dependsOnZ } from '../differentiate.ts';
import { same, type Expression } from '../expression.ts';
import type { Rule } from '../types.ts';

export interface ClosingLine {
  readonly rule: Rule;
  readonly expression: Expression;
  /** The line's number where lectures write it, null for a bridge. */
  readonly mark: number | null;
}

const ONE = number(1);
const TWO = number(2);
const G: Expression = { kind: 'output', order: 0, argument: Z };

function node(kind: 'subtract' | 'multiply' | 'divide', left: Expression, right: Expression) {
  return { kind, left, right } as const;
}

function line(rule: Rule, mark: number | null, expression: Expression): ClosingLine {
  return { rule, mark, expression };
}

/** Lines after `slope`, which is in order already; none where no shape fits. */
export function closingLines(g: Expression, slope: Expression): ClosingLine[] {
  return (
    (g.kind === 'divide' &&
      (reciprocal(g.left, g.right, slope) ?? quotient(g.left, g.right, slope))) ||
    []
  );
}

/** c·q/p² with p = 1 + q: c · 1/p · q/p, then q = p − 1 brings in g = 1/p. */
function reciprocal(one: Expression, p: Expression, slope: Expression): ClosingLine[] | null {
  if (!isNumber(one, 1) || p.kind !== 'add' || !isOver(slope, p)) return null;
  const q = isNumber(p.left, 1) ? p.right : isNumber(p.right, 1) ? p.left : null;
  if (!q) return null;
  const factor = factorBeside(slope.left, q);
  if (!factor) return null;
  const times = (rest: Expression): Expression => build.multiply(factor, rest);
  const inverse = build.divide(ONE, p);
  const split = (right: Expression): Expression => times(node('multiply', inverse, right));
  return [
    line('algebra', null, split(node('divide', q, p))),
    line('algebra', 3, split(node('divide', node('subtract', p, ONE), p))),
    line('algebra', null, split(node('subtract', ONE, inverse))),
    line('substitution', 4, times(node('multiply', G, node('subtract', ONE, G)))),
  ];
}

/** (v² − u²)/v² = 1 − u²/v² = 1 − g². */
function quotient(u: Expression, v: Expression, slope: Expression): ClosingLine[] | null {
  const squared = (base: Expression): Expression => build.power(base, TWO);
  const [u2, v2] = [squared(u), squared(v)];
  if (!isOver(slope, v) || !same(slope.left, node('subtract', v2, u2))) return null;
  const parts = node('subtract', node('divide', v2, v2), node('divide', u2, v2));
  return [
    line('algebra', null, parts),
    line('algebra', 3, node('subtract', ONE, parts.right)),
    line('algebra', null, node('subtract', ONE, squared(node('divide', u, v)))),
    line('substitution', 4, node('subtract', ONE, squared(G))),
  ];
}

/** Whether the expression is something over p². */
function isOver(
  expression: Expression,
  p: Expression,
): expression is Extract<Expression, { left: Expression }> {
  return expression.kind === 'divide' && same(expression.right, build.power(p, TWO));
}

/** c where the product is c · q and c does not depend on z. */
function factorBeside(product: Expression, q: Expression): Expression | null {
  if (same(product, q)) return ONE;
  if (product.kind !== 'multiply') return null;
  const [factor, rest] = same(product.right, q)
    ? [product.left, product.right]
    : [product.right, product.left];
  return same(rest, q) && !dependsOnZ(factor) ? factor : null;
}
