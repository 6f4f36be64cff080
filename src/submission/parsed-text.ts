import { dialects } from './dialect.ts';
import type { FoundFunction } from './found-function.ts';
import type { ParseText } from './grammars.ts';
import type { Item } from './item.ts';
import { LineIndex } from './line-index.ts';
import type { SyntaxNode } from './syntax-node.ts';
import type { Language } from './types.ts';

/** A text, parsed once, with what is read off its tree when it is first asked for. */
export class ParsedText {
  /** Without a byte order mark, as an editor shows it. */
  readonly source: string;
  readonly language: Language;
  readonly root: SyntaxNode;
  readonly hasError: boolean;
  readonly lines: LineIndex;
  private knownItems: Item[] | null = null;
  private knownFunctions: FoundFunction[] | null = null;

  constructor(text: string, language: Language, parse: ParseText) {
    this.source = text.startsWith('\uFEFF') ? text.slice(1) : text;
    this.language = language;
    const { root, hasError } = parse(this.source);
    this.root = root;
    this.hasError = hasError;
    this.lines = new LineIndex(this.source);
  }

  get items(): Item[] {
    this.knownItems ??= dialects[this.language].items(this.root);
    return this.knownItems;
  }

  get functions(): FoundFunction[] {
    this.knownFunctions ??= dialects[this.language].functions(this.root);
    return this.knownFunctions;
  }
}
