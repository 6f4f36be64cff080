import { isKnown, isLetter, type Scope } from './scope.ts';
import { tokenize, Unreadable, type Token } from './tokens.ts';

/** A place between the tokens of a line, which parsing moves on. */
export class Cursor {
  readonly #tokens: readonly Token[];
  readonly #scope: Scope;
  #position = 0;

  constructor(line: string, scope: Scope) {
    this.#scope = scope;
    this.#tokens = tokenize(line).flatMap(token => letters(token, scope));
  }

  /** To come back to. */
  get position(): number {
    return this.#position;
  }

  back(position: number): void {
    this.#position = position;
  }

  skip(count: number): void {
    this.#position += count;
  }

  /** The token that was taken last. */
  get last(): Token {
    return this.#tokens[this.#position - 1]!;
  }

  peek(ahead = 0): Token {
    return this.#tokens[Math.min(this.#position + ahead, this.#tokens.length - 1)]!;
  }

  next(): Token {
    const token = this.peek();
    if (token.kind !== 'end') this.#position++;
    return token;
  }

  /** Takes the next token where it is such a one. */
  accept(kind: Token['kind'], text?: string): boolean {
    const token = this.peek();
    const found = token.kind === kind && (text === undefined || token.text === text);
    if (found) this.#position++;
    return found;
  }

  /** `(z)`, three tokens. */
  isVariableInParentheses(ahead: number): boolean {
    return (
      this.peek(ahead).kind === 'open' &&
      this.peek(ahead + 1).text === this.#scope.variable &&
      this.peek(ahead + 2).kind === 'close'
    );
  }
}

export function unexpected(token: Token): Unreadable {
  return token.kind === 'end'
    ? new Unreadable('The line ends too early.', Math.max(0, token.start - 1), token.start)
    : new Unreadable('This is not understood here.', token.start, token.end);
}

/** `ze` and `uv` are products where every letter is known and the word is not. */
function letters(token: Token, scope: Scope): Token[] {
  const each = Array.from(token.text);
  const splits =
    token.kind === 'name' &&
    each.length > 1 &&
    !isKnown(scope, token.text) &&
    each.every(letter => isLetter(scope, letter));
  if (!splits) return [token];
  return each.map((text, i) => ({
    ...token,
    text,
    start: token.start + i,
    end: token.start + i + 1,
  }));
}
