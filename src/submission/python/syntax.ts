import type { SyntaxNode } from '../syntax-node.ts';

/** `if __name__ == "__main__":`, either way round. */
export function isMainGuard(statement: SyntaxNode): boolean {
  const condition = statement.child('condition');
  return condition !== null && /__name__/.test(condition.text) && /__main__/.test(condition.text);
}

export function unwrapParentheses(node: SyntaxNode): SyntaxNode {
  let inner = node;
  while (inner.type === 'parenthesized_expression' && inner.named.length === 1) {
    inner = inner.named[0]!;
  }
  return inner;
}

/** The text of a plain string literal, null for anything else. */
export function stringValue(node: SyntaxNode): string | null {
  if (node.type !== 'string' || node.has('interpolation')) return null;
  return node.children
    .filter(child => child.type === 'string_content')
    .map(child => child.text)
    .join('');
}

/**
 * What an assignment binds to what: `a = b = v` gives (a, v), (b, v); `a, b = v, w` gives (a, v), (b, w).
 * A target whose value does not stand in the text is left out.
 */
export function assignedPairs(assignment: SyntaxNode): [SyntaxNode, SyntaxNode][] {
  const targets: SyntaxNode[] = [];
  let value: SyntaxNode | null = assignment;
  while (value?.type === 'assignment') {
    const left = value.child('left');
    if (left) targets.push(left);
    value = value.child('right');
  }
  if (!value) return [];
  const right = unwrapParentheses(value);
  return targets.flatMap(target => pairUp(target, right));
}

const targetLists = ['pattern_list', 'tuple_pattern', 'list_pattern'];
const valueLists = ['expression_list', 'tuple', 'list'];

function pairUp(target: SyntaxNode, value: SyntaxNode): [SyntaxNode, SyntaxNode][] {
  if (!targetLists.includes(target.type)) return [[target, value]];
  const targets = target.named;
  const values = valueLists.includes(value.type) ? value.named : [];
  if (targets.length !== values.length) return [];
  return targets.flatMap((each, index) => pairUp(each, values[index]!));
}
