/**
 * Constructors that leave out what changes nothing: + 0, · 1, · 0, double signs. Numbers fold exactly.
 * Nothing is reordered or expanded, so a line of a derivation stays recognisable.
 */
import type { BinaryOperator, Expression, FunctionName } from './expression.ts';
import * as rational from './rational.ts';
import type { Rational } from './rational.ts';

/** Beyond this, folding would write numbers nobody can read. */
const MAX_FOLDED_BITS = 256;

export const Z: Expression = { kind: 'z' };
export const PI: Expression = { kind: 'pi' };

export function number(value: Rational | number): Expression {
  const exact = typeof value === 'number' ? rational.integer(value) : rational.reduce(value);
  return exact.n < 0n
    ? { kind: 'negate', operand: { kind: 'number', value: rational.negate(exact) } }
    : { kind: 'number', value: exact };
}

/** The value of a literal number, its sign included; null for everything else. */
export function literal(node: Expression): Rational | null {
  if (node.kind === 'number') return node.value;
  if (node.kind === 'negate' && node.operand.kind === 'number')
    return rational.negate(node.operand.value);
  return null;
}

export function isNumber(node: Expression, value: number): boolean {
  const found = literal(node);
  return found !== null && rational.equals(found, rational.integer(value));
}

function fold(
  left: Expression,
  right: Expression,
  operation: (a: Rational, b: Rational) => Rational | null,
): Expression | null {
  const a = literal(left);
  const b = literal(right);
  const value = a && b && operation(a, b);
  if (!value) return null;
  const reduced = rational.reduce(value);
  const bits = Math.max(reduced.n.toString(2).length, reduced.d.toString(2).length);
  return bits <= MAX_FOLDED_BITS ? number(reduced) : null;
}

export function negate(operand: Expression): Expression {
  if (operand.kind === 'negate') return operand.operand;
  return isNumber(operand, 0) ? operand : { kind: 'negate', operand };
}

export function add(left: Expression, right: Expression): Expression {
  if (isNumber(left, 0)) return right;
  if (isNumber(right, 0)) return left;
  if (right.kind === 'negate') return subtract(left, right.operand);
  return fold(left, right, rational.add) ?? { kind: 'add', left, right };
}

export function subtract(left: Expression, right: Expression): Expression {
  if (isNumber(left, 0)) return negate(right);
  if (isNumber(right, 0)) return left;
  if (right.kind === 'negate') return add(left, right.operand);
  return fold(left, right, rational.subtract) ?? { kind: 'subtract', left, right };
}

export function multiply(left: Expression, right: Expression): Expression {
  if (isNumber(left, 0) || isNumber(right, 0)) return number(0);
  if (isNumber(left, 1)) return right;
  if (isNumber(right, 1)) return left;
  if (isNumber(left, -1)) return negate(right);
  if (isNumber(right, -1)) return negate(left);
  return fold(left, right, rational.multiply) ?? { kind: 'multiply', left, right };
}

export function divide(left: Expression, right: Expression): Expression {
  if (isNumber(left, 0)) return left;
  if (isNumber(right, 1)) return left;
  return fold(left, right, rational.divide) ?? { kind: 'divide', left, right };
}

export function power(left: Expression, right: Expression): Expression {
  if (isNumber(right, 1)) return left;
  if (isNumber(right, 0)) return number(1);
  const small = (a: Rational, b: Rational) =>
    b.d === 1n && b.n >= -16n && b.n <= 16n ? rational.power(a, b.n) : null;
  return fold(left, right, small) ?? { kind: 'power', left, right };
}

export function call(name: FunctionName, ...args: Expression[]): Expression {
  return { kind: 'call', name, args };
}

export const binary: Record<BinaryOperator, (left: Expression, right: Expression) => Expression> = {
  add,
  subtract,
  multiply,
  divide,
  power,
};
