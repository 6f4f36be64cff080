import type { SyntaxNode } from '../syntax-node.ts';
import type { Parameter } from '../types.ts';

/** The positional parameters; patterns count under their text, `...rest` as one with a default. */
export function readParameters(node: SyntaxNode): {
  parameters: Parameter[];
  defaults: Map<string, string>;
} {
  const single = node.child('parameter');
  const written = single ? [single] : (node.child('parameters')?.named ?? []);
  const parameters: Parameter[] = [];
  const defaults = new Map<string, string>();
  for (const parameter of written) {
    const pattern = parameter.child('pattern') ?? parameter.child('left') ?? parameter;
    if (pattern.type === 'this') continue;
    const value = parameter.child('value') ?? parameter.child('right');
    const isRest = pattern.type === 'rest_pattern';
    const name = isRest ? (pattern.named[0]?.text ?? '') : pattern.text;
    if (value) defaults.set(name, value.text);
    const hasDefault = value !== null || isRest || parameter.type === 'optional_parameter';
    parameters.push({ name, hasDefault });
  }
  return { parameters, defaults };
}
