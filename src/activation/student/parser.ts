/** A line of a student's derivation: expressions joined by equals signs. */
import * as build from '../build.ts';
import { call, number, Z } from '../build.ts';
import { differentiate, substitute } from '../differentiate.ts';
import { functions, type Expression, type FunctionName } from '../expression.ts';
import { fromDecimal } from '../rational.ts';
import { composed, isComposed, isKnown, isLetter, type Scope } from './scope.ts';
import { tokenize, Unreadable, type Token } from './tokens.ts';

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

const MAX_DEPTH = 60;
const MAX_NODES = 400;
const SUM = 1;
const PRODUCT = 3;
const SIGN = 5;
const POWER = 7;

const euler = call('exp', number(1));

/** Throws Unreadable; nothing is guessed. */
export function parseChain(line: string, scope: Scope): Chain {
  return new ChainParser(line, scope).chain();
}

class ChainParser {
  readonly #line: string;
  readonly #tokens: readonly Token[];
  readonly #scope: Scope;
  #position = 0;
  #depth = 0;
  #nodes = 0;
  /** How often g stood without an argument. */
  #bareOutputs = 0;

  constructor(line: string, scope: Scope) {
    this.#line = line;
    this.#scope = scope;
    this.#tokens = tokenize(line).flatMap(token => this.#letters(token));
  }

  /** `ze` and `uv` are products where every letter is known and the word is not. */
  #letters(token: Token): Token[] {
    const letters = Array.from(token.text);
    const splits =
      token.kind === 'name' &&
      letters.length > 1 &&
      !isKnown(this.#scope, token.text) &&
      letters.every(letter => isLetter(this.#scope, letter));
    if (!splits) return [token];
    return letters.map((text, i) => ({
      ...token,
      text,
      start: token.start + i,
      end: token.start + i + 1,
    }));
  }

  chain(): Chain {
    const continues = this.#accept('equals');
    const members: Member[] = [];
    do members.push(this.#member(members.length === 0 && !continues));
    while (this.#accept('equals'));
    const rest = this.#peek();
    if (rest.kind !== 'end') throw this.#unexpected(rest);
    return { members, continues };
  }

  #peek(ahead = 0): Token {
    return this.#tokens[Math.min(this.#position + ahead, this.#tokens.length - 1)]!;
  }

  #next(): Token {
    const token = this.#peek();
    if (token.kind !== 'end') this.#position++;
    return token;
  }

  #accept(kind: Token['kind'], text?: string): boolean {
    const token = this.#peek();
    const found = token.kind === kind && (text === undefined || token.text === text);
    if (found) this.#position++;
    return found;
  }

  #unexpected(token: Token): Unreadable {
    return token.kind === 'end'
      ? new Unreadable('The line ends too early.', Math.max(0, token.start - 1), token.start)
      : new Unreadable('This is not understood here.', token.start, token.end);
  }

  #member(first: boolean): Member {
    const { start } = this.#peek();
    const subject = this.#subject();
    const unknown = subject && first && !isKnown(this.#scope, subject.name) && subject.order === 0;
    if (unknown) this.#position += this.#isVariableInParentheses(1) ? 4 : 1;
    const expression = unknown ? Z : this.#expression(0);
    return { expression, start, end: this.#tokens[this.#position - 1]!.end, subject };
  }

  /** A name by itself, with primes, or d(name)/dz, before an equals sign. */
  #subject(): Member['subject'] {
    const token = this.#peek();
    if (token.kind !== 'name' && !(token.kind === 'slope' && token.text)) return null;
    let ahead = 1;
    let order = token.kind === 'slope' ? 1 : 0;
    for (; this.#peek(ahead).kind === 'prime'; ahead++) order++;
    if (this.#isVariableInParentheses(ahead)) ahead += 3;
    return this.#peek(ahead).kind === 'equals' || this.#peek(ahead).kind === 'end'
      ? { name: token.text, order }
      : null;
  }

  #isVariableInParentheses(ahead: number): boolean {
    return (
      this.#peek(ahead).kind === 'open' &&
      this.#peek(ahead + 1).text === this.#scope.variable &&
      this.#peek(ahead + 2).kind === 'close'
    );
  }

  #made(node: Expression, token: Token): Expression {
    if (++this.#nodes > MAX_NODES)
      throw new Unreadable('This line is too long to check.', token.start, token.end);
    return node;
  }

  #expression(minimum: number): Expression {
    if (++this.#depth > MAX_DEPTH)
      throw new Unreadable(
        'This is nested too deep to check.',
        this.#peek().start,
        this.#peek().end,
      );
    let left = this.#operand();
    for (;;) {
      const token = this.#peek();
      if (token.kind === 'operator') {
        const level = token.text === '^' ? POWER : '*/'.includes(token.text) ? PRODUCT : SUM;
        if (level < minimum) break;
        this.#next();
        left = this.#made(this.#binary(token, left), token);
      } else if (startsOperand(token) && minimum <= PRODUCT) {
        left = this.#made({ kind: 'multiply', left, right: this.#expression(PRODUCT + 1) }, token);
      } else if (token.kind === 'prime') {
        this.#next();
        left = this.#made({ kind: 'slope', operand: left }, token);
      } else break;
    }
    this.#depth--;
    return left;
  }

  #binary(token: Token, left: Expression): Expression {
    switch (token.text) {
      case '^':
        return raise(left, this.#exponent());
      case '*':
        return { kind: 'multiply', left, right: this.#expression(PRODUCT + 1) };
      case '/':
        return { kind: 'divide', left, right: this.#divisor() };
      default:
        return {
          kind: token.text === '+' ? 'add' : 'subtract',
          left,
          right: this.#expression(SUM + 1),
        };
    }
  }

  /** What stands below a slash. 1/2z could be (1/2)z or 1/(2z), so it is neither. */
  #divisor(): Expression {
    const first = this.#peek();
    const divisor = this.#expression(PRODUCT + 1);
    const next = this.#peek();
    const bare = first.kind === 'number' || first.kind === 'name';
    const single = this.#tokens[this.#position - 1] === first;
    if (bare && single && startsOperand(next) && next.kind !== 'open')
      throw new Unreadable(
        'This can be read in two ways. Put the divisor in parentheses.',
        first.start,
        next.end,
      );
    return divisor;
  }

  #exponent(): Expression {
    const first = this.#peek();
    const exponent = this.#expression(SIGN);
    const last = this.#tokens[this.#position - 1]!;
    const next = this.#peek();
    if (last.kind === 'number' && next.kind === 'name' && !next.spaced)
      throw new Unreadable(
        'This can be read in two ways. Put the exponent in parentheses.',
        first.start,
        next.end,
      );
    return exponent;
  }

  #operand(): Expression {
    const token = this.#next();
    switch (token.kind) {
      case 'number':
        return this.#made({ kind: 'number', value: fromDecimal(checked(token)) }, token);
      case 'operator':
        if (token.text === '-')
          return this.#made({ kind: 'negate', operand: this.#expression(SIGN) }, token);
        if (token.text === '+') return this.#expression(SIGN);
        throw this.#unexpected(token);
      case 'open':
        return this.#closed(token);
      case 'fraction': {
        const left = this.#argument();
        return this.#made({ kind: 'divide', left, right: this.#argument() }, token);
      }
      case 'root':
        return this.#made(call('sqrt', this.#argument()), token);
      case 'slope':
        return this.#slope(token);
      case 'name':
        return this.#named(token);
      default:
        throw this.#unexpected(token);
    }
  }

  #closed(open: Token): Expression {
    const inner = this.#expression(0);
    const close = this.#next();
    const matches = close.kind === 'close' && (open.text === '{') === (close.text === '}');
    if (!matches)
      throw close.kind === 'end'
        ? new Unreadable('This bracket is never closed.', open.start, open.end)
        : this.#unexpected(close);
    return inner;
  }

  /** What follows \frac or \sqrt: a group, or one character. */
  #argument(): Expression {
    const token = this.#peek();
    if (token.kind === 'open') return this.#closed(this.#next());
    if (token.kind === 'number' && token.text.length === 1) return this.#operand();
    if (token.kind === 'name') return this.#operand();
    throw token.kind === 'number'
      ? new Unreadable('Put the argument in braces.', token.start, token.end)
      : this.#unexpected(token);
  }

  #slope(token: Token): Expression {
    if (!token.text) {
      const next = this.#peek();
      if (next.kind === 'number')
        throw new Unreadable('Put what is differentiated in parentheses.', next.start, next.end);
      const operand = this.#expression(SIGN + 1);
      return this.#made({ kind: 'slope', operand }, token);
    }
    return this.#made({ kind: 'slope', operand: this.#value(token) }, token);
  }

  /** A name that stands for a value: z, e, π, a parameter, u, or g alone. */
  #value(token: Token): Expression {
    const { variable, outputs, parameters, definitions } = this.#scope;
    const name = token.text;
    const defined = definitions.get(name) ?? parameters.get(name);
    if (defined) return defined;
    if (name === variable) return Z;
    if (name === 'e') return euler;
    if (name === 'pi') return build.PI;
    if (outputs.has(name)) {
      this.#bareOutputs++;
      return { kind: 'output', order: 0, argument: Z };
    }
    if (Object.hasOwn(functions, name))
      throw new Unreadable(`${name} needs its argument in parentheses.`, token.start, token.end);
    throw new Unreadable(`${JSON.stringify(name)} is not known here.`, token.start, token.end);
  }

  /** u, or u′ and u(z) where a line above says what u is. */
  #variable(token: Token): Expression {
    let value = this.#value(token);
    if (!this.#scope.definitions.has(token.text)) return value;
    while (this.#accept('prime')) value = { kind: 'slope', operand: value };
    if (this.#isVariableInParentheses(0)) this.#position += 3;
    return value;
  }

  #named(token: Token): Expression {
    const name = token.text;
    const isOutput = this.#scope.outputs.has(name) && !this.#scope.definitions.has(name);
    const isFunction = Object.hasOwn(functions, name) || isComposed(name);
    if (!isOutput && (!isFunction || this.#scope.definitions.has(name)))
      return this.#made(this.#variable(token), token);

    let order = 0;
    while (this.#accept('prime')) order++;
    const exponent = this.#functionExponent();
    const args = this.#arguments(token, isOutput);
    if (!args) {
      if (!isOutput)
        throw new Unreadable(`${name} needs its argument in parentheses.`, token.start, token.end);
      this.#bareOutputs++;
    }
    if (isOutput && order > 1)
      throw new Unreadable('A second derivative is not followed here.', token.start, token.end);
    const applied = isOutput ? output(order, args?.[0] ?? Z) : this.#call(token, order, args!);
    return this.#made(exponent ? raise(applied, exponent) : applied, token);
  }

  /** tanh²(z): the exponent between a function and its argument. */
  #functionExponent(): Expression | null {
    const start = this.#position;
    if (!this.#accept('operator', '^')) return null;
    const exponent = this.#exponent();
    const next = this.#peek();
    const argumentFollows =
      next.kind === 'open' || (next.kind === 'name' && next.text === this.#scope.variable);
    if (argumentFollows && exponent.kind !== 'negate') return exponent;
    if (argumentFollows)
      throw new Unreadable(
        'This can be read as a power or as the inverse function.',
        this.#tokens[start]!.start,
        next.start,
      );
    this.#position = start;
    return null;
  }

  /** The arguments in parentheses, or the variable by itself (`\\tanh z`); null where none follow. */
  #arguments(token: Token, isOutput: boolean): Expression[] | null {
    const next = this.#peek();
    if (next.kind !== 'open') {
      if (isOutput || next.kind !== 'name' || next.text !== this.#scope.variable) return null;
      this.#next();
      return [Z];
    }
    this.#next();
    const bare = this.#bareOutputs;
    const args = [this.#expression(0)];
    while (this.#accept('comma')) args.push(this.#expression(0));
    const close = this.#next();
    if (close.kind !== 'close')
      throw new Unreadable('This bracket is never closed.', next.start, next.end);
    if (isOutput && this.#bareOutputs > bare) {
      const name = this.#line.slice(token.start, token.end);
      throw new Unreadable(
        `This can be a product, or ${name} of what is in parentheses. ` +
          `Write ${name}(${this.#scope.variable}), or a sign for the product.`,
        token.start,
        close.end,
      );
    }
    return args;
  }

  #call(token: Token, order: number, args: readonly Expression[]): Expression {
    const [u, v] = args as [Expression, Expression | undefined];
    const name = token.text;
    const wanted = Object.hasOwn(functions, name) ? functions[name as keyof typeof functions] : 1;
    if (args.length !== wanted)
      throw new Unreadable(
        `${name} takes ${wanted === 1 ? 'one argument' : `${wanted} arguments`}.`,
        token.start,
        token.end,
      );
    const at = (x: Expression): Expression =>
      composed(name, x) ?? call(name as FunctionName, x, ...(v ? [v] : []));
    if (order === 0) return at(u);
    let f = at(Z);
    for (let i = 0; i < order; i++) f = differentiate(f);
    return substitute(f, u);
  }
}

function startsOperand(token: Token): boolean {
  return ['number', 'name', 'open', 'fraction', 'root', 'slope'].includes(token.kind);
}

function raise(base: Expression, exponent: Expression): Expression {
  return base === euler ? call('exp', exponent) : { kind: 'power', left: base, right: exponent };
}

function output(order: number, argument: Expression): Expression {
  return { kind: 'output', order: order === 0 ? 0 : 1, argument };
}

function checked(token: Token): string {
  const exponent = Math.abs(Number(/[eE](.*)$/u.exec(token.text)?.[1] ?? 0));
  if (token.text.length > 40 || exponent > 300)
    throw new Unreadable('This number is too long to check.', token.start, token.end);
  return token.text;
}
