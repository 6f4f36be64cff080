/**
 * A syntax tree as plain data. The grammar's own tree lives in WebAssembly memory and has to be freed by
 * hand; it is copied once, right after parsing, and never kept.
 */
export class SyntaxNode {
  readonly children: SyntaxNode[] = [];
  readonly type: string;
  /** Of the parent's field this node stands in: `left`, `body`, …; empty where in none. */
  readonly field: string;
  /** False for punctuation and keywords. */
  readonly isNamed: boolean;
  /** Inserted by the parser to go on after an error; empty text. */
  readonly isMissing: boolean;
  /** Offsets in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly parent: SyntaxNode | null;
  private readonly source: string;

  constructor(init: {
    type: string;
    field: string;
    isNamed: boolean;
    isMissing: boolean;
    start: number;
    end: number;
    parent: SyntaxNode | null;
    source: string;
  }) {
    this.type = init.type;
    this.field = init.field;
    this.isNamed = init.isNamed;
    this.isMissing = init.isMissing;
    this.start = init.start;
    this.end = init.end;
    this.parent = init.parent;
    this.source = init.source;
  }

  get text(): string {
    return this.source.slice(this.start, this.end);
  }

  /** Named children without comments. */
  get named(): SyntaxNode[] {
    return this.children.filter(child => child.isNamed && child.type !== 'comment');
  }

  child(field: string): SyntaxNode | null {
    return this.children.find(child => child.field === field) ?? null;
  }

  childrenIn(field: string): SyntaxNode[] {
    return this.children.filter(child => child.field === field && child.isNamed);
  }

  has(type: string): boolean {
    return this.children.some(child => child.type === type);
  }

  /** This node and everything below it, in order of the text; `enter` says what to look into. */
  walk(enter?: (node: SyntaxNode) => boolean): SyntaxNode[] {
    const nodes: SyntaxNode[] = [];
    collect(this, enter, nodes);
    return nodes;
  }

  /** The nearest ancestor of one of these types. */
  within(...types: string[]): SyntaxNode | null {
    let node = this.parent;
    while (node && !types.includes(node.type)) node = node.parent;
    return node;
  }
}

function collect(
  node: SyntaxNode,
  enter: ((node: SyntaxNode) => boolean) | undefined,
  nodes: SyntaxNode[],
): void {
  nodes.push(node);
  if (enter && !enter(node)) return;
  for (const child of node.children) collect(child, enter, nodes);
}
