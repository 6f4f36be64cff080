import { lastOfEachName, type FoundFunction, type Place } from '../found-function.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import type { Access } from '../types.ts';
import { attributePath } from './name-reader.ts';
import { dropReceiver, readParameters } from './parameters.ts';
import { assignedPairs, isMainGuard, stringValue, unwrapParentheses } from './syntax.ts';

const top: Place = { owner: null, nestedIn: null };

/** Calls that make a function of a function: `np.vectorize(lambda z: …)`, `partial(sigmoid, deriv=True)`. */
const wrappers =
  /(^|\.)(vectorize|frompyfunc|n?jit|vmap|pmap|grad|elementwise_grad|egrad|value_and_grad|partial|lru_cache|cache|staticmethod|classmethod|guvectorize|compile)$/;

/** Every function of a Python module that a name leads to, in order of the text. */
export function pythonFunctions(root: SyntaxNode): FoundFunction[] {
  const found: FoundFunction[] = [];
  visitBlock(root, top, found);
  return lastOfEachName(found);
}

function visitBlock(block: SyntaxNode, place: Place, found: FoundFunction[]): void {
  for (const statement of block.named) visit(statement, statement, place, found);
}

/** `outer` is the node that stands for the whole definition, decorators included. */
function visit(node: SyntaxNode, outer: SyntaxNode, place: Place, found: FoundFunction[]): void {
  switch (node.type) {
    case 'decorated_definition': {
      const definition = node.child('definition');
      if (definition) visit(definition, node, place, found);
      return;
    }
    case 'function_definition':
      addFunction(node, outer, place, found);
      return;
    case 'class_definition': {
      const name = node.child('name')?.text ?? '';
      const body = node.child('body');
      const nested = place.nestedIn ?? place.owner;
      if (body)
        visitBlock(
          body,
          nested === null ? { owner: name, nestedIn: null } : { owner: name, nestedIn: nested },
          found,
        );
      return;
    }
    case 'expression_statement':
      for (const expression of node.named)
        if (expression.type === 'assignment') addAssignment(expression, node, place, found);
      return;
    default: {
      const inside =
        node.type === 'if_statement' && isMainGuard(node)
          ? { ...place, nestedIn: place.nestedIn ?? '__main__' }
          : place;
      for (const child of node.named)
        if (child.type === 'block') visitBlock(child, inside, found);
        else if (child.type.endsWith('_clause')) visit(child, child, inside, found);
    }
  }
}

function addFunction(
  node: SyntaxNode,
  outer: SyntaxNode,
  place: Place,
  found: FoundFunction[],
): void {
  const nameNode = node.child('name');
  const body = node.child('body');
  if (!nameNode || !body) return;
  const decorators = outer.children.filter(child => child.type === 'decorator');
  const marks = decorators.map(decorator => decorator.text.slice(1).trim());
  add(found, place, { nameNode, outer, node, body, marks });
  const name = qualified(place, nameNode.text);
  visitBlock(body, { owner: null, nestedIn: place.nestedIn ?? name }, found);
}

function addAssignment(
  assignment: SyntaxNode,
  outer: SyntaxNode,
  place: Place,
  found: FoundFunction[],
): void {
  for (const [target, value] of assignedPairs(assignment)) {
    if (target.type !== 'identifier') continue;
    addValue(target, value, outer, place, found);
  }
}

function addValue(
  nameNode: SyntaxNode,
  written: SyntaxNode,
  outer: SyntaxNode,
  place: Place,
  found: FoundFunction[],
): void {
  const value = unwrapParentheses(written);
  const inner = functionIn(value);
  if (inner) {
    const marks = value.type === 'call' ? [value.child('function')?.text ?? ''] : [];
    const body = inner.child('body');
    if (body) add(found, place, { nameNode, outer, node: inner, body, marks });
    return;
  }
  const target = aliased(value);
  const original =
    target === null
      ? undefined
      : found.findLast(
          f =>
            f.nestedIn === place.nestedIn &&
            (f.name === qualified(place, target.name) || f.name === target.name),
        );
  if (original) {
    found.push({
      ...original,
      name: qualified(place, nameNode.text),
      access: accessTo(place, nameNode.text, isStatic(original)),
      nameNode,
      parameters: original.parameters.filter(p => !target!.bound.has(p.name)),
      isAlias: true,
    });
    return;
  }
  if (place.owner === null && place.nestedIn === null)
    addMembers(nameNode.text, [], value, outer, found);
}

/** Lambdas in a dict, list or tuple that a top-level name leads to. */
function addMembers(
  owner: string,
  keys: string[],
  container: SyntaxNode,
  outer: SyntaxNode,
  found: FoundFunction[],
): void {
  const visitMember = (keyNode: SyntaxNode, key: string, written: SyntaxNode) => {
    const value = unwrapParentheses(written);
    const path = [...keys, key];
    const inner = functionIn(value);
    const body = inner?.child('body');
    if (inner && body)
      found.push({
        name: [owner, ...path].join('.'),
        access: { kind: 'property', owner, keys: path },
        nestedIn: null,
        nameNode: keyNode,
        definition: keyNode.parent?.type === 'pair' ? keyNode.parent : written,
        node: inner,
        body,
        ...readParameters(inner),
        isAlias: false,
      });
    else addMembers(owner, path, value, outer, found);
  };
  if (container.type === 'dictionary') {
    for (const pair of container.named) {
      const key = pair.child('key');
      const value = pair.child('value');
      const name = key && (stringValue(key) ?? (key.type === 'integer' ? key.text : null));
      if (key && value && name !== null) visitMember(key, name, value);
    }
  } else if (container.type === 'list' || container.type === 'tuple') {
    container.named.forEach((value, index) => visitMember(value, String(index), value));
  } else if (container.type === 'call' && container.child('function')?.text === 'dict') {
    for (const argument of container.child('arguments')?.named ?? []) {
      const name = argument.child('name');
      const value = argument.child('value');
      if (name && value) visitMember(name, name.text, value);
    }
  }
}

/** The lambda that a value is, or that it wraps. */
function functionIn(value: SyntaxNode): SyntaxNode | null {
  if (value.type === 'lambda') return value;
  if (value.type !== 'call' || !wrappers.test(value.child('function')?.text ?? '')) return null;
  const first = value.child('arguments')?.named[0];
  return first ? functionIn(unwrapParentheses(first)) : null;
}

/** The name that a value is, or that it wraps, with the keywords a `partial` binds. */
function aliased(value: SyntaxNode): { name: string; bound: Set<string> } | null {
  const path = attributePath(value);
  if (path) return { name: path.join('.'), bound: new Set() };
  if (value.type !== 'call' || !wrappers.test(value.child('function')?.text ?? '')) return null;
  const [first, ...others] = value.child('arguments')?.named ?? [];
  const inner = first && aliased(unwrapParentheses(first));
  if (!inner) return null;
  const keywords = others
    .filter(o => o.type === 'keyword_argument')
    .map(o => o.child('name')!.text);
  return { name: inner.name, bound: new Set([...inner.bound, ...keywords]) };
}

function add(
  found: FoundFunction[],
  place: Place,
  part: {
    nameNode: SyntaxNode;
    outer: SyntaxNode;
    node: SyntaxNode;
    body: SyntaxNode;
    /** Decorators or wrappers around it. */
    marks: string[];
  },
): void {
  const name = part.nameNode.text;
  const read = readParameters(part.node);
  const receiver =
    place.owner === null
      ? { parameters: read.parameters, isStatic: false }
      : dropReceiver(read.parameters, part.marks);
  found.push({
    name: qualified(place, name),
    access: accessTo(place, name, receiver.isStatic),
    nestedIn: place.nestedIn,
    nameNode: part.nameNode,
    definition: part.outer,
    node: part.node,
    body: part.body,
    parameters: receiver.parameters,
    defaults: read.defaults,
    isAlias: false,
  });
}

function accessTo(place: Place, name: string, isStatic: boolean): Access {
  return place.owner === null
    ? { kind: 'function', name }
    : { kind: 'method', owner: place.owner, name, isStatic };
}

function isStatic(found: FoundFunction): boolean {
  return found.access.kind === 'method' && found.access.isStatic;
}

function qualified(place: Place, name: string): string {
  return place.owner === null ? name : `${place.owner}.${name}`;
}
