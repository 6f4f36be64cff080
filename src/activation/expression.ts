import type { Rational } from './rational.ts';

/** The functions an expression may name, with how many arguments each takes. */
export const functions = {
  exp: 1,
  log: 1,
  log1p: 1,
  sqrt: 1,
  sin: 1,
  cos: 1,
  atan: 1,
  tanh: 1,
  sinh: 1,
  cosh: 1,
  sigmoid: 1,
  abs: 1,
  max: 2,
  min: 2,
  erf: 1,
  sign: 1,
} as const;

/** Functions that only the evaluation uses, where they keep precision that the written form loses. */
export type InternalFunction =
  | 'expm1'
  | 'erfc'
  /** 1/cosh², the slope of tanh */
  | 'sech2'
  /** the slope of the logistic function */
  | 'dsigmoid';

export type FunctionName = keyof typeof functions | InternalFunction;
export type BinaryOperator = 'add' | 'subtract' | 'multiply' | 'divide' | 'power';
export type Relation = '<' | '<=' | '>' | '>=';

export interface Comparison {
  readonly relation: Relation;
  readonly left: Expression;
  readonly right: Expression;
}

/** A tree, immutable; subtrees are shared, so a walk that can meet a large one keeps a memo. */
export type Expression =
  | { readonly kind: 'number'; readonly value: Rational }
  | { readonly kind: 'z' }
  | { readonly kind: 'pi' }
  | { readonly kind: 'parameter'; readonly name: string; readonly value: Rational }
  | { readonly kind: 'negate'; readonly operand: Expression }
  | { readonly kind: BinaryOperator; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly args: readonly Expression[] }
  | {
      readonly kind: 'if';
      readonly test: Comparison;
      readonly then: Expression;
      readonly otherwise: Expression;
    }
  /** g(e), or dg(e): g′ at e. */
  | { readonly kind: 'output'; readonly order: 0 | 1; readonly argument: Expression }
  /** d/dz of the operand, not yet worked out. */
  | { readonly kind: 'slope'; readonly operand: Expression }
  /** A slope that changes where left − right changes its sign. */
  | {
      readonly kind: 'piecewise';
      readonly left: Expression;
      readonly right: Expression;
      readonly above: Expression;
      readonly below: Expression;
    };

/** The subtrees directly below a node, in the order they are read. */
export function children(node: Expression): readonly Expression[] {
  switch (node.kind) {
    case 'number':
    case 'z':
    case 'pi':
    case 'parameter':
      return [];
    case 'negate':
    case 'slope':
      return [node.operand];
    case 'call':
      return node.args;
    case 'if':
      return [node.test.left, node.test.right, node.then, node.otherwise];
    case 'output':
      return [node.argument];
    case 'piecewise':
      return [node.left, node.right, node.above, node.below];
    default:
      return [node.left, node.right];
  }
}

/** The same node over other subtrees; the very same object where none changed. */
export function withChildren(node: Expression, parts: readonly Expression[]): Expression {
  if (children(node).every((child, i) => child === parts[i])) return node;
  const [a, b, c, d] = parts as [Expression, Expression, Expression, Expression];
  switch (node.kind) {
    case 'negate':
    case 'slope':
      return { kind: node.kind, operand: a };
    case 'call':
      return { kind: 'call', name: node.name, args: parts };
    case 'if':
      return {
        kind: 'if',
        test: { relation: node.test.relation, left: a, right: b },
        then: c,
        otherwise: d,
      };
    case 'output':
      return { kind: 'output', order: node.order, argument: a };
    case 'piecewise':
      return { kind: 'piecewise', left: a, right: b, above: c, below: d };
    case 'number':
    case 'z':
    case 'pi':
    case 'parameter':
      return node;
    default:
      return { kind: node.kind, left: a, right: b };
  }
}

/** Whether two trees are the same when written out. */
export function same(a: Expression, b: Expression): boolean {
  if (a === b) return true;
  if (a.kind !== b.kind) return false;
  if (a.kind === 'number' && b.kind === 'number')
    return a.value.n * b.value.d === b.value.n * a.value.d;
  if (a.kind === 'parameter' && b.kind === 'parameter') return a.name === b.name;
  if (a.kind === 'call' && b.kind === 'call' && a.name !== b.name) return false;
  if (a.kind === 'output' && b.kind === 'output' && a.order !== b.order) return false;
  if (a.kind === 'if' && b.kind === 'if' && a.test.relation !== b.test.relation) return false;
  const right = children(b);
  return children(a).every((child, i) => same(child, right[i]!));
}

/** Nodes when written out, counted up to a limit, so that shared subtrees cost nothing. */
export function writtenSize(root: Expression): number {
  const sizes = new Map<Expression, number>();
  const size = (node: Expression): number => {
    const known = sizes.get(node);
    if (known !== undefined) return known;
    const total = children(node).reduce((sum, child) => sum + size(child), 1);
    sizes.set(node, total);
    return total;
  };
  return size(root);
}

/** Replaces nodes from the leaves up. */
export function mapTree(root: Expression, change: (node: Expression) => Expression): Expression {
  const done = new Map<Expression, Expression>();
  const visit = (node: Expression): Expression => {
    const known = done.get(node);
    if (known) return known;
    const result = change(withChildren(node, children(node).map(visit)));
    done.set(node, result);
    return result;
  };
  return visit(root);
}

/** Whether any node of the tree satisfies the predicate. */
export function some(root: Expression, predicate: (node: Expression) => boolean): boolean {
  const seen = new Set<Expression>();
  const visit = (node: Expression): boolean => {
    if (seen.has(node)) return false;
    seen.add(node);
    return predicate(node) || children(node).some(visit);
  };
  return visit(root);
}
