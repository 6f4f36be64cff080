/**
 * Rewrites an expression so that its evaluation loses no digits where the written form cancels: the same
 * function, fewer rounds of Ziv's loop. Nothing of this is shown to anyone.
 */
import * as build from './build.ts';
import { call, isNumber, number } from './build.ts';
import { mapTree, same, type Expression, type FunctionName } from './expression.ts';

export function stabilise(root: Expression): Expression {
  return mapTree(root, node => {
    switch (node.kind) {
      case 'add':
        return sum(node.left, node.right) ?? sum(node.right, node.left) ?? node;
      case 'subtract':
        return difference(node.left, node.right) ?? node;
      case 'multiply':
        return logisticSlope(node.left, node.right) ?? logisticSlope(node.right, node.left) ?? node;
      case 'divide':
        return quotient(node.left, node.right) ?? node;
      case 'call':
        return node.name === 'log' ? (logarithm(node.args[0]!) ?? node) : node;
      default:
        return node;
    }
  });
}

function argumentOf(node: Expression, name: FunctionName): Expression | null {
  return node.kind === 'call' && node.name === name ? node.args[0]! : null;
}

/** 1 + erf(u), 1 + tanh(u). */
function sum(left: Expression, right: Expression): Expression | null {
  if (!isNumber(left, 1)) return null;
  const erf = argumentOf(right, 'erf');
  if (erf) return call('erfc', build.negate(erf));
  const tanh = argumentOf(right, 'tanh');
  return tanh && twiceSigmoid(tanh);
}

function twiceSigmoid(u: Expression): Expression {
  return build.multiply(number(2), call('sigmoid', build.multiply(number(2), u)));
}

/** 1 − erf(u), 1 − tanh(u), 1 − tanh²(u), 1 − σ(u), eᵘ − 1. */
function difference(left: Expression, right: Expression): Expression | null {
  const exponent = argumentOf(left, 'exp');
  if (exponent && isNumber(right, 1)) return call('expm1', exponent);
  if (!isNumber(left, 1)) return null;
  const erf = argumentOf(right, 'erf');
  if (erf) return call('erfc', erf);
  const tanh = argumentOf(right, 'tanh');
  if (tanh) return twiceSigmoid(build.negate(tanh));
  const logistic = argumentOf(right, 'sigmoid');
  if (logistic) return call('sigmoid', build.negate(logistic));
  const squared = right.kind === 'power' && isNumber(right.right, 2) ? right.left : null;
  const inner = squared && argumentOf(squared, 'tanh');
  return inner && call('sech2', inner);
}

/** σ(u) σ(−u), as σ(u)(1 − σ(u)) has already become. */
function logisticSlope(left: Expression, right: Expression): Expression | null {
  const u = argumentOf(left, 'sigmoid');
  const v = argumentOf(right, 'sigmoid');
  return u && v && same(v, build.negate(u)) ? call('dsigmoid', u) : null;
}

/** 1/(1 + eᵘ), eᵘ/(1 + eᵘ), (eᵘ − e⁻ᵘ)/(eᵘ + e⁻ᵘ), sinh u / cosh u. */
function quotient(top: Expression, bottom: Expression): Expression | null {
  const sinh = argumentOf(top, 'sinh');
  const cosh = argumentOf(bottom, 'cosh');
  if (sinh && cosh && same(sinh, cosh)) return call('tanh', sinh);
  if (bottom.kind !== 'add') return null;
  const [first, second] = [argumentOf(bottom.left, 'exp'), argumentOf(bottom.right, 'exp')];
  if (first && second && same(build.negate(first), second)) {
    const positive = top.kind === 'subtract' && argumentOf(top.left, 'exp');
    const negative = top.kind === 'subtract' && argumentOf(top.right, 'exp');
    if (positive && negative && same(positive, first) && same(negative, second))
      return call('tanh', first);
  }
  const u = isNumber(bottom.left, 1) ? second : isNumber(bottom.right, 1) ? first : null;
  if (!u) return null;
  if (isNumber(top, 1)) return call('sigmoid', build.negate(u));
  const raised = argumentOf(top, 'exp');
  return raised && same(raised, u) ? call('sigmoid', u) : null;
}

/** log(1 + u). */
function logarithm(u: Expression): Expression | null {
  if (u.kind !== 'add') return null;
  if (isNumber(u.left, 1)) return call('log1p', u.right);
  return isNumber(u.right, 1) ? call('log1p', u.left) : null;
}
