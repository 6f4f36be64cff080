import type { ReturnNode } from '../found-function.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { functionTypes } from './syntax.ts';

/** The function's own return statements; the expression of an arrow is its one return. */
export function javascriptReturns(node: SyntaxNode): ReturnNode[] {
  const body = node.child('body');
  if (!body) return [];
  if (body.type !== 'statement_block') return [{ statement: body, expression: body }];
  return body
    .walk(inner => !functionTypes.has(inner.type) && !/^class/.test(inner.type))
    .filter(inner => inner.type === 'return_statement')
    .map(statement => ({ statement, expression: statement.named[0] ?? null }));
}
