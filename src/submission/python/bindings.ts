import type { SyntaxNode } from '../syntax-node.ts';

const scopes = new Set(['function_definition', 'class_definition', 'lambda']);
const comprehensions = new Set([
  'list_comprehension',
  'set_comprehension',
  'dictionary_comprehension',
  'generator_expression',
]);

/** The names that statements bind in their own scope, those declared `global` or `nonlocal` left out. */
export function boundNames(nodes: SyntaxNode[]): { bound: Set<string>; globals: Set<string> } {
  const bound = new Set<string>();
  const globals = new Set<string>();
  const outer = new Set<string>();
  for (const node of nodes) collect(node, bound, globals, outer);
  for (const name of [...globals, ...outer]) bound.delete(name);
  return { bound, globals };
}

function collect(
  node: SyntaxNode,
  bound: Set<string>,
  globals: Set<string>,
  outer: Set<string>,
): void {
  const bindTarget = (target: SyntaxNode | null) => {
    if (target) for (const name of targetNames(target)) bound.add(name);
  };
  switch (node.type) {
    case 'function_definition':
    case 'class_definition':
      bound.add(node.child('name')?.text ?? '');
      return;
    case 'global_statement':
      for (const name of node.named) globals.add(name.text);
      return;
    case 'nonlocal_statement':
      for (const name of node.named) outer.add(name.text);
      return;
    case 'assignment':
    case 'augmented_assignment':
    case 'for_statement':
      bindTarget(node.child('left'));
      break;
    case 'named_expression':
      bindTarget(node.child('name'));
      break;
    case 'delete_statement':
      node.named.forEach(bindTarget);
      break;
    case 'as_pattern_target':
      node.named.forEach(bindTarget);
      return;
    case 'type_alias_statement':
      bindTarget(node.child('left')?.named[0] ?? null);
      return;
    case 'import_statement':
    case 'import_from_statement':
      for (const name of node.childrenIn('name')) bound.add(localName(name, node));
      return;
    case 'case_pattern':
      for (const name of captures(node)) bound.add(name);
      return;
  }
  if (scopes.has(node.type)) return;
  for (const child of node.children) {
    // Only := leaves a comprehension.
    if (comprehensions.has(child.type)) {
      for (const inner of child.walk(each => !scopes.has(each.type)))
        if (inner.type === 'named_expression') bindTarget(inner.child('name'));
    } else collect(child, bound, globals, outer);
  }
}

/** The names that a target binds: `(a, *b), c` binds a, b, c; `x[0]` and `x.y` bind none. */
export function targetNames(target: SyntaxNode): string[] {
  if (target.type === 'identifier') return [target.text];
  if (/^(attribute|subscript|type)$/.test(target.type)) return [];
  return target.named.flatMap(targetNames);
}

/** What `import a.b`, `import a.b as c` or a name of a from-import is called here. */
export function localName(name: SyntaxNode, statement: SyntaxNode): string {
  const alias = name.child('alias');
  if (alias) return alias.text;
  const full = name.type === 'aliased_import' ? (name.child('name')?.text ?? '') : name.text;
  return statement.type === 'import_statement' ? full.split('.')[0]! : full;
}

/** The names a `case` pattern captures: single names but for those of classes. */
export function captures(pattern: SyntaxNode): string[] {
  const names: string[] = [];
  for (const node of pattern.walk()) {
    const isClassName = node.parent?.type === 'class_pattern' && node.parent.named[0] === node;
    if (node.type === 'dotted_name' && !node.text.includes('.') && !isClassName)
      names.push(node.text);
    if (node.type === 'identifier' && node.parent?.type === 'as_pattern') names.push(node.text);
    if (node.type === 'identifier' && node.parent?.type === 'splat_pattern') names.push(node.text);
  }
  return names.filter(name => name !== '_');
}
