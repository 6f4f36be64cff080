import type { SyntaxNode } from '../syntax-node.ts';

const wraps = [
  'parenthesized_expression',
  'as_expression',
  'satisfies_expression',
  'non_null_expression',
];

/** The expression inside brackets, `as T`, `satisfies T`, `<T>` and `!`. */
export function unwrapExpression(node: SyntaxNode): SyntaxNode {
  let inner = node;
  for (;;) {
    const next =
      inner.type === 'type_assertion'
        ? inner.named.at(-1)
        : wraps.includes(inner.type)
          ? inner.named[0]
          : undefined;
    if (!next) return inner;
    inner = next;
  }
}

export const functionTypes = new Set([
  'function_declaration',
  'generator_function_declaration',
  'function_expression',
  'generator_function',
  'arrow_function',
  'method_definition',
]);

/** The key of a property as a string, null for a computed one. */
export function keyText(key: SyntaxNode): string | null {
  switch (key.type) {
    case 'property_identifier':
    case 'identifier':
    case 'shorthand_property_identifier':
    case 'number':
      return key.text;
    case 'string':
      return key.text.slice(1, -1);
    case 'computed_property_name': {
      const inner = key.named[0];
      return inner?.type === 'string' ? keyText(inner) : null;
    }
    default:
      return null;
  }
}

/**
 * The names of `a.b['c']` from the root on, with the node of the last; null where a part is computed or
 * the root is no name.
 */
export function memberPath(node: SyntaxNode): { names: string[]; last: SyntaxNode } | null {
  if (node.type === 'identifier' || node.type === 'shorthand_property_identifier_pattern')
    return { names: [node.text], last: node };
  const object = node.child('object');
  const part =
    node.type === 'member_expression'
      ? node.child('property')
      : node.type === 'subscript_expression'
        ? node.child('index')
        : null;
  const key = part && part.type !== 'private_property_identifier' ? keyText(part) : null;
  const before = object && key !== null ? memberPath(object) : null;
  return before && key !== null ? { names: [...before.names, key], last: part! } : null;
}
