import type { SyntaxNode } from '../syntax-node.ts';
import { around, calledName, expressionOf, factorsOf, isNumber } from './expression.ts';
import type { FunctionView } from './function-view.ts';

/** The form of what is returned: it tells apart origins that give the same numbers. */
export function addShape(view: FunctionView): void {
  for (const each of view.returns) {
    if (each.expression) addLeadingMinus(view, each.expression);
  }
  for (const each of view.binaries) {
    if (each.operator === '-' && isNumber(each.right, 1) && holdsPowerOfG(view, each.left))
      view.add('swapped-difference', each.node);
    if (each.operator === '*') addProductForm(view, each.node);
    if (each.operator === '/') addQuotientForm(view, each.node);
  }
  for (const call of view.calls)
    if (
      /^(gradient|derivative|approx_fprime|approx_derivative)$/.test(calledName(call.callee)) &&
      /\./.test(call.path)
    )
      view.add('finite-difference', call.node, calledName(call.callee));
}

function addLeadingMinus(view: FunctionView, returned: SyntaxNode): void {
  let at = view.resolve(returned);
  for (;;) {
    const value = expressionOf(at);
    if (value.kind === 'unary' && value.operator === '-') {
      view.add('leading-minus', value.node);
      return;
    }
    if (value.kind !== 'binary' || (value.operator !== '*' && value.operator !== '/')) return;
    const minusOne = [value.left, value.right].find(isMinusOne);
    if (minusOne) {
      view.add('leading-minus', minusOne);
      return;
    }
    at = value.left;
  }
}

function isMinusOne(node: SyntaxNode): boolean {
  const value = expressionOf(node);
  return value.kind === 'unary' && value.operator === '-' && isNumber(value.argument, 1);
}

/** g, g**2 or g·g. */
function holdsPowerOfG(view: FunctionView, node: SyntaxNode): boolean {
  if (view.holdsG(node)) return true;
  const value = expressionOf(view.resolve(node));
  if (value.kind === 'call')
    return (
      value.arguments[0] !== undefined &&
      /^(pow|power|square)$/.test(calledName(value.callee)) &&
      view.holdsG(value.arguments[0])
    );
  return value.kind === 'binary' && /^(\*|\*\*)$/.test(value.operator) && view.holdsG(value.left);
}

/** `… * (1 - …)`, the outermost product of a chain. */
function addProductForm(view: FunctionView, product: SyntaxNode): void {
  const above = around(product);
  if (above?.kind === 'binary' && above.operator === '*') return;
  if (factorsOf(product).some(factor => view.oneMinus(factor) !== null))
    view.add('product-form', product);
}

function addQuotientForm(view: FunctionView, quotient: SyntaxNode): void {
  const value = expressionOf(quotient);
  if (value.kind !== 'binary') return;
  if (isSlope(view, value.left)) {
    view.add('finite-difference', quotient);
    return;
  }
  if (view.mentionsExp(quotient) && !view.isLogistic(quotient)) view.add('quotient-form', quotient);
}

/** `f(z + h) - f(z - h)`. */
function isSlope(view: FunctionView, node: SyntaxNode): boolean {
  const difference = expressionOf(view.resolve(node));
  if (difference.kind !== 'binary' || difference.operator !== '-') return false;
  const left = expressionOf(view.resolve(difference.left));
  const right = expressionOf(view.resolve(difference.right));
  if (left.kind !== 'call' || right.kind !== 'call') return false;
  const [first, second] = [left.arguments[0], right.arguments[0]];
  if (!first || !second || left.path !== right.path || first.text === second.text) return false;
  // sinh z − sinh(−z) is no slope: the arguments differ by a step.
  return [first, second].some(argument => {
    const value = expressionOf(view.resolve(argument));
    return value.kind === 'binary' && /^[-+]$/.test(value.operator);
  });
}
