import type { SyntaxNode } from '../syntax-node.ts';
import type { Parameter } from '../types.ts';

/** The positional parameters of a function or lambda; `*args` counts as one with a default. */
export function readParameters(node: SyntaxNode): {
  parameters: Parameter[];
  defaults: Map<string, string>;
} {
  const parameters: Parameter[] = [];
  const defaults = new Map<string, string>();
  for (const parameter of node.child('parameters')?.named ?? []) {
    const name = parameterName(parameter);
    if (!name) continue;
    const value = parameter.child('value');
    if (value) defaults.set(name.text, value.text);
    const isSplat = /^\*/.test(parameter.text);
    parameters.push({ name: name.text, hasDefault: value !== null || isSplat });
  }
  return { parameters, defaults };
}

/** The identifier that a parameter binds, null for `/`, `*` and tuples. */
export function parameterName(parameter: SyntaxNode): SyntaxNode | null {
  if (parameter.type === 'identifier') return parameter;
  const named = parameter.child('name');
  if (named) return parameterName(named);
  const first = parameter.named[0];
  const wraps = ['typed_parameter', 'list_splat_pattern', 'dictionary_splat_pattern'];
  return first && wraps.includes(parameter.type) ? parameterName(first) : null;
}

const receiverName = /^(self|cls|this|me|_self|_)$/;

/**
 * Leaves out what Python passes by itself. A method that forgot its `self` and has one other parameter
 * works through the class, as its author will have called it, so it counts as static.
 */
export function dropReceiver(
  parameters: Parameter[],
  marks: string[],
): { parameters: Parameter[]; isStatic: boolean } {
  const last = marks.map(mark => mark.replace(/\(.*$/s, ''));
  if (last.some(mark => mark.endsWith('staticmethod'))) return { parameters, isStatic: true };
  if (last.some(mark => mark.endsWith('classmethod')))
    return { parameters: parameters.slice(1), isStatic: true };
  const first = parameters[0];
  if (first && (receiverName.test(first.name) || parameters.length > 1))
    return { parameters: parameters.slice(1), isStatic: false };
  return { parameters, isStatic: true };
}
