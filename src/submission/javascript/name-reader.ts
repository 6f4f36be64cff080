import type { ImportedName } from '../item.ts';
import { innerScope, isModuleName, type Scope } from '../scope.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { assignedTargets } from './assigned-targets.ts';
import { blockNames, blockTypes, hoistedNames, patternNames, typeOnly } from './bindings.ts';
import { functionTypes, keyText, memberPath } from './syntax.ts';

/** Reads off a statement which names of the module it needs; types need none. */
export class NameReader {
  readonly reads = new Set<string>();
  readonly imports: ImportedName[] = [];
  /** Names of the module that a function assigns to. */
  readonly globals = new Set<string>();

  visit(node: SyntaxNode, scope: Scope | null): void {
    this.noteAssigned(node, scope);
    if (typeOnly.has(node.type)) return;
    if (functionTypes.has(node.type)) {
      this.visitFunction(node, scope);
      return;
    }
    if (blockTypes.has(node.type)) {
      this.visitChildren(node, innerScope(scope, blockNames(node)));
      return;
    }
    switch (node.type) {
      case 'identifier':
      case 'shorthand_property_identifier':
        if (isModuleName(node.text, scope)) this.reads.add(node.text);
        return;
      case 'member_expression':
      case 'subscript_expression':
        this.visitMember(node, scope);
        return;
      case 'call_expression': {
        const module = requiredModule(node);
        if (module === null) {
          this.visitChildren(node, scope);
          return;
        }
        this.imports.push({ local: null, module, imported: null, isTopLevel: scope === null });
        return;
      }
      case 'variable_declarator':
        this.visitDeclarator(node, scope);
        return;
      case 'assignment_expression':
        this.visitAssignment(node, scope);
        return;
      case 'pair':
      case 'pair_pattern':
        this.visitKey(node.child('key'), scope);
        this.visitField(node, 'value', scope);
        return;
      case 'class':
      case 'class_declaration':
      case 'abstract_class_declaration': {
        const name = node.child('name')?.text;
        const inner = innerScope(scope, name === undefined ? [] : [name]);
        for (const child of node.children) if (child.field !== 'name') this.visit(child, inner);
        return;
      }
      case 'field_definition':
      case 'public_field_definition': {
        this.visitKey(node.child('property') ?? node.child('name'), scope);
        for (const child of node.children) if (child.type === 'decorator') this.visit(child, scope);
        this.visitField(node, 'value', scope);
        return;
      }
      case 'as_expression':
      case 'satisfies_expression':
        if (node.named[0]) this.visit(node.named[0], scope);
        return;
      case 'type_assertion':
        if (node.named[1]) this.visit(node.named[1], scope);
        return;
      case 'enum_declaration':
        this.visitField(node, 'body', scope);
        return;
      case 'enum_body': {
        const names = node.named.flatMap(member => member.child('name')?.text ?? member.text);
        for (const member of node.named) {
          const value = member.child('value');
          if (value) this.visit(value, innerScope(scope, names));
        }
        return;
      }
      case 'internal_module':
        this.visitField(node, 'body', scope);
        return;
      case 'import_statement':
      case 'comment':
        return;
      default:
        this.visitChildren(node, scope);
    }
  }

  /** Modules are strict: what is assigned to has to be declared. */
  private noteAssigned(node: SyntaxNode, scope: Scope | null): void {
    for (const target of assignedTargets(node)) {
      if (!/identifier/.test(target.type) || !isModuleName(target.text, scope)) continue;
      this.reads.add(target.text);
      if (scope !== null) this.globals.add(target.text);
    }
  }

  private visitChildren(node: SyntaxNode, scope: Scope | null): void {
    for (const child of node.children) this.visit(child, scope);
  }

  private visitFunction(node: SyntaxNode, scope: Scope | null): void {
    if (node.type === 'method_definition') this.visitKey(node.child('name'), scope);
    const body = node.child('body');
    const single = node.child('parameter');
    const parameters = single ? [single] : (node.child('parameters')?.named ?? []);
    const own = node.type === 'function_expression' ? [node.child('name')?.text ?? ''] : [];
    const hoisted = body ? hoistedNames(body) : [];
    const inner = innerScope(scope, [
      ...own,
      'arguments',
      ...parameters.flatMap(patternNames),
      ...hoisted,
    ]);
    for (const parameter of parameters) this.visitPattern(parameter, inner);
    if (body) this.visit(body, inner);
  }

  private visitMember(node: SyntaxNode, scope: Scope | null): void {
    const path = memberPath(node);
    if (path) {
      if (isModuleName(path.names[0]!, scope)) this.reads.add(exportPath(path.names).join('.'));
      return;
    }
    this.visitField(node, 'object', scope);
    this.visitField(node, 'index', scope);
  }

  /** `const { a, b: c } = require('./m')` brings names as an import does. */
  private visitDeclarator(node: SyntaxNode, scope: Scope | null): void {
    const name = node.child('name');
    const value = node.child('value');
    if (name) this.visitPattern(name, scope);
    const required = value && requiredNames(name, value);
    if (required) {
      this.imports.push(...required.map(each => ({ ...each, isTopLevel: scope === null })));
    } else if (value) this.visit(value, scope);
  }

  private visitAssignment(node: SyntaxNode, scope: Scope | null): void {
    const left = node.child('left');
    const path = left && memberPath(left);
    const isExport = path && exportPath(path.names)[0] === 'exports';
    if (left && !isExport && left.type !== 'identifier') this.visitPattern(left, scope);
    this.visitField(node, 'right', scope);
  }

  /** Of a pattern only its defaults and computed keys are read. */
  private visitPattern(pattern: SyntaxNode, scope: Scope | null): void {
    switch (pattern.type) {
      case 'identifier':
      case 'shorthand_property_identifier_pattern':
        return;
      case 'assignment_pattern':
      case 'object_assignment_pattern':
        this.visitPart(pattern, 'left', scope);
        this.visitField(pattern, 'right', scope);
        return;
      case 'required_parameter':
      case 'optional_parameter':
        this.visitPart(pattern, 'pattern', scope);
        this.visitField(pattern, 'value', scope);
        return;
      case 'pair_pattern':
        this.visitKey(pattern.child('key'), scope);
        this.visitPart(pattern, 'value', scope);
        return;
      case 'member_expression':
      case 'subscript_expression':
        this.visitMember(pattern, scope);
        return;
      default:
        for (const child of pattern.named) this.visitPattern(child, scope);
    }
  }

  private visitPart(pattern: SyntaxNode, field: string, scope: Scope | null): void {
    const part = pattern.child(field);
    if (part) this.visitPattern(part, scope);
  }

  private visitKey(key: SyntaxNode | null, scope: Scope | null): void {
    if (key?.type === 'computed_property_name' && keyText(key) === null)
      this.visitChildren(key, scope);
  }

  private visitField(node: SyntaxNode, field: string, scope: Scope | null): void {
    const child = node.child(field);
    if (child) this.visit(child, scope);
  }
}

/** `module.exports.f` and `exports.f` are one; `module.exports` alone is every export. */
export function exportPath(names: string[]): string[] {
  if (names[0] !== 'module' || names[1] !== 'exports') return names;
  return names.length === 2 ? ['exports', '*'] : ['exports', ...names.slice(2)];
}

/** The module of `require('…')` or `import('…')`. */
function requiredModule(node: SyntaxNode): string | null {
  if (node.type !== 'call_expression') return null;
  const called = node.child('function');
  const argument = node.child('arguments')?.named[0];
  const isRequire = called?.text === 'require' || called?.type === 'import';
  return isRequire && argument?.type === 'string' ? argument.text.slice(1, -1) : null;
}

/** What `name = require('…')` or `name = require('…').member` brings, null where it is no such thing. */
function requiredNames(
  name: SyntaxNode | null,
  value: SyntaxNode,
): Omit<ImportedName, 'isTopLevel'>[] | null {
  const call = value.type === 'member_expression' ? value.child('object') : value;
  const module = call && requiredModule(call);
  if (!name || module === null) return null;
  if (value !== call) {
    const imported = value.child('property')?.text ?? null;
    return patternNames(name).map(local => ({ local, module, imported }));
  }
  if (name.type === 'identifier') return [{ local: name.text, module, imported: null }];
  return name.named.flatMap(part => {
    const key = part.child('key') ?? part.child('left') ?? part;
    const imported = keyText(key) ?? key.text;
    const isRest = part.type === 'rest_pattern';
    return patternNames(part).map(local => ({ local, module, imported: isRest ? null : imported }));
  });
}
