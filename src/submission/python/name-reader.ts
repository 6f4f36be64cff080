import type { ImportedName, Member } from '../item.ts';
import { innerScope, isModuleName, type Scope } from '../scope.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { boundNames, captures, localName, targetNames } from './bindings.ts';
import { parameterName } from './parameters.ts';

/**
 * Reads off a statement which names of the module it needs. Python's scopes: functions, lambdas and
 * comprehensions have their own, a class's is not seen by its methods.
 */
export class NameReader {
  readonly reads = new Set<string>();
  readonly imports: ImportedName[] = [];
  readonly globals = new Set<string>();
  private readonly evaluatesAnnotations: boolean;

  constructor(options: { evaluatesAnnotations: boolean }) {
    this.evaluatesAnnotations = options.evaluatesAnnotations;
  }

  visit(node: SyntaxNode, scope: Scope | null): void {
    switch (node.type) {
      case 'identifier':
        if (isModuleName(node.text, scope)) this.reads.add(node.text);
        return;
      case 'attribute':
        this.visitAttribute(node, scope);
        return;
      case 'keyword_argument':
        this.visitField(node, 'value', scope);
        return;
      case 'function_definition':
        this.visitSignature(node, scope);
        this.visitFunctionBody(node, scope);
        return;
      case 'lambda':
        this.visitSignature(node, scope);
        this.visitFunctionBody(node, scope);
        return;
      case 'class_definition':
        this.visitField(node, 'superclasses', scope);
        this.visitClassBody(node, scope);
        return;
      case 'list_comprehension':
      case 'set_comprehension':
      case 'dictionary_comprehension':
      case 'generator_expression':
        this.visitComprehension(node, scope);
        return;
      case 'import_statement':
      case 'import_from_statement':
        this.imports.push(...importedNames(node, scope === null));
        return;
      case 'future_import_statement':
      case 'nonlocal_statement':
      case 'global_statement':
      case 'comment':
        return;
      case 'assignment':
        this.visitTarget(node.child('left'), scope);
        if (scope === null || scope.isClass) this.visitAnnotation(node, scope);
        this.visitField(node, 'right', scope);
        return;
      case 'named_expression':
        this.visitField(node, 'value', scope);
        return;
      case 'for_statement':
      case 'for_in_clause':
        this.visitTarget(node.child('left'), scope);
        for (const child of node.children) if (child.field !== 'left') this.visit(child, scope);
        return;
      case 'as_pattern_target':
        for (const target of node.named) this.visitTarget(target, scope);
        return;
      case 'case_pattern':
        this.visitPattern(node, scope);
        return;
      case 'type':
        if (this.evaluatesAnnotations) for (const child of node.children) this.visit(child, scope);
        return;
      default:
        for (const child of node.children) this.visit(child, scope);
    }
  }

  /** Decorators aside, what a `def` line evaluates: defaults and annotations. */
  visitSignature(node: SyntaxNode, scope: Scope | null): void {
    for (const parameter of node.child('parameters')?.named ?? []) {
      this.visitField(parameter, 'value', scope);
      this.visitAnnotation(parameter, scope);
    }
    const returned = node.child('return_type');
    if (returned) this.visit(returned, scope);
  }

  visitFunctionBody(node: SyntaxNode, scope: Scope | null): void {
    const body = node.child('body');
    if (!body) return;
    const parameters = (node.child('parameters')?.named ?? [])
      .flatMap(parameter => parameterName(parameter) ?? [])
      .map(name => name.text);
    const { bound, globals } = boundNames([body]);
    const inner = innerScope(scope, [...parameters, ...bound]);
    for (const name of globals) {
      inner.globals.add(name);
      this.globals.add(name);
    }
    this.visit(body, inner);
  }

  private visitClassBody(node: SyntaxNode, scope: Scope | null): void {
    const body = node.child('body');
    if (body) this.visit(body, classScope(body, scope));
  }

  private visitAttribute(node: SyntaxNode, scope: Scope | null): void {
    const path = attributePath(node);
    if (!path) {
      const object = node.child('object');
      if (object) this.visit(object, scope);
    } else if (isModuleName(path[0]!, scope)) this.reads.add(path.join('.'));
  }

  private visitComprehension(node: SyntaxNode, scope: Scope | null): void {
    const targets = node.named
      .filter(child => child.type === 'for_in_clause')
      .flatMap(clause => clause.child('left') ?? [])
      .flatMap(targetNames);
    const inner = innerScope(scope, targets);
    // What the first `for` goes through is looked up outside: `[x for x in x]`.
    const first = node.named.find(child => child.type === 'for_in_clause')?.child('right');
    if (first) this.visit(first, scope);
    for (const child of node.children) this.visit(child, inner);
  }

  /** Of a target only what it looks up is read: the `x` and `i` of `x[i] = …`. */
  private visitTarget(target: SyntaxNode | null, scope: Scope | null): void {
    if (!target || target.type === 'identifier') return;
    if (target.type === 'subscript' || target.type === 'attribute') {
      this.visit(target, scope);
      return;
    }
    for (const part of target.named) this.visitTarget(part, scope);
  }

  private visitAnnotation(node: SyntaxNode, scope: Scope | null): void {
    const annotation = node.child('type');
    if (annotation) this.visit(annotation, scope);
  }

  /** Class names and dotted values are looked up; single names are captured. */
  private visitPattern(pattern: SyntaxNode, scope: Scope | null): void {
    const captured = new Set(captures(pattern));
    for (const node of pattern.walk())
      if (node.type === 'dotted_name' && !captured.has(node.text)) {
        const root = node.text.split('.')[0]!;
        if (isModuleName(root, scope)) this.reads.add(node.text);
      }
  }

  private visitField(node: SyntaxNode, field: string, scope: Scope | null): void {
    const child = node.child(field);
    if (child) this.visit(child, scope);
  }
}

export function classScope(body: SyntaxNode, scope: Scope | null): Scope {
  const { bound, globals } = boundNames([body]);
  const inner = innerScope(scope, bound, true);
  for (const name of globals) inner.globals.add(name);
  return inner;
}

/** `a.b.c` as its names, null where the root is no plain name. */
export function attributePath(node: SyntaxNode): string[] | null {
  if (node.type === 'identifier') return [node.text];
  if (node.type !== 'attribute') return null;
  const object = node.child('object');
  const before = object && attributePath(object);
  const attribute = node.child('attribute');
  return before && attribute ? [...before, attribute.text] : null;
}

export function importedNames(statement: SyntaxNode, isTopLevel: boolean): ImportedName[] {
  if (statement.type === 'import_statement')
    return statement.childrenIn('name').map(name => ({
      local: localName(name, statement),
      module: (name.child('name') ?? name).text,
      imported: null,
      isTopLevel,
    }));
  const module = (statement.child('module_name')?.text ?? '').replace(/\s/g, '');
  if (statement.has('wildcard_import')) return [{ local: null, module, imported: '*', isTopLevel }];
  return statement.childrenIn('name').map(name => ({
    local: localName(name, statement),
    module,
    imported: (name.child('name') ?? name).text,
    isTopLevel,
  }));
}

/** What one method needs, apart from its `def` line. */
export function memberOf(
  method: SyntaxNode,
  scope: Scope,
  options: { evaluatesAnnotations: boolean },
): { member: Member; imports: ImportedName[]; globals: Set<string> } {
  const reader = new NameReader(options);
  reader.visitFunctionBody(method, scope);
  const attributes = method
    .walk()
    .filter(node => node.type === 'attribute')
    .map(node => node.child('attribute')?.text ?? '');
  return {
    member: { reads: reader.reads, attributes: new Set(attributes) },
    imports: reader.imports,
    globals: reader.globals,
  };
}
