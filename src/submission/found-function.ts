import type { SyntaxNode } from './syntax-node.ts';
import type { Access, Parameter } from './types.ts';

/** A function in a syntax tree with a name that could lead to it; inside this room only. */
export interface FoundFunction {
  name: string;
  access: Access;
  nestedIn: string | null;
  nameNode: SyntaxNode;
  /** The outermost node that defines it: decorators, `export` or the whole assignment included. */
  definition: SyntaxNode;
  /** The function itself: what has parameters and a body. */
  node: SyntaxNode;
  body: SyntaxNode;
  parameters: Parameter[];
  /** Default values as written, by parameter; for flags. */
  defaults: Map<string, string>;
  /** Another name for a function found elsewhere. */
  isAlias: boolean;
}

/** A node that returns, and what it returns (null: nothing). */
export interface ReturnNode {
  statement: SyntaxNode;
  expression: SyntaxNode | null;
}

/** Where a definition stands while functions are looked for. */
export interface Place {
  /** The class whose body this is. */
  owner: string | null;
  nestedIn: string | null;
}

/** Keeps one function a name: the last definition wins, as when run; order of the text otherwise. */
export function lastOfEachName(found: FoundFunction[]): FoundFunction[] {
  const last = new Map<string, FoundFunction>();
  for (const each of found) last.set(`${each.nestedIn ?? ''}|${each.name}`, each);
  const reachable = new Set([...last.values()].filter(f => f.nestedIn === null).map(f => f.name));
  return [...last.values()]
    .filter(f => f.nestedIn === null || !reachable.has(f.name))
    .sort((a, b) => a.nameNode.start - b.nameNode.start);
}
