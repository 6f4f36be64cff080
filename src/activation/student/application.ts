import { call, number, Z } from '../build.ts';
import { differentiate, substitute } from '../differentiate.ts';
import { functions, type Expression, type FunctionName } from '../expression.ts';
import { composed } from './scope.ts';
import { Unreadable, type Token } from './tokens.ts';

export const euler = call('exp', number(1));

/** e^x is the function, for the rules of differentiation. */
export function raise(base: Expression, exponent: Expression): Expression {
  return base === euler ? call('exp', exponent) : { kind: 'power', left: base, right: exponent };
}

/** g or g′ of an argument. */
export function output(order: number, argument: Expression): Expression {
  return { kind: 'output', order: order === 0 ? 0 : 1, argument };
}

/** A function, or its derivative of an order, of its arguments; `token` is its name. */
export function applied(token: Token, order: number, args: readonly Expression[]): Expression {
  const [u, v] = args as [Expression, Expression | undefined];
  const name = token.text;
  const wanted = Object.hasOwn(functions, name) ? functions[name as keyof typeof functions] : 1;
  if (args.length !== wanted)
    throw new Unreadable(
      `${name} takes ${wanted === 1 ? 'one argument' : `${wanted} arguments`}.`,
      token.start,
      token.end,
    );
  const at = (x: Expression): Expression =>
    composed(name, x) ?? call(name as FunctionName, x, ...(v ? [v] : []));
  if (order === 0) return at(u);
  let f = at(Z);
  for (let i = 0; i < order; i++) f = differentiate(f);
  return substitute(f, u);
}
