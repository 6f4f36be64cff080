import type { SyntaxNode } from '../syntax-node.ts';
import { functionTypes } from './syntax.ts';

/** Blocks whose `let`, `const`, `class` and functions are their own. */
export const blockTypes = new Set([
  'statement_block',
  'for_statement',
  'for_in_statement',
  'catch_clause',
  'switch_body',
  'class_static_block',
]);

/** Types leave no trace at run time. */
export const typeOnly = new Set([
  'type_annotation',
  'type_arguments',
  'type_parameters',
  'type_predicate_annotation',
  'asserts_annotation',
  'interface_declaration',
  'type_alias_declaration',
  'implements_clause',
  'ambient_declaration',
  'function_signature',
  'method_signature',
  'abstract_method_signature',
  'index_signature',
]);

/** The names that a pattern binds: `{ a, b: [c, ...d], e = 1 }` binds a, c, d, e. */
export function patternNames(pattern: SyntaxNode): string[] {
  switch (pattern.type) {
    case 'identifier':
    case 'shorthand_property_identifier_pattern':
      return [pattern.text];
    case 'pair_pattern':
      return field(pattern, 'value');
    case 'assignment_pattern':
    case 'object_assignment_pattern':
      return field(pattern, 'left');
    case 'required_parameter':
    case 'optional_parameter':
      return field(pattern, 'pattern');
    case 'object_pattern':
    case 'array_pattern':
    case 'rest_pattern':
      return pattern.named.flatMap(patternNames);
    default:
      return [];
  }
}

function field(node: SyntaxNode, name: string): string[] {
  const child = node.child(name);
  return child ? patternNames(child) : [];
}

/** What a declaration binds; empty for other statements. */
export function declaredNames(node: SyntaxNode): string[] {
  switch (node.type) {
    case 'function_declaration':
    case 'generator_function_declaration':
    case 'class_declaration':
    case 'abstract_class_declaration':
    case 'enum_declaration':
    case 'internal_module': {
      const name = node.child('name');
      return name ? [name.text.split('.')[0]!] : [];
    }
    case 'lexical_declaration':
    case 'variable_declaration':
      return node.named.flatMap(declarator => field(declarator, 'name'));
    case 'expression_statement':
      return node.named[0]?.type === 'internal_module' ? declaredNames(node.named[0]) : [];
    case 'export_statement': {
      const declaration = node.child('declaration');
      return declaration ? declaredNames(declaration) : [];
    }
    default:
      return [];
  }
}

/** The names a block binds for itself: its direct declarations, loop variables, the caught error. */
export function blockNames(block: SyntaxNode): string[] {
  const names = block.named.flatMap(declaredNames);
  for (const child of block.children) {
    if (child.type === 'switch_case' || child.type === 'switch_default')
      names.push(...child.named.flatMap(declaredNames));
  }
  const parameter = block.child('parameter');
  if (parameter) names.push(...patternNames(parameter));
  const isDeclared = block.has('const') || block.has('let') || block.has('var');
  const loopVariable = block.type === 'for_in_statement' && isDeclared ? block.child('left') : null;
  if (loopVariable) names.push(...patternNames(loopVariable));
  return names;
}

/** The names of every `var` below a node, nested functions aside: they belong to the function. */
export function hoistedNames(node: SyntaxNode): string[] {
  const names: string[] = [];
  for (const each of node.walk(inner => inner === node || !functionTypes.has(inner.type))) {
    if (each.type === 'variable_declaration') names.push(...declaredNames(each));
    const isVarLoop = each.type === 'for_in_statement' && each.has('var');
    const variable = isVarLoop ? each.child('left') : null;
    if (variable) names.push(...patternNames(variable));
  }
  return names;
}
