import type { SyntaxNode } from './syntax-node.ts';

/** One name that an import statement brings. */
export interface ImportedName {
  /** What it is called here, null for a star. */
  local: string | null;
  /** The module as written: `helpers`, `.helpers`, `./helpers.js`. */
  module: string;
  /** The name there; null: the module itself; `*`: all of them. */
  imported: string | null;
  /** False where it stands inside a function. */
  isTopLevel: boolean;
}

/** A part of an import or export list that can go without the others. */
export interface Specifier {
  /** The name that it binds. */
  name: string;
  node: SyntaxNode;
  from: ImportedName | null;
  reads: string[];
}

/** Something done to what a name holds, in place: `cache['x'] = 1`, `np.seterr(…)`. */
export interface Change {
  root: string;
  /** The called path (`np.seterr`), null for an assignment. */
  call: string | null;
}

/** What a method needs when it is called. */
export interface Member {
  reads: Set<string>;
  /** Every attribute it mentions, its own class's other methods among them. */
  attributes: Set<string>;
}

/**
 * A top-level statement with what it binds and reads: the unit that is run or blanked. Names are dotted
 * paths from the module's scope (`np.exp`, `helpers.sigmoid`). What a JavaScript module exports is bound
 * under `exports.NAME`, and under `exports.*` where the whole is replaced.
 */
export interface Item {
  node: SyntaxNode;
  run: 'when-reached' | 'always' | 'never';
  kind: 'import' | 'definition' | 'statement';
  binds: Set<string>;
  reads: Set<string>;
  /** Methods of a class, whose names are needed only if they are called. */
  members: Map<string, Member>;
  imports: ImportedName[];
  specifiers: Specifier[];
  changes: Change[];
  /** Top-level names that a function of this item binds when it is called. */
  globals: Set<string>;
  /** The function that this statement calls and nothing else. */
  calls: string | null;
}

export function emptyItem(node: SyntaxNode): Item {
  return {
    node,
    run: 'when-reached',
    kind: 'statement',
    binds: new Set(),
    reads: new Set(),
    members: new Map(),
    imports: [],
    specifiers: [],
    changes: [],
    globals: new Set(),
    calls: null,
  };
}
