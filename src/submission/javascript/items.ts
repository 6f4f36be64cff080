import { emptyItem, type Change, type ImportedName, type Item, type Specifier } from '../item.ts';
import { innerScope } from '../scope.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { declaredNames, hoistedNames, typeOnly } from './bindings.ts';
import { assignedTargets } from './assigned-targets.ts';
import { exportPath, NameReader } from './name-reader.ts';
import { functionTypes, keyText, memberPath } from './syntax.ts';

/** The top-level statements of a module, each with what it binds and needs. */
export function javascriptItems(root: SyntaxNode): Item[] {
  return root.named.map(itemOf);
}

function itemOf(node: SyntaxNode): Item {
  const item = emptyItem(node);
  if (typeOnly.has(node.type) || isEntryGuard(node)) return { ...item, run: 'never' };
  if (isDirective(node)) return { ...item, run: 'always' };
  if (node.type === 'import_statement') return importItem(item, node);
  if (node.type === 'export_statement') {
    if (node.has('type')) return { ...item, run: 'never' };
    if (node.child('source')) return reexportItem(item, node);
    const clause = node.named.find(child => child.type === 'export_clause');
    if (clause) return exportListItem(item, clause);
  }
  for (const name of [...declaredNames(node), ...hoistedNames(node)]) item.binds.add(name);
  if (node.type === 'export_statement') bindExported(node, item);
  const declaration = node.child('declaration') ?? node.child('value') ?? node;
  const reader = new NameReader();
  if (/^(abstract_)?class/.test(declaration.type)) {
    item.kind = 'definition';
    readClass(declaration, reader, item);
  } else {
    if (functionTypes.has(declaration.type)) item.kind = 'definition';
    reader.visit(declaration, null);
  }
  for (const name of reader.reads) item.reads.add(name);
  for (const name of reader.globals) item.globals.add(name);
  item.imports.push(...reader.imports);
  if (item.kind === 'statement') {
    bindAssigned(node, item);
    const isImport =
      node.type.endsWith('_declaration') &&
      node.named.every(declarator => /\brequire\s*\(/.test(declarator.child('value')?.text ?? ''));
    if (isImport && item.imports.length > 0) item.kind = 'import';
    item.calls = calledBy(node);
  }
  return item;
}

/** `if (require.main === module)` and its kin: what runs when the file is started as a program. */
function isEntryGuard(node: SyntaxNode): boolean {
  const condition = node.type === 'if_statement' ? (node.child('condition')?.text ?? '') : '';
  return /require\.main|import\.meta\.main|import\.meta\.url[^]*process\.argv|process\.argv[^]*import\.meta\.url/.test(
    condition,
  );
}

function isDirective(node: SyntaxNode): boolean {
  const expression = node.type === 'expression_statement' ? node.named[0] : undefined;
  return expression?.type === 'string' && expression.text.slice(1, -1) === 'use strict';
}

function sourceOf(node: SyntaxNode): string {
  return node.child('source')?.text.slice(1, -1) ?? '';
}

function importItem(item: Item, node: SyntaxNode): Item {
  if (node.has('type')) return { ...item, run: 'never' };
  const module = sourceOf(node);
  const specifiers: Specifier[] = [];
  const bring = (nameNode: SyntaxNode, local: string, imported: string | null) => {
    const from: ImportedName = { local, module, imported, isTopLevel: true };
    specifiers.push({ name: local, node: nameNode, from, reads: [] });
  };
  for (const clause of node.named) {
    if (clause.type === 'import_require_clause') {
      const name = clause.named[0];
      const source = clause.child('source')?.text.slice(1, -1) ?? '';
      if (name) {
        const from = { local: name.text, module: source, imported: null, isTopLevel: true };
        specifiers.push({ name: name.text, node: name, from, reads: [] });
      }
    }
    if (clause.type !== 'import_clause') continue;
    for (const part of clause.named) {
      if (part.type === 'identifier') bring(part, part.text, 'default');
      if (part.type === 'namespace_import') {
        const local = part.named[0];
        if (local) bring(part, local.text, null);
      }
      if (part.type === 'named_imports')
        for (const specifier of part.named) {
          const name = specifier.child('name');
          if (!name || specifier.has('type')) continue;
          bring(specifier, (specifier.child('alias') ?? name).text, nameText(name));
        }
    }
  }
  return importing(item, specifiers);
}

/** `export { a as b } from './m'`, `export * from './m'`, `export * as m from './m'`. */
function reexportItem(item: Item, node: SyntaxNode): Item {
  const module = sourceOf(node);
  const clause = node.named.find(child => child.type === 'export_clause');
  const namespace = node.named.find(child => child.type === 'namespace_export');
  if (!clause && !namespace)
    return {
      ...item,
      kind: 'import',
      imports: [{ local: null, module, imported: '*', isTopLevel: true }],
    };
  const specifiers: Specifier[] = (clause?.named ?? []).map(specifier => {
    const { inner, outer } = exportNames(specifier);
    const from = { local: outer, module, imported: inner, isTopLevel: true };
    return { name: outer, node: specifier, from, reads: [] };
  });
  if (namespace) {
    const outer = `exports.${namespace.named[0]?.text ?? ''}`;
    const from = { local: outer, module, imported: null, isTopLevel: true };
    specifiers.push({ name: outer, node: namespace, from, reads: [] });
  }
  return importing(item, specifiers);
}

function importing(item: Item, specifiers: Specifier[]): Item {
  return {
    ...item,
    kind: 'import',
    binds: new Set(specifiers.map(each => each.name)),
    imports: specifiers.map(each => each.from!),
    specifiers,
  };
}

function exportListItem(item: Item, clause: SyntaxNode): Item {
  const specifiers: Specifier[] = clause.named.map(specifier => {
    const { inner, outer } = exportNames(specifier);
    return { name: outer, node: specifier, from: null, reads: [inner] };
  });
  return { ...item, binds: new Set(specifiers.map(each => each.name)), specifiers };
}

function exportNames(specifier: SyntaxNode): { inner: string; outer: string } {
  const name = specifier.child('name');
  const alias = specifier.child('alias') ?? name;
  return { inner: name ? nameText(name) : '', outer: `exports.${alias ? nameText(alias) : ''}` };
}

function nameText(name: SyntaxNode): string {
  return name.type === 'string' ? name.text.slice(1, -1) : name.text;
}

function bindExported(node: SyntaxNode, item: Item): void {
  if (node.has('default')) item.binds.add('exports.default');
  else if (node.has('=')) item.binds.add('exports.*');
  else for (const name of [...item.binds]) item.binds.add(`exports.${name}`);
}

/** What assignments and calls of a statement bind or change. */
function bindAssigned(node: SyntaxNode, item: Item): void {
  for (const each of node.walk(inner => !functionTypes.has(inner.type))) {
    for (const target of assignedTargets(each)) {
      const path = memberPath(target);
      if (path) bindPath(path.names, item);
    }
    const change = each.type === 'call_expression' ? changeBy(each) : null;
    if (change) item.changes.push(change);
  }
}

function bindPath(names: string[], item: Item): void {
  const path = exportPath(names);
  if (path.length === 1) item.binds.add(path[0]!);
  else if (path[0] === 'exports') item.binds.add(`exports.${path[1]!}`);
  else item.changes.push({ root: path[0]!, call: null });
}

/** `Object.assign(x, …)` changes x, `list.push(…)` changes list. */
function changeBy(call: SyntaxNode): Change | null {
  const path = memberPath(call.child('function') ?? call);
  if (!path || path.names.length < 2) return null;
  const text = path.names.join('.');
  if (
    /^(Object\.(assign|define\w+|setPrototypeOf|freeze|seal)|Reflect\.(set|defineProperty))$/.test(
      text,
    )
  ) {
    const first = call.child('arguments')?.named[0];
    const changed = first && memberPath(first);
    return changed ? { root: changed.names[0]!, call: null } : null;
  }
  return { root: path.names[0]!, call: text };
}

function calledBy(statement: SyntaxNode): string | null {
  const call = statement.type === 'expression_statement' ? statement.named[0] : undefined;
  const called = call?.type === 'call_expression' ? call.child('function') : null;
  return called?.type === 'identifier' ? called.text : null;
}

/** A class needs its base, decorators, fields and constructor; its methods' names whoever calls them. */
function readClass(node: SyntaxNode, reader: NameReader, item: Item): void {
  const own = node.child('name')?.text;
  const scope = innerScope(null, own === undefined ? [] : [own]);
  for (const child of node.children)
    if (child.field !== 'name' && child.field !== 'body') reader.visit(child, scope);
  for (const member of node.child('body')?.named ?? []) {
    const nameNode = member.child('name') ?? member.child('property');
    const name = nameNode && keyText(nameNode);
    const value = member.child('value');
    const isMethod =
      member.type === 'method_definition' || (value !== null && functionTypes.has(value.type));
    if (!isMethod || name === null || name === 'constructor') {
      reader.visit(member, scope);
      continue;
    }
    const inner = new NameReader();
    inner.visit(member, scope);
    const attributes = member.walk().filter(each => each.type === 'property_identifier');
    item.members.set(name, {
      reads: inner.reads,
      attributes: new Set(attributes.map(each => each.text)),
    });
    item.imports.push(...inner.imports);
  }
}
