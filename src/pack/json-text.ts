/**
 * JSON with a place for every error. `JSON.parse` names the place in some engines and for some errors
 * only, lets a second field of the same name win silently, and recurses as deep as its input says.
 */
import { UserError } from '../user-error.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Deeper nesting than any pack has. */
const MAX_DEPTH = 32;

/** Line and column count from 1, as editors show them. */
export class JsonSyntaxError extends UserError {
  readonly reason: string;
  readonly line: number;
  readonly column: number;

  /** @param file named in the message, where it is known */
  constructor(reason: string, line: number, column: number, file = '') {
    super(`${file === '' ? '' : `${file}: `}line ${line}, column ${column}: ${reason}`);
    this.reason = reason;
    this.line = line;
    this.column = column;
  }
}

/**
 * Parses JSON (RFC 8259) from text. A byte order mark is skipped, a field given twice or named
 * `__proto__` is refused, nesting is bounded. Throws JsonSyntaxError.
 */
export function parseJson(text: string): Json {
  return new Reader(text).document();
}

const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WHITESPACE = /[ \t\r\n]*/y;

class Reader {
  private readonly text: string;
  private offset: number;

  constructor(text: string) {
    this.text = text;
    this.offset = text.startsWith('\ufeff') ? 1 : 0;
  }

  document(): Json {
    const value = this.value(0);
    if (this.offset < this.text.length) this.fail(`expected the end, found ${this.found()}`);
    return value;
  }

  private value(depth: number): Json {
    this.match(WHITESPACE);
    if (depth > MAX_DEPTH) this.fail(`nested deeper than ${MAX_DEPTH} levels`);
    const value = this.bare(depth);
    this.match(WHITESPACE);
    return value;
  }

  private bare(depth: number): Json {
    switch (this.text[this.offset]) {
      case '{':
        return this.object(depth);
      case '[':
        return this.array(depth);
      case '"':
        return this.string();
      case 't':
        return this.word('true', true);
      case 'f':
        return this.word('false', false);
      case 'n':
        return this.word('null', null);
    }
    const number = this.match(NUMBER);
    if (number === null) this.fail(`expected a value, found ${this.found()}`);
    return Number(number);
  }

  private object(depth: number): Json {
    const object: Record<string, Json> = {};
    this.offset++;
    this.match(WHITESPACE);
    if (this.take('}')) return object;
    do {
      this.match(WHITESPACE);
      if (this.text[this.offset] !== '"')
        this.fail(`expected a field name in double quotes, found ${this.found()}`);
      const start = this.offset;
      const key = this.string();
      if (key === '__proto__') this.fail('a field may not be named "__proto__"', start);
      if (Object.hasOwn(object, key)) this.fail(`the field "${key}" is given twice`, start);
      this.match(WHITESPACE);
      if (!this.take(':')) this.fail(`expected ":" after the field name, found ${this.found()}`);
      object[key] = this.value(depth + 1);
    } while (this.take(','));
    if (!this.take('}')) this.fail(`expected "," or "}", found ${this.found()}`);
    return object;
  }

  private array(depth: number): Json {
    const array: Json[] = [];
    this.offset++;
    this.match(WHITESPACE);
    if (this.take(']')) return array;
    do array.push(this.value(depth + 1));
    while (this.take(','));
    if (!this.take(']')) this.fail(`expected "," or "]", found ${this.found()}`);
    return array;
  }

  private string(): string {
    const token = this.match(STRING);
    if (token === null)
      this.fail('a text in double quotes that does not end or holds a wrong escape');
    return JSON.parse(token) as string;
  }

  private word<T>(word: string, value: T): T {
    if (!this.text.startsWith(word, this.offset))
      this.fail(`expected a value, found ${this.found()}`);
    this.offset += word.length;
    return value;
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.offset;
    const token = pattern.exec(this.text)?.[0] ?? null;
    if (token !== null) this.offset += token.length;
    return token;
  }

  private take(character: string): boolean {
    if (this.text[this.offset] !== character) return false;
    this.offset++;
    return true;
  }

  private found(): string {
    const character = this.text.codePointAt(this.offset);
    return character === undefined ? 'the end' : JSON.stringify(String.fromCodePoint(character));
  }

  private fail(reason: string, offset = this.offset): never {
    const lines = this.text.slice(0, offset).split(/\r\n|\r|\n/);
    throw new JsonSyntaxError(reason, lines.length, (lines.at(-1) ?? '').length + 1);
  }
}
