import type { SyntaxNode } from './syntax-node.ts';

/** Fields of a name and of its value, in what binds it: Python's and JavaScript's assignment, `const d = …`. */
const bindings: Readonly<Record<string, readonly [name: string, value: string]>> = {
  assignment: ['left', 'right'],
  assignment_expression: ['left', 'right'],
  variable_declarator: ['name', 'value'],
};

/**
 * What a return gives back: `s * (1 + s)` for `d = s * (1 + s)` and `return d`. A name that is used in between, or
 * bound twice, stands for itself.
 */
export function returned(expression: SyntaxNode, body: SyntaxNode): SyntaxNode {
  if (expression.type !== 'identifier') return expression;
  const name = expression.text;
  const uses = body.walk().filter(({ type, text }) => type === 'identifier' && text === name);
  const [first] = uses;
  if (uses.length !== 2 || uses[1] !== expression || !first?.parent) return expression;
  const [target, value] = bindings[first.parent.type] ?? [];
  if (target !== first.field || value === undefined) return expression;
  return first.parent.child(value) ?? expression;
}
