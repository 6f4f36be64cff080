import { ExpressionError } from './expression-error.ts';
import {
  functions,
  type BinaryOperator,
  type Comparison,
  type Expression,
  type Relation,
} from './expression.ts';
import { fromDecimal, type Rational } from './rational.ts';
import { tokenize, type Token } from './tokens.ts';

export interface ParseOptions {
  readonly parameters: ReadonlyMap<string, Rational>;
  /** Whether `g` and `dg` may be named, alone or applied. */
  readonly output: boolean;
}

const MAX_DEPTH = 60;
const MAX_NODES = 400;

const binary = new Map<string, { kind: BinaryOperator; left: number; right: number }>([
  ['+', { kind: 'add', left: 1, right: 2 }],
  ['-', { kind: 'subtract', left: 1, right: 2 }],
  ['*', { kind: 'multiply', left: 3, right: 4 }],
  ['/', { kind: 'divide', left: 3, right: 4 }],
  // Right-associative, and above the unary minus: -z^2 is -(z^2), 2^-z is 2^(-z).
  ['^', { kind: 'power', left: 7, right: 6 }],
]);
const UNARY_MINUS = 5;

const relations = new Set(['<', '<=', '>', '>=']);

/**
 * The expression language of packs: numbers, z, pi, declared parameters, + - * / ^, parentheses, the
 * functions of `functions`, and conditions as `if(z > 0, a, b)`; `g` and `dg` where the options allow
 * them. Bounded in length, depth and size. Throws ExpressionError.
 */
export function parse(text: string, options: ParseOptions): Expression {
  return new Parser(tokenize(text), options).whole();
}

class Parser {
  readonly #tokens: Token[];
  readonly #options: ParseOptions;
  #position = 0;
  #depth = 0;
  #nodes = 0;

  constructor(tokens: Token[], options: ParseOptions) {
    this.#tokens = tokens;
    this.#options = options;
  }

  whole(): Expression {
    const result = this.#expression(0);
    const token = this.#peek();
    if (token.kind !== 'end') throw this.#unexpected(token, 'an operator or the end');
    return result;
  }

  #peek(): Token {
    return this.#tokens[this.#position]!;
  }

  #next(): Token {
    const token = this.#peek();
    if (token.kind !== 'end') this.#position++;
    return token;
  }

  #accept(text: string): boolean {
    const found = this.#peek().kind === 'operator' && this.#peek().text === text;
    if (found) this.#position++;
    return found;
  }

  #expect(text: string): void {
    if (!this.#accept(text)) throw this.#unexpected(this.#peek(), `"${text}"`);
  }

  #unexpected(token: Token, wanted: string): ExpressionError {
    if (token.kind === 'end')
      return new ExpressionError(`The expression ends where ${wanted} is expected.`, token.offset);
    const startsOperand = token.kind !== 'operator' || token.text === '(';
    const hint = startsOperand && wanted.startsWith('an operator') ? ' Write * for a product.' : '';
    return new ExpressionError(
      `Found "${token.text}" where ${wanted} is expected.${hint}`,
      token.offset,
    );
  }

  #made<Node extends Expression>(node: Node, offset: number): Node {
    if (++this.#nodes > MAX_NODES)
      throw new ExpressionError(`An expression may have at most ${MAX_NODES} parts.`, offset);
    return node;
  }

  #expression(minimum: number): Expression {
    if (++this.#depth > MAX_DEPTH)
      throw new ExpressionError(
        `An expression may be nested at most ${MAX_DEPTH} deep.`,
        this.#peek().offset,
      );
    let left = this.#operand();
    for (;;) {
      const token = this.#peek();
      const operator = token.kind === 'operator' ? binary.get(token.text) : undefined;
      if (!operator || operator.left < minimum) break;
      this.#next();
      const right = this.#expression(operator.right);
      left = this.#made({ kind: operator.kind, left, right }, token.offset);
    }
    this.#depth--;
    return left;
  }

  #operand(): Expression {
    const token = this.#next();
    if (token.kind === 'number')
      return this.#made({ kind: 'number', value: fromDecimal(token.text) }, token.offset);
    if (token.kind === 'name') return this.#named(token);
    if (token.text === '(') {
      const inner = this.#expression(0);
      this.#expect(')');
      return inner;
    }
    if (token.text === '-')
      return this.#made({ kind: 'negate', operand: this.#expression(UNARY_MINUS) }, token.offset);
    if (token.text === '+') return this.#expression(UNARY_MINUS);
    throw this.#unexpected(token, 'a number, z or a function');
  }

  #named(token: Token): Expression {
    const name = token.text;
    const applied = this.#peek().text === '(';
    if (name === 'z') return this.#made({ kind: 'z' }, token.offset);
    if (name === 'pi') return this.#made({ kind: 'pi' }, token.offset);
    if (this.#options.output && (name === 'g' || name === 'dg')) {
      const argument: Expression = applied
        ? this.#arguments(1, name)[0]!
        : this.#made({ kind: 'z' }, token.offset);
      return this.#made({ kind: 'output', order: name === 'g' ? 0 : 1, argument }, token.offset);
    }
    const value = this.#options.parameters.get(name);
    if (value) return this.#made({ kind: 'parameter', name, value }, token.offset);
    if (name === 'if') return this.#condition(token);
    if (Object.hasOwn(functions, name)) {
      const known = name as keyof typeof functions;
      if (!applied)
        throw new ExpressionError(`${name} needs an argument: ${name}(z).`, token.offset);
      const args = this.#arguments(functions[known], name);
      return this.#made({ kind: 'call', name: known, args }, token.offset);
    }
    throw new ExpressionError(this.#unknown(name), token.offset);
  }

  #unknown(name: string): string {
    if (name === 'g' || name === 'dg')
      return `${name} cannot be used in the expression of g itself.`;
    if (name === 'e') return 'Unknown name "e". Write exp(1), or exp(z) for a power of e.';
    if (name === 'ln') return 'Unknown name "ln". Write log.';
    const known = ['z', 'pi', ...this.#options.parameters.keys(), ...Object.keys(functions), 'if'];
    return `Unknown name ${JSON.stringify(name.slice(0, 40))}. Known: ${known.join(', ')}.`;
  }

  #arguments(count: number, name: string): Expression[] {
    const start = this.#peek().offset;
    this.#expect('(');
    const args = [this.#expression(0)];
    while (this.#accept(',')) args.push(this.#expression(0));
    this.#expect(')');
    if (args.length !== count)
      throw new ExpressionError(
        `${name} takes ${count === 1 ? 'one argument' : `${count} arguments`}, found ${args.length}.`,
        start,
      );
    return args;
  }

  #condition(token: Token): Expression {
    this.#expect('(');
    const test = this.#comparison();
    this.#expect(',');
    const then = this.#expression(0);
    this.#expect(',');
    const otherwise = this.#expression(0);
    this.#expect(')');
    return this.#made({ kind: 'if', test, then, otherwise }, token.offset);
  }

  #comparison(): Comparison {
    const left = this.#expression(0);
    const token = this.#next();
    if (!relations.has(token.text)) throw this.#unexpected(token, 'one of <, <=, >, >=');
    return { relation: token.text as Relation, left, right: this.#expression(0) };
  }
}
