import type { ReturnNode } from '../found-function.ts';
import type { SyntaxNode } from '../syntax-node.ts';

const scopes = new Set(['function_definition', 'class_definition', 'lambda']);

/** The function's own return statements; a lambda's body is its one return. */
export function pythonReturns(node: SyntaxNode): ReturnNode[] {
  const body = node.child('body');
  if (!body) return [];
  if (node.type === 'lambda') return [{ statement: body, expression: body }];
  return body
    .walk(inner => !scopes.has(inner.type))
    .filter(inner => inner.type === 'return_statement')
    .map(statement => ({ statement, expression: statement.named[0] ?? null }));
}
