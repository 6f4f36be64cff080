import { activationNamed, derivativeNamed } from '../activation-names.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { around, calledName, expressionOf, factorsOf, isNumber, pathOf } from './expression.ts';
import type { FunctionView } from './function-view.ts';

const libraryFunctions = new Set(
  'exp tanh sinh cosh sin cos log log1p expm1 sqrt arctan atan sech'.split(' '),
);

/** Faults that the text shows at one place: a sign written for another, a bracket or an operator missing. */
export function addFaults(view: FunctionView): void {
  addCarets(view);
  addPrecedence(view);
  addFunctionPowers(view);
  addMissingTimes(view);
  addPlainParameters(view);
  addMissingSquares(view);
}

function addCarets(view: FunctionView): void {
  for (const each of view.binaries)
    if (each.operator === '^') view.add('caret-power', each.operatorNode);
  for (const node of view.nodes) if (node.type === '^=') view.add('caret-power', node);
}

/** `x * 1 - y` and `x / 1 + y`: nobody means a factor or divisor of 1. */
function addPrecedence(view: FunctionView): void {
  for (const sum of view.binaries) {
    if (sum.operator !== '-' && sum.operator !== '+') continue;
    if (sum.left.type === 'parenthesized_expression') continue;
    const left = expressionOf(sum.left);
    if (left.kind !== 'binary' || (left.operator !== '*' && left.operator !== '/')) continue;
    if (isNumber(left.right, 1) && left.right.type !== 'parenthesized_expression')
      view.add('precedence', sum.node);
  }
}

/** `np.tanh**2(z)`, `tanh^2(z)`. */
function addFunctionPowers(view: FunctionView): void {
  for (const power of view.binaries) {
    if (power.operator !== '**' && power.operator !== '^') continue;
    const base = power.operator === '^' ? lastOperand(power.left) : power.left;
    const path = pathOf(base);
    const name = calledName(base);
    const isLocal = view.locals.has(path) || path === view.parameter;
    if (path === '' || isLocal) continue;
    if (libraryFunctions.has(name) || activationNamed(name) !== null)
      view.addSpan('function-power', base.start, power.node.end, name);
  }
}

/** `^` binds weaker than the rest: `1 - tanh ^ 2` is `(1 - tanh) ^ 2`. */
function lastOperand(node: SyntaxNode): SyntaxNode {
  const inner = expressionOf(node);
  return inner.kind === 'binary' && node === inner.node ? lastOperand(inner.right) : node;
}

/** What is called is a number: `sigmoid(z)(1 - sigmoid(z))`, `s(1 - s)`, `2(z)`. */
function addMissingTimes(view: FunctionView): void {
  for (const call of view.calls) {
    const callee = expressionOf(call.callee);
    const isValue =
      callee.kind === 'number' ||
      callee.kind === 'binary' ||
      (callee.kind === 'call' && !makesFunction(callee.path)) ||
      (callee.kind === 'name' && holdsNumber(view, callee.name));
    const { start, end } = call.node;
    const isPower = view.all.some(
      each => each.id === 'function-power' && each.start < start && each.end === end,
    );
    if (isValue && !isPower)
      view.add('missing-times', call.node, callee.kind === 'name' ? callee.name : '');
  }
}

function makesFunction(path: string): boolean {
  return /(^|\.)(vectorize|frompyfunc|grad|jit|vmap|partial|super|getattr|bind|require|Function)$/.test(
    path,
  );
}

function holdsNumber(view: FunctionView, name: string): boolean {
  if (name === view.parameter) return true;
  const held = view.locals.get(name);
  if (!held) return false;
  const value = expressionOf(held);
  return (
    value.kind === 'binary' || value.kind === 'number' || view.holdsG(held) || view.isExp(held)
  );
}

/** In a product with g, a z where g(z) belongs: `s * (1 - z)`, `z * (1 - s)`, `1 - z * t`. */
function addPlainParameters(view: FunctionView): void {
  for (const product of view.binaries) {
    if (product.operator !== '*') continue;
    const above = around(product.node);
    if (above?.kind === 'binary' && above.operator === '*') continue;
    const factors = factorsOf(product.node);
    const others = factors.map(factor => view.oneMinus(factor));
    const hasG = factors.some(factor => view.holdsG(factor));
    const hasOneMinusG = others.some(other => other !== null && view.holdsG(other));
    factors.forEach((factor, index) => {
      const other = others[index];
      const isPlain = other ? hasG && view.isParameter(other) : view.isParameter(factor);
      const isOneMinus = other !== null && other !== undefined;
      const isBeside = isOneMinus ? hasG : hasOneMinusG || (hasG && isSubtrahend(product.node));
      if (isPlain && isBeside) view.add('plain-parameter', factor, view.parameter);
    });
  }
}

function isSubtrahend(node: SyntaxNode): boolean {
  const above = around(node);
  return above?.kind === 'binary' && above.operator === '-' && isNumber(above.left, 1);
}

/**
 * `1 - tanh(z)`, `1 / cosh(z)`, `exp(-z) / (1 + exp(-z))`: the one thing that would have to be squared,
 * in a function that squares nothing.
 */
function addMissingSquares(view: FunctionView): void {
  if (squaresSomething(view)) return;
  for (const each of view.binaries) {
    const parent = around(each.node);
    const isFactor = parent?.kind === 'binary' && parent.operator === '*';
    if (each.operator === '-' && isNumber(each.left, 1) && !isFactor) {
      const value = expressionOf(view.resolve(each.right));
      if (value.kind === 'call' && activationNamed(calledName(value.callee)) === 'tanh')
        view.add('missing-square', each.right, calledName(value.callee));
    }
    if (each.operator === '/') {
      const below = expressionOf(view.resolve(each.right));
      if (below.kind === 'call' && calledName(below.callee) === 'cosh')
        view.add('missing-square', each.right, 'cosh');
      if (isExpAlone(view, each.left) && below.kind === 'binary' && view.mentionsExp(below.node))
        view.add('missing-square', each.right);
    }
  }
}

/** exp(−z) or a multiple of it, not a difference that makes tanh. */
function isExpAlone(view: FunctionView, node: SyntaxNode): boolean {
  const value = expressionOf(node);
  if (value.kind === 'unary') return isExpAlone(view, value.argument);
  return factorsOf(node).some(factor => view.isExp(factor));
}

function squaresSomething(view: FunctionView): boolean {
  const isPower = view.binaries.some(each => each.operator === '**' || each.operator === '^');
  const isCall = view.calls.some(each => /^(pow|power|square)$/.test(calledName(each.callee)));
  const isProduct = view.binaries.some(
    each =>
      each.operator === '*' &&
      view.resolve(each.left).text === view.resolve(each.right).text &&
      !isNumber(each.left, 1),
  );
  const isElsewhere = view.calls.some(each => derivativeNamed(calledName(each.callee)) !== null);
  return isPower || isCall || isProduct || isElsewhere;
}
