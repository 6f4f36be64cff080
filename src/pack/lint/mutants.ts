/** Formulas a slip of the pen away from g′: what an exercise should tell from the right one. */
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { add, multiply, negate, number, subtract, Z } from '../../activation/build.ts';
import { substitute } from '../../activation/differentiate.ts';
import {
  children,
  withChildren,
  type Expression,
  type Relation,
} from '../../activation/expression.ts';

/** Slips of one tree, at most this many; trees with shared parts have more than anyone can count. */
const MAX_SLIPS = 3000;

/**
 * Trees with one node changed, with two, and with one changed by a little: at most `most` of each, chosen by
 * a fixed seed so that linting the same pack says the same.
 */
export function mutantsOf(root: Expression, most: number): Expression[] {
  const random = xoroshiro128plus(1);
  const choose = (all: Expression[], count: number): Expression[] => {
    const left = [...all];
    while (left.length > count) left.splice(uniformInt(random, 0, left.length - 1), 1);
    return left;
  };
  const once = choose(slips(root, changes), most);
  const twice = once.flatMap(mutant => choose(slips(mutant, changes), 1));
  const slight = choose(slips(root, slightChanges), most);
  return [...once, ...twice, ...slight, ...nearMisses(root)];
}

/** A little too much, too little or beside: what only a tolerance that is too wide lets pass. */
function nearMisses(root: Expression): Expression[] {
  return [
    ...[1n, 5n, -1n, -5n]
      .map(hundredths)
      .flatMap(part => [multiply(add(number(1), part), root), add(root, part)]),
    ...[5n, -5n].map(hundredths).map(part => substitute(root, add(Z, part))),
  ];
}

function hundredths(n: bigint): Expression {
  return number({ n, d: 100n });
}

/** What can stand in place of one node. */
type Changes = (node: Expression) => readonly Expression[];

function slips(root: Expression, changesOf: Changes): Expression[] {
  const all: Expression[] = [];
  for (const slip of everySlip(root, changesOf, 0)) {
    all.push(slip);
    if (all.length === MAX_SLIPS) break;
  }
  return all;
}

/** Deeper than this the parts of an expression are too many to change one by one. */
const MAX_DEPTH = 12;

function* everySlip(node: Expression, changesOf: Changes, depth: number): Generator<Expression> {
  yield* changesOf(node);
  if (depth === MAX_DEPTH) return;
  const parts = children(node);
  for (const [index, part] of parts.entries())
    for (const mutant of everySlip(part, changesOf, depth + 1))
      yield withChildren(node, parts.with(index, mutant));
}

const OPPOSITE: Record<Relation, Relation> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

/** What people write in place of this one node. */
function changes(node: Expression): readonly Expression[] {
  switch (node.kind) {
    case 'add':
      return [subtract(node.left, node.right), node.left, node.right];
    case 'subtract':
      return [add(node.left, node.right), subtract(node.right, node.left), node.left, node.right];
    case 'multiply':
      return [add(node.left, node.right), node.left, node.right];
    case 'divide':
      return [
        { kind: 'divide', left: node.right, right: node.left },
        multiply(node.left, node.right),
        node.left,
        node.right,
      ];
    case 'power':
      return [node.left, multiply(node.right, node.left)];
    case 'negate':
      return [node.operand];
    case 'number':
      return [add(node, number(1)), negate(node), multiply(node, number(2))];
    case 'z':
      return [negate(node), multiply(number(2), node), add(node, number(1))];
    case 'call':
      return node.args;
    case 'output':
      return [node.argument, { ...node, order: node.order === 0 ? 1 : 0 }];
    case 'if':
      return [
        { ...node, test: { ...node.test, relation: OPPOSITE[node.test.relation] } },
        { ...node, then: node.otherwise, otherwise: node.then },
        node.then,
        node.otherwise,
      ];
    case 'piecewise':
      return [{ ...node, above: node.below, below: node.above }, node.above, node.below];
    case 'parameter':
    case 'pi':
      return [add(node, number(1)), negate(node)];
    case 'slope':
      return [];
  }
}

/** Constants that are a little off, and kinks a little beside their place. */
function slightChanges(node: Expression): readonly Expression[] {
  switch (node.kind) {
    case 'number':
    case 'parameter':
      return [
        add(node, hundredths(1n)),
        add(node, hundredths(-1n)),
        multiply(node, number({ n: 1001n, d: 1000n })),
      ];
    case 'if':
    case 'piecewise':
      return [1n, -1n].map(n => {
        const [left, right, ...pieces] = children(node);
        const moved = [left!, right!].map(side => substitute(side, add(Z, hundredths(n))));
        return withChildren(node, [...moved, ...pieces]);
      });
    default:
      return [];
  }
}
