import * as build from './build.ts';
import { PI, call, number } from './build.ts';
import { children, mapTree, same, some, withChildren, type Expression } from './expression.ts';
import type { Rule } from './types.ts';

/** One rule of differentiation applied once; what is left to differentiate stands as `slope` nodes. */
export interface RuleApplied {
  readonly rule: Rule;
  readonly result: Expression;
}

export function dependsOnZ(root: Expression): boolean {
  return some(root, node => node.kind === 'z');
}

/** d/dz of the operand; z and constants are worked out at once, everything else is left for a later rule. */
function slope(operand: Expression): Expression {
  if (operand.kind === 'z') return number(1);
  return dependsOnZ(operand) ? { kind: 'slope', operand } : number(0);
}

/** Applies the one rule that fits the outermost operation of the operand. */
export function applyRule(operand: Expression): RuleApplied {
  if (!dependsOnZ(operand)) return { rule: 'constant', result: number(0) };
  switch (operand.kind) {
    case 'z':
      return { rule: 'power', result: number(1) };
    case 'negate':
      return { rule: 'constant', result: build.negate(slope(operand.operand)) };
    case 'add':
    case 'subtract': {
      const { left, right } = operand;
      return { rule: 'sum', result: build[operand.kind](slope(left), slope(right)) };
    }
    case 'multiply':
      return productRule(operand.left, operand.right);
    case 'divide':
      return quotientRule(operand.left, operand.right);
    case 'power':
      return powerRule(operand.left, operand.right);
    case 'call':
      return callRule(operand.name, operand.args);
    case 'if': {
      const { left, right, relation } = operand.test;
      // A condition without z holds everywhere or nowhere: there is no place where the slope changes.
      if (!dependsOnZ(left) && !dependsOnZ(right))
        return {
          rule: 'condition',
          result: { ...operand, then: slope(operand.then), otherwise: slope(operand.otherwise) },
        };
      const holdsAbove = relation === '>' || relation === '>=';
      const [above, below] = holdsAbove
        ? [operand.then, operand.otherwise]
        : [operand.otherwise, operand.then];
      return { rule: 'condition', result: piecewise(left, right, slope(above), slope(below)) };
    }
    case 'output': {
      const outer: Expression = { kind: 'output', order: 1, argument: operand.argument };
      return { rule: 'chain', result: build.multiply(outer, slope(operand.argument)) };
    }
    case 'piecewise': {
      const { left, right, above, below } = operand;
      return { rule: 'condition', result: piecewise(left, right, slope(above), slope(below)) };
    }
    case 'slope':
      return {
        rule: applyRule(operand.operand).rule,
        result: slope(differentiate(operand.operand)),
      };
    default:
      return { rule: 'constant', result: number(0) };
  }
}

function piecewise(
  left: Expression,
  right: Expression,
  above: Expression,
  below: Expression,
): Expression {
  if (same(above, below)) return above;
  // Written with what moves on the left: z > 0, not 0 < z.
  if (!dependsOnZ(left) && dependsOnZ(right)) return piecewise(right, left, below, above);
  return { kind: 'piecewise', left, right, above, below };
}

function productRule(u: Expression, v: Expression): RuleApplied {
  if (!dependsOnZ(u)) return { rule: 'constant', result: build.multiply(u, slope(v)) };
  if (!dependsOnZ(v)) return { rule: 'constant', result: build.multiply(v, slope(u)) };
  const result = build.add(build.multiply(slope(u), v), build.multiply(u, slope(v)));
  return { rule: 'product', result };
}

function quotientRule(u: Expression, v: Expression): RuleApplied {
  if (!dependsOnZ(v)) return { rule: 'constant', result: build.divide(slope(u), v) };
  const squared = build.power(v, number(2));
  if (!dependsOnZ(u)) {
    // (c/v)′ = (−c)·1/v²·v′, kept in three factors as lectures write it.
    const factors: Expression = {
      kind: 'multiply',
      left: build.negate(u),
      right: build.divide(number(1), squared),
    };
    return { rule: 'chain', result: build.multiply(factors, slope(v)) };
  }
  const difference = build.subtract(build.multiply(v, slope(u)), build.multiply(u, slope(v)));
  return { rule: 'quotient', result: build.divide(difference, squared) };
}

function powerRule(u: Expression, v: Expression): RuleApplied {
  if (!dependsOnZ(v)) {
    const outer = build.multiply(v, build.power(u, build.subtract(v, number(1))));
    return { rule: u.kind === 'z' ? 'power' : 'chain', result: build.multiply(outer, slope(u)) };
  }
  const power = build.power(u, v);
  const exponent = build.multiply(v, call('log', u));
  const rate = dependsOnZ(u) ? slope(exponent) : build.multiply(call('log', u), slope(v));
  return { rule: 'exponential', result: build.multiply(power, rate) };
}

function callRule(
  name: Extract<Expression, { kind: 'call' }>['name'],
  args: readonly Expression[],
): RuleApplied {
  const [u, v] = args as [Expression, Expression];
  const chained = (rule: Rule, outer: Expression): RuleApplied => ({
    rule: u.kind === 'z' ? rule : 'chain',
    result: build.multiply(outer, slope(u)),
  });
  const over = (rule: Rule, denominator: Expression): RuleApplied => ({
    rule: u.kind === 'z' ? rule : 'chain',
    result: build.divide(slope(u), denominator),
  });
  const squared = build.power(u, number(2));
  const self = call(name, u);
  switch (name) {
    case 'exp':
      return chained('exponential', self);
    case 'expm1':
      return chained('exponential', call('exp', u));
    case 'log':
      return over('logarithm', u);
    case 'log1p':
      return over('logarithm', build.add(number(1), u));
    case 'sqrt':
      return over('power', build.multiply(number(2), self));
    case 'sin':
      return chained('trigonometric', call('cos', u));
    case 'cos':
      return chained('trigonometric', build.negate(call('sin', u)));
    case 'atan':
      return over('trigonometric', build.add(number(1), squared));
    case 'tanh':
      return chained('hyperbolic', build.subtract(number(1), build.power(self, number(2))));
    case 'sinh':
      return chained('hyperbolic', call('cosh', u));
    case 'cosh':
      return chained('hyperbolic', call('sinh', u));
    case 'sigmoid':
      return chained('chain', build.multiply(self, build.subtract(number(1), self)));
    case 'dsigmoid':
      return chained(
        'chain',
        build.multiply(
          self,
          build.subtract(number(1), build.multiply(number(2), call('sigmoid', u))),
        ),
      );
    case 'sech2':
      return chained(
        'hyperbolic',
        build.multiply(build.multiply(number(-2), call('tanh', u)), self),
      );
    case 'erf':
    case 'erfc': {
      const bell = call('exp', build.negate(squared));
      const factor = build.divide(number(name === 'erf' ? 2 : -2), call('sqrt', PI));
      return chained('exponential', build.multiply(factor, bell));
    }
    case 'abs':
      return {
        rule: 'condition',
        result: piecewise(u, number(0), slope(u), build.negate(slope(u))),
      };
    case 'max':
      return { rule: 'condition', result: piecewise(u, v, slope(u), slope(v)) };
    case 'min':
      return { rule: 'condition', result: piecewise(u, v, slope(v), slope(u)) };
    case 'sign':
      return { rule: 'constant', result: number(0) };
  }
}

/** d/dz, worked out to the end. Subtrees are shared, so the result is linear in the size of the operand. */
export function differentiate(operand: Expression): Expression {
  return createDifferentiator()(operand);
}

/** `differentiate` for several operands that share subtrees. */
export function createDifferentiator(): (operand: Expression) => Expression {
  const done = new Map<Expression, Expression>();
  const finish = (node: Expression): Expression => {
    if (node.kind === 'slope') return derivative(node.operand);
    const parts = children(node).map(child => (dependsOnSlope(child) ? finish(child) : child));
    return rebuilt(node, parts);
  };
  const derivative = (node: Expression): Expression => {
    const known = done.get(node);
    if (known) return known;
    const result = finish(applyRule(node).result);
    done.set(node, result);
    return result;
  };
  return derivative;
}

function dependsOnSlope(node: Expression): boolean {
  return some(node, part => part.kind === 'slope');
}

/** A node over new subtrees, through the constructors that leave out what changes nothing. */
export function rebuilt(node: Expression, parts: readonly Expression[]): Expression {
  if (children(node).every((child, i) => child === parts[i])) return node;
  switch (node.kind) {
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
    case 'power':
      return build.binary[node.kind](parts[0]!, parts[1]!);
    case 'negate':
      return build.negate(parts[0]!);
    case 'call':
      return call(node.name, ...parts);
    case 'piecewise': {
      const [left, right, above, below] = parts as [Expression, Expression, Expression, Expression];
      if (same(above, below)) return above;
      return { kind: 'piecewise', left, right, above, below };
    }
    case 'if':
      return withChildren(node, parts);
    default:
      throw new Error(`No slope can stand below a node of kind ${node.kind}`);
  }
}

/** Replaces g(e), dg(e) and every slope by what they stand for. */
export function expand(root: Expression, g: Expression, slopeOfG: Expression): Expression {
  return mapTree(root, node => {
    if (node.kind === 'slope') return differentiate(node.operand);
    if (node.kind !== 'output') return node;
    return substitute(node.order === 0 ? g : slopeOfG, node.argument);
  });
}

/** The expression with the argument in place of z. */
export function substitute(root: Expression, argument: Expression): Expression {
  if (argument.kind === 'z') return root;
  return mapTree(root, node => (node.kind === 'z' ? argument : node));
}
