import type { SyntaxNode } from '../syntax-node.ts';

/** An expression as both languages write it, brackets and types taken off. */
export type Expression =
  | {
      kind: 'binary';
      node: SyntaxNode;
      operator: string;
      operatorNode: SyntaxNode;
      left: SyntaxNode;
      right: SyntaxNode;
    }
  | { kind: 'unary'; node: SyntaxNode; operator: string; argument: SyntaxNode }
  | { kind: 'call'; node: SyntaxNode; callee: SyntaxNode; path: string; arguments: SyntaxNode[] }
  | { kind: 'name'; node: SyntaxNode; name: string }
  | { kind: 'number'; node: SyntaxNode; value: number }
  | { kind: 'other'; node: SyntaxNode };

const transparent = new Set([
  'parenthesized_expression',
  'as_expression',
  'satisfies_expression',
  'non_null_expression',
]);

function unwrap(node: SyntaxNode): SyntaxNode {
  let inner = node;
  while (transparent.has(inner.type) && inner.named[0]) inner = inner.named[0];
  return inner;
}

export function expressionOf(written: SyntaxNode): Expression {
  const node = unwrap(written);
  switch (node.type) {
    case 'binary_operator':
    case 'binary_expression': {
      const left = node.child('left');
      const right = node.child('right');
      const operatorNode = node.child('operator');
      if (!left || !right || !operatorNode) break;
      return { kind: 'binary', node, operator: operatorNode.type, operatorNode, left, right };
    }
    case 'unary_operator':
    case 'unary_expression': {
      const argument = node.child('argument');
      const operator = node.child('operator')?.type;
      if (!argument || operator === undefined) break;
      return { kind: 'unary', node, operator, argument };
    }
    case 'call':
    case 'call_expression': {
      const callee = node.child('function');
      if (!callee) break;
      const list = node.child('arguments');
      return {
        kind: 'call',
        node,
        callee,
        path: pathOf(callee),
        arguments: list?.type === 'generator_expression' ? [list] : (list?.named ?? []),
      };
    }
    case 'identifier':
      return { kind: 'name', node, name: node.text };
    case 'integer':
    case 'float':
    case 'number':
      return { kind: 'number', node, value: Number(node.text.replace(/_/g, '')) };
  }
  return { kind: 'other', node };
}

/** `np.exp`, `Math.tanh`, `self.sigmoid`; '' where it is no chain of names. */
export function pathOf(node: SyntaxNode): string {
  if (node.type === 'identifier' || node.type === 'this') return node.text;
  if (node.type !== 'attribute' && node.type !== 'member_expression') return '';
  const object = node.child('object');
  const own = node.child('attribute') ?? node.child('property');
  const before = object ? pathOf(object) : '';
  return before !== '' && own ? `${before}.${own.text}` : '';
}

/** The function's own name in a call: `exp` of `np.exp`, `sum` of `(a * b).sum`. */
export function calledName(callee: SyntaxNode): string {
  const own = callee.child('attribute') ?? callee.child('property') ?? callee;
  return own.type.endsWith('identifier') ? own.text : '';
}

/** The factors of a product as written, left to right; the expression itself where it is none. */
export function factorsOf(node: SyntaxNode): SyntaxNode[] {
  const expression = expressionOf(node);
  return expression.kind === 'binary' && expression.operator === '*'
    ? [...factorsOf(expression.left), ...factorsOf(expression.right)]
    : [node];
}

/** The expression that one stands in, brackets left out. */
export function around(node: SyntaxNode): Expression | null {
  let parent = node.parent;
  while (parent && transparent.has(parent.type)) parent = parent.parent;
  return parent && expressionOf(parent);
}

export function isNumber(node: SyntaxNode, value: number): boolean {
  const expression = expressionOf(node);
  return expression.kind === 'number' && expression.value === value;
}

/** The value of a keyword argument (Python). */
export function keyword(call: Expression & { kind: 'call' }, name: string): SyntaxNode | null {
  const argument = call.arguments.find(
    each => each.type === 'keyword_argument' && each.child('name')?.text === name,
  );
  return argument?.child('value') ?? null;
}
