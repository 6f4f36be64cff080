import * as build from '../build.ts';
import { call, Z } from '../build.ts';
import { functions, type Expression } from '../expression.ts';
import { fromDecimal } from '../rational.ts';
import { applied, euler, output, raise } from './application.ts';
import { unexpected, type Cursor } from './cursor.ts';
import { isComposed, type Scope } from './scope.ts';
import { Unreadable, type Token } from './tokens.ts';

const MAX_DEPTH = 60;
const MAX_NODES = 400;
const SUM = 1;
const PRODUCT = 3;
const SIGN = 5;
const POWER = 7;

/** Reads expressions by the strength of their operators, from where a cursor stands. */
export class ExpressionParser {
  readonly #line: string;
  readonly #cursor: Cursor;
  readonly #scope: Scope;
  #depth = 0;
  #nodes = 0;
  /** How often g stood without an argument. */
  #bareOutputs = 0;

  constructor(line: string, cursor: Cursor, scope: Scope) {
    this.#line = line;
    this.#cursor = cursor;
    this.#scope = scope;
  }

  /** Throws Unreadable; nothing is guessed. */
  parse(): Expression {
    return this.#expression(0);
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
        this.#cursor.peek().start,
        this.#cursor.peek().end,
      );
    let left = this.#operand();
    for (;;) {
      const token = this.#cursor.peek();
      if (token.kind === 'operator') {
        const level = token.text === '^' ? POWER : '*/'.includes(token.text) ? PRODUCT : SUM;
        if (level < minimum) break;
        this.#cursor.next();
        left = this.#made(this.#binary(token, left), token);
      } else if (startsOperand(token) && minimum <= PRODUCT) {
        left = this.#made({ kind: 'multiply', left, right: this.#expression(PRODUCT + 1) }, token);
      } else if (token.kind === 'prime') {
        this.#cursor.next();
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
    const first = this.#cursor.peek();
    const divisor = this.#expression(PRODUCT + 1);
    const next = this.#cursor.peek();
    const bare = first.kind === 'number' || first.kind === 'name';
    const single = this.#cursor.last === first;
    if (bare && single && startsOperand(next) && next.kind !== 'open')
      throw new Unreadable(
        'This can be read in two ways. Put the divisor in parentheses.',
        first.start,
        next.end,
      );
    return divisor;
  }

  #exponent(): Expression {
    const first = this.#cursor.peek();
    const exponent = this.#expression(SIGN);
    const last = this.#cursor.last;
    const next = this.#cursor.peek();
    if (last.kind === 'number' && next.kind === 'name' && !next.spaced)
      throw new Unreadable(
        'This can be read in two ways. Put the exponent in parentheses.',
        first.start,
        next.end,
      );
    return exponent;
  }

  #operand(): Expression {
    const token = this.#cursor.next();
    switch (token.kind) {
      case 'number':
        return this.#made({ kind: 'number', value: fromDecimal(checked(token)) }, token);
      case 'operator':
        if (token.text === '-')
          return this.#made({ kind: 'negate', operand: this.#expression(SIGN) }, token);
        if (token.text === '+') return this.#expression(SIGN);
        throw unexpected(token);
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
        throw unexpected(token);
    }
  }

  #closed(open: Token): Expression {
    const inner = this.#expression(0);
    const close = this.#cursor.next();
    const matches = close.kind === 'close' && (open.text === '{') === (close.text === '}');
    if (!matches)
      throw close.kind === 'end'
        ? new Unreadable('This bracket is never closed.', open.start, open.end)
        : unexpected(close);
    return inner;
  }

  /** What follows \frac or \sqrt: a group, or one character. */
  #argument(): Expression {
    const token = this.#cursor.peek();
    if (token.kind === 'open') return this.#closed(this.#cursor.next());
    if (token.kind === 'number' && token.text.length === 1) return this.#operand();
    if (token.kind === 'name') return this.#operand();
    throw token.kind === 'number'
      ? new Unreadable('Put the argument in braces.', token.start, token.end)
      : unexpected(token);
  }

  #slope(token: Token): Expression {
    if (!token.text) {
      const next = this.#cursor.peek();
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
    while (this.#cursor.accept('prime')) value = { kind: 'slope', operand: value };
    if (this.#cursor.isVariableInParentheses(0)) this.#cursor.skip(3);
    return value;
  }

  #named(token: Token): Expression {
    const name = token.text;
    const isOutput = this.#scope.outputs.has(name) && !this.#scope.definitions.has(name);
    const isFunction = Object.hasOwn(functions, name) || isComposed(name);
    if (!isOutput && (!isFunction || this.#scope.definitions.has(name)))
      return this.#made(this.#variable(token), token);

    let order = 0;
    while (this.#cursor.accept('prime')) order++;
    const exponent = this.#functionExponent();
    const args = this.#arguments(token, isOutput);
    if (!args) {
      if (!isOutput)
        throw new Unreadable(`${name} needs its argument in parentheses.`, token.start, token.end);
      this.#bareOutputs++;
    }
    if (isOutput && order > 1)
      throw new Unreadable('A second derivative is not followed here.', token.start, token.end);
    const value = isOutput ? output(order, args?.[0] ?? Z) : applied(token, order, args!);
    return this.#made(exponent ? raise(value, exponent) : value, token);
  }

  /** tanh²(z): the exponent between a function and its argument. */
  #functionExponent(): Expression | null {
    const { position } = this.#cursor;
    const { start } = this.#cursor.peek();
    if (!this.#cursor.accept('operator', '^')) return null;
    const exponent = this.#exponent();
    const next = this.#cursor.peek();
    const argumentFollows =
      next.kind === 'open' || (next.kind === 'name' && next.text === this.#scope.variable);
    if (argumentFollows && exponent.kind !== 'negate') return exponent;
    if (argumentFollows)
      throw new Unreadable(
        'This can be read as a power or as the inverse function.',
        start,
        next.start,
      );
    this.#cursor.back(position);
    return null;
  }

  /** The arguments in parentheses, or the variable by itself (`\tanh z`); null where none follow. */
  #arguments(token: Token, isOutput: boolean): Expression[] | null {
    const next = this.#cursor.peek();
    if (next.kind !== 'open') {
      if (isOutput || next.kind !== 'name' || next.text !== this.#scope.variable) return null;
      this.#cursor.next();
      return [Z];
    }
    this.#cursor.next();
    const bare = this.#bareOutputs;
    const args = [this.#expression(0)];
    while (this.#cursor.accept('comma')) args.push(this.#expression(0));
    const close = this.#cursor.next();
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
}

function startsOperand(token: Token): boolean {
  return ['number', 'name', 'open', 'fraction', 'root', 'slope'].includes(token.kind);
}

function checked(token: Token): string {
  const exponent = Math.abs(Number(/[eE](.*)$/u.exec(token.text)?.[1] ?? 0));
  if (token.text.length > 40 || exponent > 300)
    throw new Unreadable('This number is too long to check.', token.start, token.end);
  return token.text;
}
