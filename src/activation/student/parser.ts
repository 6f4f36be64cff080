/** A line of a student's derivation: expressions joined by equals signs. */
import { Z } from '../build.ts';
import type { Expression } from '../expression.ts';
import { Cursor, unexpected } from './cursor.ts';
import { ExpressionParser } from './expression-parser.ts';
import { isKnown, type Scope } from './scope.ts';

export interface Member {
  readonly expression: Expression;
  /** Offsets in the line. */
  readonly start: number;
  readonly end: number;
  /** What stands alone on this side: a name without a value yet (`u = …`), a known one, or its slope. */
  readonly subject: { readonly name: string; readonly order: number } | null;
}

export interface Chain {
  readonly members: readonly Member[];
  /** The line begins with an equals sign. */
  readonly continues: boolean;
}

/** Throws Unreadable; nothing is guessed. */
export function parseChain(line: string, scope: Scope): Chain {
  return new ChainParser(line, scope).chain();
}

class ChainParser {
  readonly #scope: Scope;
  readonly #cursor: Cursor;
  readonly #expressions: ExpressionParser;

  constructor(line: string, scope: Scope) {
    this.#scope = scope;
    this.#cursor = new Cursor(line, scope);
    this.#expressions = new ExpressionParser(line, this.#cursor, scope);
  }

  chain(): Chain {
    const continues = this.#cursor.accept('equals');
    const members: Member[] = [];
    do members.push(this.#member(members.length === 0 && !continues));
    while (this.#cursor.accept('equals'));
    const rest = this.#cursor.peek();
    if (rest.kind !== 'end') throw unexpected(rest);
    return { members, continues };
  }

  #member(first: boolean): Member {
    const { start } = this.#cursor.peek();
    const subject = this.#subject();
    const unknown = subject && first && !isKnown(this.#scope, subject.name) && subject.order === 0;
    if (unknown) this.#cursor.skip(this.#cursor.isVariableInParentheses(1) ? 4 : 1);
    const expression = unknown ? Z : this.#expressions.parse();
    return { expression, start, end: this.#cursor.last.end, subject };
  }

  /** A name by itself, with primes, or d(name)/dz, before an equals sign. */
  #subject(): Member['subject'] {
    const token = this.#cursor.peek();
    if (token.kind !== 'name' && !(token.kind === 'slope' && token.text)) return null;
    let ahead = 1;
    let order = token.kind === 'slope' ? 1 : 0;
    for (; this.#cursor.peek(ahead).kind === 'prime'; ahead++) order++;
    if (this.#cursor.isVariableInParentheses(ahead)) ahead += 3;
    return this.#cursor.peek(ahead).kind === 'equals' || this.#cursor.peek(ahead).kind === 'end'
      ? { name: token.text, order }
      : null;
  }
}
