import * as build from './build.ts';
import { createDifferentiator } from './differentiate.ts';
import { children, type Expression } from './expression.ts';
import type { Rational } from './rational.ts';
import { bitLength } from './round.ts';

export interface Step {
  readonly node: Expression;
  /** Steps of the node's children; of a piecewise node also, last, of d/dz (left − right). */
  readonly args: readonly number[];
  /** Made of exact fractions alone, few enough digits to compute with them. */
  readonly rational: boolean;
  /** Rational, and more than a ball of short middles would keep exact: with a division or a decimal. */
  readonly fractional: boolean;
}

/** An expression in which equal subtrees are one step. */
export interface Program {
  readonly steps: readonly Step[];
  readonly root: number;
}

/** Binary digits of a float64's numerator and denominator together, at most. */
const Z_DIGITS = 1100;
const MAX_DIGITS = 40000;

export function compileProgram(root: Expression): Program {
  const steps: Step[] = [];
  const digits: number[] = [];
  const byKey = new Map<string, number>();
  const byNode = new Map<Expression, number>();
  const derivative = createDifferentiator();
  const parts = (node: Expression): readonly Expression[] =>
    node.kind === 'piecewise'
      ? [...children(node), build.subtract(derivative(node.left), derivative(node.right))]
      : children(node);
  const visit = (node: Expression): number => {
    const known = byNode.get(node);
    if (known !== undefined) return known;
    const args = parts(node).map(visit);
    const key = `${label(node)}(${args.join()})`;
    let id = byKey.get(key);
    if (id === undefined) {
      id = steps.length;
      digits[id] = fractionDigits(node, args, digits, steps);
      const rational = digits[id]! <= MAX_DIGITS;
      const fractional = rational && (isFractional(node) || args.some(i => steps[i]!.fractional));
      steps.push({ node, args, rational, fractional });
      byKey.set(key, id);
    }
    byNode.set(node, id);
    return id;
  };
  return { root: visit(root), steps };
}

function label(node: Expression): string {
  switch (node.kind) {
    case 'number':
    case 'parameter':
      return `${node.value.n}/${node.value.d}`;
    case 'call':
      return node.name;
    case 'if':
      return `if${node.test.relation}`;
    default:
      return node.kind;
  }
}

function isFractional(node: Expression): boolean {
  if (node.kind === 'number' || node.kind === 'parameter') return node.value.d !== 1n;
  return ['divide', 'power', 'call', 'if', 'piecewise'].includes(node.kind);
}

/** A bound on the digits of the exact fraction, Infinity where the value is not a fraction. */
function fractionDigits(
  node: Expression,
  args: readonly number[],
  digits: readonly number[],
  steps: readonly Step[],
): number {
  const total = args.reduce((sum, i) => sum + digits[i]!, 1);
  switch (node.kind) {
    case 'number':
    case 'parameter':
      return digitsOf(node.value);
    case 'z':
      return Z_DIGITS;
    case 'power': {
      const exponent = wholeExponent(steps[args[1]!]!.node);
      return exponent === null ? Infinity : digits[args[0]!]! * Math.max(1, Math.abs(exponent));
    }
    case 'call':
      return ['abs', 'max', 'min', 'sign'].includes(node.name) ? total : Infinity;
    case 'pi':
    case 'output':
    case 'slope':
      return Infinity;
    default:
      return total;
  }
}

function digitsOf(value: Rational): number {
  return bitLength(value.n) + bitLength(value.d);
}

/** A literal whole exponent of moderate size, null for any other. */
export function wholeExponent(node: Expression): number | null {
  const inner = node.kind === 'negate' ? node.operand : node;
  if (inner.kind !== 'number' || inner.value.d !== 1n || inner.value.n > 1n << 20n) return null;
  return node.kind === 'negate' ? -Number(inner.value.n) : Number(inner.value.n);
}
