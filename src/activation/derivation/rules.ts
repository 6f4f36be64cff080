import * as build from '../build.ts';
import { literal } from '../build.ts';
import { applyRule } from '../differentiate.ts';
import { children, mapTree, writtenSize, type Expression } from '../expression.ts';
import type { Rule } from '../types.ts';

/** One line of a derivation: equal to g′ on every line but the first. */
export interface Line {
  readonly rule: Rule;
  readonly expression: Expression;
}

/** Longer lines are of no use to a reader. */
export const MAX_LINE_SIZE = 200;
const MAX_LINES = 24;

/**
 * The lines from d/dz g to an expression without a slope. Each applies one rule of differentiation to
 * every slope of the same form, as a person would on one line.
 */
export function differentiationLines(g: Expression): Line[] {
  const lines: Line[] = [];
  let current: Expression = { kind: 'slope', operand: g };
  while (lines.length < MAX_LINES) {
    const first = firstSlope(current);
    if (!first) break;
    const form = formOf(first);
    const { rule } = applyRule(first);
    current = mapTree(current, node => {
      if (node.kind !== 'slope') return withoutOnes(node);
      return formOf(node.operand) === form ? applyRule(node.operand).result : node;
    });
    if (writtenSize(current) > MAX_LINE_SIZE) break;
    lines.push({ rule, expression: current });
  }
  return lines;
}

/** The operand of the first slope in reading order. */
function firstSlope(node: Expression): Expression | null {
  if (node.kind === 'slope') return node.operand;
  for (const child of children(node)) {
    const found = firstSlope(child);
    if (found) return found;
  }
  return null;
}

function formOf(operand: Expression): string {
  if (operand.kind === 'call') return operand.name;
  return operand.kind === 'subtract' ? 'add' : operand.kind;
}

/** A factor that has become a number is multiplied out: e⁻ᶻ · (−1) is written −e⁻ᶻ. */
function withoutOnes(node: Expression): Expression {
  return node.kind === 'multiply' && literal(node.right)
    ? build.multiply(node.left, node.right)
    : node;
}
