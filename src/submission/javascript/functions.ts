import { lastOfEachName, type FoundFunction, type Place } from '../found-function.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import type { Access } from '../types.ts';
import { readParameters } from './parameters.ts';
import { functionTypes, keyText, memberPath, unwrapExpression } from './syntax.ts';

/** Where a function hangs: the name it goes by and the way to it. */
interface Slot {
  name: string;
  access: Access;
  nameNode: SyntaxNode;
}

/** Every function of a JavaScript or TypeScript module that a name leads to, in order of the text. */
export function javascriptFunctions(root: SyntaxNode): FoundFunction[] {
  const finder = new Finder();
  finder.visitStatements(root, { owner: null, nestedIn: null });
  return lastOfEachName(finder.found);
}

class Finder {
  readonly found: FoundFunction[] = [];

  visitStatements(block: SyntaxNode, place: Place): void {
    for (const statement of block.named) this.visitStatement(statement, statement, place);
  }

  /** `outer` is the node that stands for the whole definition, `export` included. */
  private visitStatement(node: SyntaxNode, outer: SyntaxNode, place: Place): void {
    switch (node.type) {
      case 'export_statement':
        this.visitExport(node, place);
        return;
      case 'function_declaration':
      case 'generator_function_declaration': {
        const nameNode = node.child('name');
        if (nameNode) this.addFunction(node, outer, binding(nameNode), place);
        return;
      }
      case 'class_declaration':
      case 'abstract_class_declaration':
        this.visitClass(node, node.child('name')?.text ?? '', place);
        return;
      case 'lexical_declaration':
      case 'variable_declaration': {
        const declarators = node.named.filter(child => child.type === 'variable_declarator');
        for (const declarator of declarators) {
          const nameNode = declarator.child('name');
          const value = declarator.child('value');
          if (nameNode?.type === 'identifier' && value)
            this.visitValue(
              value,
              declarators.length === 1 ? outer : declarator,
              binding(nameNode),
              place,
            );
        }
        return;
      }
      case 'expression_statement':
        for (const expression of node.named) this.visitExpression(expression, node, place);
        return;
      case 'internal_module':
        this.visitNamespace(node, place);
        return;
      default:
        for (const child of node.named)
          if (child.type === 'statement_block') this.visitStatements(child, place);
          else if (/_clause$|^if_statement$/.test(child.type))
            this.visitStatement(child, child, place);
    }
  }

  private visitExport(node: SyntaxNode, place: Place): void {
    const declaration = node.child('declaration');
    const value = node.child('value');
    if (node.has('default') && (declaration ?? value)) {
      const exported = unwrapExpression((declaration ?? value)!);
      if (!exported.child('name')) {
        const nameNode = node.children.find(child => child.type === 'default')!;
        const slot: Slot = { name: 'default', access: { kind: 'default' }, nameNode };
        if (exported.type === 'class' || exported.type === 'class_declaration') return;
        this.visitValue(exported, node, slot, place);
        return;
      }
      this.visitStatement(exported, node, place);
      return;
    }
    if (declaration) {
      this.visitStatement(declaration, node, place);
      return;
    }
    if (node.child('source')) return;
    for (const clause of node.named)
      if (clause.type === 'export_clause')
        for (const specifier of clause.named) this.addExportedName(specifier);
  }

  /** `export { dsig as sigmoidPrime }` gives the function another name. */
  private addExportedName(specifier: SyntaxNode): void {
    const local = specifier.child('name');
    const alias = specifier.child('alias');
    const original = this.found.findLast(f => f.name === local?.text && f.nestedIn === null);
    if (alias && original) {
      this.found.push({ ...original, name: alias.text, nameNode: alias, isAlias: true });
    }
  }

  private visitExpression(expression: SyntaxNode, outer: SyntaxNode, place: Place): void {
    if (expression.type === 'internal_module') {
      this.visitNamespace(expression, place);
      return;
    }
    if (expression.type !== 'assignment_expression') {
      this.visitNestedFunctions(expression, place);
      return;
    }
    const left = expression.child('left');
    const right = expression.child('right');
    const path = left && memberPath(left);
    if (path && right) this.visitValue(right, outer, assigned(path.names, path.last), place);
  }

  private visitNamespace(node: SyntaxNode, place: Place): void {
    const name = node.child('name')?.text ?? '';
    const body = node.child('body');
    if (!body) return;
    const inner = new Finder();
    inner.visitStatements(body, { owner: null, nestedIn: null });
    for (const each of inner.found) {
      const isReachable =
        place.nestedIn === null &&
        each.nestedIn === null &&
        each.access.kind === 'function' &&
        each.definition.type === 'export_statement';
      this.found.push({
        ...each,
        name: `${name}.${each.name}`,
        access: isReachable ? { kind: 'property', owner: name, keys: [each.name] } : each.access,
        nestedIn: isReachable ? null : (each.nestedIn ?? name),
      });
    }
  }

  private visitClass(node: SyntaxNode, name: string, place: Place): void {
    for (const member of node.child('body')?.named ?? []) {
      const nameNode = member.child('name') ?? member.child('property');
      const key = nameNode && keyText(nameNode);
      if (!nameNode || key === null || key === 'constructor') continue;
      if (member.has('get') || member.has('set')) continue;
      const isStatic = member.has('static');
      const slot: Slot = {
        name: `${name}.${key}`,
        access: { kind: 'method', owner: name, name: key, isStatic },
        nameNode,
      };
      if (member.type === 'method_definition') this.addFunction(member, member, slot, place);
      else {
        const value = member.child('value');
        if (value) this.visitValue(value, member, slot, place);
      }
    }
  }

  private visitValue(written: SyntaxNode, outer: SyntaxNode, slot: Slot, place: Place): void {
    const value = unwrapExpression(written);
    if (functionTypes.has(value.type)) {
      this.addFunction(value, outer, slot, place);
      return;
    }
    switch (value.type) {
      case 'class':
        this.visitClass(value, slot.name, place);
        return;
      case 'object':
      case 'array':
        this.visitMembers(value, slot, place);
        return;
      case 'assignment_expression': {
        // a = b = function …: both names lead to it.
        const right = value.child('right');
        if (!right) return;
        this.visitExpression(value, outer, place);
        this.visitValue(right, outer, slot, place);
        return;
      }
      case 'identifier':
      case 'member_expression': {
        const path = memberPath(value)?.names.join('.');
        const original = this.found.findLast(f => f.name === path && f.nestedIn === place.nestedIn);
        if (original)
          this.found.push({
            ...original,
            name: slot.name,
            access: slot.access,
            nameNode: slot.nameNode,
            isAlias: true,
          });
        return;
      }
      case 'call_expression': {
        const wrapped = wrappedValue(value);
        if (wrapped) this.visitValue(wrapped, outer, slot, place);
        else this.visitNestedFunctions(value, place, slot.name);
        return;
      }
      default:
        this.visitNestedFunctions(value, place, slot.name);
    }
  }

  private visitMembers(container: SyntaxNode, slot: Slot, place: Place): void {
    const members = container.named;
    members.forEach((member, index) => {
      const nameNode =
        container.type === 'array' ? member : (member.child('key') ?? member.child('name'));
      const key = container.type === 'array' ? String(index) : nameNode && keyText(nameNode);
      if (!nameNode || key === null) return;
      const inner = memberSlot(slot, key, nameNode);
      if (member.type === 'method_definition') {
        if (!member.has('get') && !member.has('set'))
          this.addFunction(member, member, inner, place);
        return;
      }
      const value = container.type === 'array' ? member : member.child('value');
      if (value) this.visitValue(value, member, inner, place);
    });
  }

  /** Functions inside a call, such as a module in an immediately called function. */
  private visitNestedFunctions(node: SyntaxNode, place: Place, name = '(function)'): void {
    for (const each of node.walk(inner => !functionTypes.has(inner.type)))
      if (functionTypes.has(each.type)) {
        const body = each.child('body');
        if (body?.type === 'statement_block')
          this.visitStatements(body, { owner: null, nestedIn: place.nestedIn ?? name });
      }
  }

  private addFunction(node: SyntaxNode, outer: SyntaxNode, slot: Slot, place: Place): void {
    const body = node.child('body');
    if (!body) return;
    this.found.push({
      ...slot,
      nestedIn: place.nestedIn,
      definition: outer,
      node,
      body,
      ...readParameters(node),
      isAlias: false,
    });
    if (body.type === 'statement_block')
      this.visitStatements(body, { owner: null, nestedIn: place.nestedIn ?? slot.name });
  }
}

/** Calls that give back what they are given, or a function that stands for it. */
const wrappers =
  /^(Object\.(freeze|seal)|(\w+\.)?(memo|memoize|memoise|vectorize|vectorise|elementwise|curry|once|lift|broadcast))$/;

function wrappedValue(call: SyntaxNode): SyntaxNode | null {
  const path = memberPath(call.child('function') ?? call);
  if (!path || !wrappers.test(path.names.join('.'))) return null;
  return call.child('arguments')?.named[0] ?? null;
}

function binding(nameNode: SyntaxNode): Slot {
  return { name: nameNode.text, access: { kind: 'function', name: nameNode.text }, nameNode };
}

/** `f = …`, `exports.f = …`, `module.exports = …`, `A.f = …`, `A.prototype.f = …`. */
function assigned(names: string[], nameNode: SyntaxNode): Slot {
  const [owner, ...keys] = names as [string, ...string[]];
  if (keys.length === 0) return binding(nameNode);
  if (keys.length === 2 && keys[0] === 'prototype')
    return {
      name: `${owner}.${keys[1]!}`,
      access: { kind: 'method', owner, name: keys[1]!, isStatic: false },
      nameNode,
    };
  const isExport = owner === 'exports' || (owner === 'module' && keys[0] === 'exports');
  const shown = isExport ? keys.slice(owner === 'module' ? 1 : 0) : names;
  return {
    name: shown.join('.') || 'default',
    access: { kind: 'property', owner, keys },
    nameNode,
  };
}

function memberSlot(slot: Slot, key: string, nameNode: SyntaxNode): Slot {
  const isExport = slot.access.kind === 'property' && /^(exports|module)$/.test(slot.access.owner);
  const name =
    slot.name === 'default' && (isExport || slot.access.kind === 'default')
      ? key
      : `${slot.name}.${key}`;
  switch (slot.access.kind) {
    case 'function':
      return { name, access: { kind: 'property', owner: slot.access.name, keys: [key] }, nameNode };
    case 'property':
      return {
        name,
        access: { ...slot.access, keys: [...slot.access.keys, key] },
        nameNode,
      };
    case 'default':
      return {
        name,
        access: { kind: 'property', owner: 'exports', keys: ['default', key] },
        nameNode,
      };
    case 'method':
      return {
        name,
        access: { kind: 'property', owner: slot.access.owner, keys: [slot.access.name, key] },
        nameNode,
      };
  }
}
