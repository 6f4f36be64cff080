import { ExpressionError } from './expression-error.ts';

export interface Token {
  readonly kind: 'number' | 'name' | 'operator' | 'end';
  readonly text: string;
  readonly offset: number;
}

const MAX_LENGTH = 2000;
const MAX_DIGITS = 60;

const pattern =
  /\s*(?:(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|(?<name>[A-Za-z_]\w*)|(?<operator>[<>]=?|[-+*/^(),]))/uy;

const advice: Record<string, string> = {
  '*': 'Write ^ for a power: z^2.',
  '=': 'Conditions compare with <, <=, > or >=.',
  '!': 'Conditions compare with <, <=, > or >=.',
  '?': 'Write a condition as if(z > 0, a, b).',
  '−': 'Write the minus sign as -.',
  '–': 'Write the minus sign as -.',
  '·': 'Write * for a product.',
  '×': 'Write * for a product.',
};

/** Cuts an expression into tokens; the last is `end`. */
export function tokenize(text: string): Token[] {
  if (text.length > MAX_LENGTH)
    throw new ExpressionError(
      `This expression has ${text.length} characters; the limit is ${MAX_LENGTH}.`,
      MAX_LENGTH,
    );
  const tokens: Token[] = [];
  const matcher = new RegExp(pattern);
  for (;;) {
    const start = matcher.lastIndex;
    const match = matcher.exec(text);
    if (!match) {
      const offset = start + (/\S/u.exec(text.slice(start))?.index ?? text.length - start);
      if (offset === text.length) return [...tokens, { kind: 'end', text: '', offset }];
      const found = String.fromCodePoint(text.codePointAt(offset)!);
      const hint = advice[found];
      throw new ExpressionError(
        `${JSON.stringify(found)} means nothing in an expression.${hint ? ` ${hint}` : ''}`,
        offset,
      );
    }
    const { number, name, operator } = match.groups!;
    const token = (number ?? name ?? operator)!;
    const offset = matcher.lastIndex - token.length;
    if (number !== undefined) checkNumber(number, offset);
    if (token === '*' && tokens.at(-1)?.text === '*' && tokens.at(-1)?.offset === offset - 1)
      throw new ExpressionError(`"**" means nothing in an expression. ${advice['*']}`, offset - 1);
    tokens.push({
      kind: number !== undefined ? 'number' : name !== undefined ? 'name' : 'operator',
      text: token,
      offset,
    });
  }
}

function checkNumber(text: string, offset: number): void {
  if (text.length > MAX_DIGITS)
    throw new ExpressionError(
      `A number of ${text.length} characters; the limit is ${MAX_DIGITS}.`,
      offset,
    );
  const value = Number(text);
  const tooSmall = value === 0 && /[1-9]/u.test(text.split(/[eE]/u)[0]!);
  if (!Number.isFinite(value) || tooSmall)
    throw new ExpressionError(
      `${text} is too ${tooSmall ? 'small' : 'large'} for float64.`,
      offset,
    );
  if (Math.abs(Number(text.split(/[eE]/u)[1] ?? 0)) > 400)
    throw new ExpressionError(`The exponent of ${text} is out of range.`, offset);
}
