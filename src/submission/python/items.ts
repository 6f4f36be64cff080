import { emptyItem, type Change, type Item } from '../item.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { boundNames } from './bindings.ts';
import { attributePath, classScope, importedNames, memberOf, NameReader } from './name-reader.ts';
import { isMainGuard } from './syntax.ts';

/** The top-level statements of a module, each with what it binds and needs. */
export function pythonItems(root: SyntaxNode): Item[] {
  const evaluatesAnnotations = !root.named.some(
    statement =>
      statement.type === 'future_import_statement' && /\bannotations\b/.test(statement.text),
  );
  return root.named.map(statement => itemOf(statement, { evaluatesAnnotations }));
}

function itemOf(node: SyntaxNode, options: { evaluatesAnnotations: boolean }): Item {
  const item = emptyItem(node);
  item.binds = boundNames([node]).bound;
  switch (node.type) {
    case 'future_import_statement':
      item.run = 'always';
      item.kind = 'import';
      return item;
    case 'if_statement':
      if (isMainGuard(node)) return { ...item, run: 'never', binds: new Set() };
      break;
    case 'import_statement':
    case 'import_from_statement':
      return importItem(item, node);
  }
  const definition = node.child('definition') ?? node;
  const reader = new NameReader(options);
  if (definition.type === 'class_definition') {
    item.kind = 'definition';
    for (const child of node.children) if (child.type === 'decorator') reader.visit(child, null);
    readClass(definition, reader, item, options);
  } else {
    if (definition.type === 'function_definition') item.kind = 'definition';
    reader.visit(node, null);
  }
  item.reads = reader.reads;
  item.imports.push(...reader.imports);
  for (const name of reader.globals) item.globals.add(name);
  if (item.kind === 'statement') {
    item.changes = changesIn(node);
    item.calls = calledBy(node);
  }
  return item;
}

function importItem(item: Item, node: SyntaxNode): Item {
  const imports = importedNames(node, true);
  const names = node.childrenIn('name');
  return {
    ...item,
    kind: 'import',
    imports,
    specifiers: names.map((name, index) => ({
      name: imports[index]!.local!,
      node: name,
      from: imports[index]!,
      reads: [],
    })),
  };
}

/**
 * A class needs its bases, its own statements, the `def` lines and its special methods; the other
 * methods' names are needed by whoever calls them.
 */
function readClass(
  node: SyntaxNode,
  reader: NameReader,
  item: Item,
  options: { evaluatesAnnotations: boolean },
): void {
  const superclasses = node.child('superclasses');
  if (superclasses) reader.visit(superclasses, null);
  const body = node.child('body');
  if (!body) return;
  const scope = classScope(body, null);
  for (const statement of body.named) {
    const method = statement.child('definition') ?? statement;
    const name = method.child('name')?.text ?? '';
    if (method.type !== 'function_definition' || /^__\w+__$/.test(name)) {
      reader.visit(statement, scope);
      continue;
    }
    for (const child of statement.children)
      if (child.type === 'decorator') reader.visit(child, scope);
    reader.visitSignature(method, scope);
    const { member, imports, globals } = memberOf(method, scope, options);
    item.members.set(name, member);
    item.imports.push(...imports);
    for (const global of globals) item.globals.add(global);
  }
}

/** What a statement changes in place, its own nested functions aside. */
function changesIn(statement: SyntaxNode): Change[] {
  const changes: Change[] = [];
  for (const node of statement.walk(
    inner => !/^(function_definition|class_definition|lambda)$/.test(inner.type),
  )) {
    if (/^(assignment|augmented_assignment|delete_statement|for_statement)$/.test(node.type)) {
      const targets = node.type === 'delete_statement' ? node.named : [node.child('left')];
      for (const target of targets) {
        const root = target && rootOfPlace(target);
        if (root) changes.push({ root, call: null });
      }
    } else if (node.type === 'call') {
      const path = attributePath(node.child('function') ?? node);
      if (path && path.length > 1) changes.push({ root: path[0]!, call: path.join('.') });
    }
  }
  return changes;
}

/** The `x` of `x[i].y`, null for a plain name. */
function rootOfPlace(target: SyntaxNode): string | null {
  let node: SyntaxNode | null = target;
  if (node.type !== 'subscript' && node.type !== 'attribute') return null;
  while (node && node.type !== 'identifier')
    node = node.type === 'subscript' ? node.child('value') : node.child('object');
  return node?.text ?? null;
}

function calledBy(statement: SyntaxNode): string | null {
  const call = statement.type === 'expression_statement' ? statement.named[0] : undefined;
  const called = call?.type === 'call' ? call.child('function') : null;
  return called?.type === 'identifier' ? called.text : null;
}
