/** Algebra that brings a worked-out slope into order: signs, numbers, equal factors and terms. */
import * as build from '../build.ts';
import { literal, number } from '../build.ts';
import { rebuilt } from '../differentiate.ts';
import { children, same, type Expression } from '../expression.ts';
import * as rational from '../rational.ts';
import type { Rational } from '../rational.ts';

interface Power {
  readonly base: Expression;
  /** Negative below the fraction bar. */
  exponent: bigint;
}

interface Product {
  coefficient: Rational;
  readonly powers: Power[];
}

/** Signs and numbers to the front, nested fractions into one; factors stay apart. */
export function gather(root: Expression): Expression {
  return tidy(root, false);
}

/** As `gather`, and equal factors become powers, equal terms one term. */
export function collect(root: Expression): Expression {
  return tidy(root, true);
}

function tidy(root: Expression, merge: boolean): Expression {
  const done = new Map<Expression, Expression>();
  const visit = (node: Expression): Expression => {
    const known = done.get(node);
    if (known) return known;
    const inner = node.kind === 'slope' ? node : withTidyChildren(node, visit);
    const result = reorder(inner, merge);
    done.set(node, result);
    return result;
  };
  return visit(root);
}

function withTidyChildren(node: Expression, visit: (n: Expression) => Expression): Expression {
  if (node.kind === 'if') {
    const { then, otherwise } = node;
    return { ...node, then: visit(then), otherwise: visit(otherwise) };
  }
  if (node.kind === 'output') return node;
  return rebuilt(
    node,
    children(node).map((child, i) => (node.kind === 'piecewise' && i < 2 ? child : visit(child))),
  );
}

function reorder(node: Expression, merge: boolean): Expression {
  switch (node.kind) {
    case 'negate':
    case 'multiply':
    case 'divide':
      return literal(node) ? node : fromProduct(toProduct(node, merge));
    case 'add':
    case 'subtract':
      return merge ? mergeTerms(node) : node;
    default:
      return node;
  }
}

function toProduct(node: Expression, merge: boolean): Product {
  const product: Product = { coefficient: rational.ONE, powers: [] };
  const include = (part: Expression, direction: 1n | -1n): void => {
    const value = literal(part);
    if (value && value.n !== 0n) {
      product.coefficient = rational.reduce(
        direction === 1n
          ? rational.multiply(product.coefficient, value)
          : rational.divide(product.coefficient, value)!,
      );
      return;
    }
    switch (part.kind) {
      case 'negate':
        product.coefficient = rational.negate(product.coefficient);
        include(part.operand, direction);
        return;
      case 'multiply':
        include(part.left, direction);
        include(part.right, direction);
        return;
      case 'divide':
        include(part.left, direction);
        include(part.right, direction === 1n ? -1n : 1n);
        return;
      default:
        includePower(product.powers, part, direction, merge);
    }
  };
  include(node, 1n);
  return product;
}

function includePower(
  powers: Power[],
  part: Expression,
  direction: 1n | -1n,
  merge: boolean,
): void {
  const whole = part.kind === 'power' ? literal(part.right) : null;
  const split = part.kind === 'power' && whole?.d === 1n;
  const base = split ? part.left : part;
  const exponent = (split ? whole.n : 1n) * direction;
  const equal = merge ? powers.find(power => same(power.base, base)) : undefined;
  if (equal) equal.exponent += exponent;
  else powers.push({ base, exponent });
}

function fromProduct({ coefficient, powers }: Product): Expression {
  if (coefficient.n === 0n) return number(0);
  const side = (direction: 1n | -1n): Expression[] =>
    powers
      .filter(power => power.exponent * direction > 0n)
      .map(({ base, exponent }) => build.power(base, number({ n: exponent * direction, d: 1n })));
  const magnitude = coefficient.n < 0n ? rational.negate(coefficient) : coefficient;
  const top = product(side(1n), number(magnitude));
  const result = build.divide(top, product(side(-1n), number(1)));
  return coefficient.n < 0n ? build.negate(result) : result;
}

function product(factors: readonly Expression[], first: Expression): Expression {
  return factors.reduce(build.multiply, first);
}

function mergeTerms(node: Expression): Expression {
  const terms: { coefficient: Rational; rest: Expression }[] = [];
  const include = (part: Expression, sign: 1 | -1): void => {
    if (part.kind === 'add' || part.kind === 'subtract') {
      include(part.left, sign);
      include(part.right, part.kind === 'add' ? sign : sign === 1 ? -1 : 1);
      return;
    }
    const { coefficient, powers } = toProduct(part, true);
    const rest = fromProduct({ coefficient: rational.ONE, powers });
    const signed = sign === 1 ? coefficient : rational.negate(coefficient);
    const equal = terms.find(term => same(term.rest, rest));
    if (equal) equal.coefficient = rational.reduce(rational.add(equal.coefficient, signed));
    else terms.push({ coefficient: signed, rest });
  };
  include(node, 1);
  return terms
    .map(({ coefficient, rest }) => {
      const magnitude = coefficient.n < 0n ? rational.negate(coefficient) : coefficient;
      const term = build.multiply(number(magnitude), rest);
      return coefficient.n < 0n ? build.negate(term) : term;
    })
    .reduce(build.add);
}
