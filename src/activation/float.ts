import type { Expression, FunctionName, Relation } from './expression.ts';
import { children } from './expression.ts';
import { erf, erfc } from './float-erf.ts';
import { toNumber } from './round.ts';

type FloatFunction = (z: number) => number;

const sech2 = (x: number): number => {
  const t = Math.exp(-2 * Math.abs(x));
  return (4 * t) / ((1 + t) * (1 + t));
};
const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
const dsigmoid = (x: number): number => {
  const t = Math.exp(-Math.abs(x));
  return t / ((1 + t) * (1 + t));
};

const calls: Record<FunctionName, (a: number, b: number) => number> = {
  exp: Math.exp,
  expm1: Math.expm1,
  log: Math.log,
  log1p: Math.log1p,
  sqrt: Math.sqrt,
  sin: Math.sin,
  cos: Math.cos,
  atan: Math.atan,
  tanh: Math.tanh,
  sinh: Math.sinh,
  cosh: Math.cosh,
  sigmoid,
  dsigmoid,
  sech2,
  abs: Math.abs,
  max: Math.max,
  min: Math.min,
  erf,
  erfc,
  sign: Math.sign,
};

const compares: Record<Relation, (a: number, b: number) => boolean> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

/** What g and g′ are at a float64, for formulas that name them. */
export interface OutputValues {
  g: FloatFunction;
  dg: FloatFunction;
}

/** The expression in plain float64, as a program would compute it. `slope` nodes must be worked out before. */
export function compileFloat(root: Expression, output: OutputValues): FloatFunction {
  const done = new Map<Expression, FloatFunction>();
  const compile = (node: Expression): FloatFunction => {
    const known = done.get(node);
    if (known) return known;
    const made = compileNode(node, children(node).map(compile), output);
    done.set(node, made);
    return made;
  };
  return compile(root);
}

function compileNode(
  node: Expression,
  parts: readonly FloatFunction[],
  output: OutputValues,
): FloatFunction {
  const [a, b, c, d] = parts as [FloatFunction, FloatFunction, FloatFunction, FloatFunction];
  switch (node.kind) {
    case 'number':
    case 'parameter': {
      const value = toNumber(node.value);
      return () => value;
    }
    case 'z':
      return z => z;
    case 'pi':
      return () => Math.PI;
    case 'negate':
      return z => -a(z);
    case 'add':
      return z => a(z) + b(z);
    case 'subtract':
      return z => a(z) - b(z);
    case 'multiply':
      return z => a(z) * b(z);
    case 'divide':
      return z => a(z) / b(z);
    case 'power':
      return z => a(z) ** b(z);
    case 'call': {
      const f = calls[node.name];
      return parts.length === 1 ? z => f(a(z), 0) : z => f(a(z), b(z));
    }
    case 'if': {
      const holds = compares[node.test.relation];
      return z => (holds(a(z), b(z)) ? c(z) : d(z));
    }
    case 'output': {
      const f = node.order === 0 ? output.g : output.dg;
      return z => f(a(z));
    }
    case 'piecewise':
      return z => {
        const side = a(z) - b(z);
        return side > 0 ? c(z) : side < 0 ? d(z) : (c(z) + d(z)) / 2;
      };
    case 'slope':
      throw new Error('A slope must be worked out before it is compiled');
  }
}
