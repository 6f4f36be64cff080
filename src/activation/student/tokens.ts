/** Mathematics as students write it — plain, like Python, or in LaTeX — as one stream of tokens. */

export type TokenKind =
  | 'number'
  | 'name'
  | 'operator'
  | 'open'
  | 'close'
  | 'comma'
  | 'equals'
  | 'prime'
  /** `\frac`: two arguments follow. */
  | 'fraction'
  | 'root'
  /** d/dz, or du/dz with the name of u. */
  | 'slope'
  | 'end';

export interface Token {
  readonly kind: TokenKind;
  /** Normal form: `*` for `\cdot`, `(` for `\left[`, `sigmoid` for σ. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether a space, or a space of LaTeX, stands before it. */
  readonly spaced: boolean;
}

/** A text that is not understood, with where (offsets in the line). */
export class Unreadable extends Error {
  readonly start: number;
  readonly end: number;

  constructor(message: string, start: number, end: number) {
    super(message);
    this.start = start;
    this.end = end;
  }
}

const superscripts: Record<string, string> = {
  '⁰': '0',
  '¹': '1',
  '²': '2',
  '³': '3',
  '⁴': '4',
  '⁵': '5',
  '⁶': '6',
  '⁷': '7',
  '⁸': '8',
  '⁹': '9',
  '⁻': '-',
  '⁺': '+',
  '⁽': '(',
  '⁾': ')',
  ᶻ: 'z',
  ˣ: 'x',
};

const commands: Record<string, [TokenKind, string]> = {
  frac: ['fraction', ''],
  dfrac: ['fraction', ''],
  tfrac: ['fraction', ''],
  cfrac: ['fraction', ''],
  sqrt: ['root', ''],
  cdot: ['operator', '*'],
  times: ['operator', '*'],
  ast: ['operator', '*'],
  div: ['operator', '/'],
  prime: ['prime', ''],
  equiv: ['equals', '='],
  lbrace: ['open', '{'],
  rbrace: ['close', '}'],
  lbrack: ['open', '('],
  rbrack: ['close', ')'],
};

const symbols: Record<string, [TokenKind, string]> = {
  '+': ['operator', '+'],
  '-': ['operator', '-'],
  '−': ['operator', '-'],
  '–': ['operator', '-'],
  '*': ['operator', '*'],
  '·': ['operator', '*'],
  '⋅': ['operator', '*'],
  '×': ['operator', '*'],
  '/': ['operator', '/'],
  '÷': ['operator', '/'],
  '^': ['operator', '^'],
  '(': ['open', '('],
  '[': ['open', '('],
  '{': ['open', '{'],
  ')': ['close', ')'],
  ']': ['close', ')'],
  '}': ['close', '}'],
  ',': ['comma', ','],
  '=': ['equals', '='],
  "'": ['prime', ''],
  '′': ['prime', ''],
  '’': ['prime', ''],
  '√': ['root', ''],
};

/** Commands of LaTeX that only move or size things. */
const invisible =
  /^(?:left|right|big|Big|bigg|Bigg|bigl|bigr|Bigl|Bigr|biggl|biggr|quad|qquad|limits|mathrm|mathit|operatorname|rm|it)$/u;

const D = String.raw`(?:d|\\partial(?![a-zA-Z])|∂)(?:\s|\\,)*`;
const OF = String.raw`(?:\\?(?<of>[a-zA-Zσ]+)(?:\s*\(\s*[zx]\s*\))?\s*)?`;
const BY = String.raw`(?<by>[zx])`;
/** d/dz and du/dz, with a slash or as a fraction. */
const slopePatterns = [
  new RegExp(String.raw`${D}${OF}/\s*${D}${BY}(?![a-zA-Z])`, 'uy'),
  new RegExp(String.raw`\\[dtc]?frac\s*\{\s*${D}${OF}\}\s*\{\s*${D}${BY}\s*\}`, 'uy'),
];
const numberPattern = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/uy;
const wordPattern =
  /(?:(?:np|numpy|math|Math|torch|jnp)\.)?(?<word>[a-zA-Z_][a-zA-Z_0-9]*|σ|π|∂)/uy;
const commandPattern = /\\(?<name>[a-zA-Z]+|[^a-zA-Z])/uy;

const MAX_LENGTH = 4000;

export function tokenize(line: string): Token[] {
  if (line.length > MAX_LENGTH)
    throw new Unreadable(`A line may have at most ${MAX_LENGTH} characters.`, 0, line.length);
  const tokens: Token[] = [];
  let position = 0;
  let spaced = false;
  const push = (kind: TokenKind, text: string, length: number): void => {
    tokens.push({ kind, text, start: position, end: position + length, spaced });
    position += length;
    spaced = false;
  };
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = position;
    return pattern.exec(line);
  };

  while (position < line.length) {
    const character = line[position]!;
    if (/[\s&~\u2061\u2062]/u.test(character)) {
      position++;
      spaced = true;
      continue;
    }
    const slope = slopePatterns.map(match).find(found => found !== null);
    if (slope) {
      push('slope', normalName(slope.groups!['of'] ?? ''), slope[0].length);
      continue;
    }
    const number = match(numberPattern);
    if (number) {
      push('number', number[0], number[0].length);
      continue;
    }
    const word = match(wordPattern);
    if (word) {
      push('name', normalName(word.groups!['word']!), word[0].length);
      continue;
    }
    const command = match(commandPattern);
    if (command) {
      const name = command.groups!['name']!;
      if (Object.hasOwn(commands, name)) push(...commands[name]!, command[0].length);
      else if (invisible.test(name) || /^[,;:!\s.]$/u.test(name)) {
        position += command[0].length;
        spaced = true;
      } else if (/^[{}]$/u.test(name))
        push(name === '{' ? 'open' : 'close', name === '{' ? '(' : ')', 2);
      else push('name', normalName(name), command[0].length);
      continue;
    }
    if (Object.hasOwn(superscripts, character)) {
      const run = /^[⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺⁽⁾ᶻˣ]+/u.exec(line.slice(position))![0];
      raised(run, position, tokens);
      position += run.length;
      continue;
    }
    if (line.startsWith('**', position)) push('operator', '^', 2);
    else if (line.startsWith('==', position)) push('equals', '=', 2);
    else if (Object.hasOwn(symbols, character)) push(...symbols[character]!, 1);
    else {
      const shown = String.fromCodePoint(line.codePointAt(position)!);
      throw new Unreadable(
        `${JSON.stringify(shown)} is not understood here.`,
        position,
        position + shown.length,
      );
    }
  }
  tokens.push({ kind: 'end', text: '', start: line.trimEnd().length, end: line.length, spaced });
  return withPlainPrimes(tokens);
}

/** g^\\prime and g^{\\prime} as g′. */
function withPlainPrimes(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const isPower = tokens[i]!.kind === 'operator' && tokens[i]!.text === '^';
    const braced = isPower && tokens[i + 1]?.text === '{' && tokens[i + 2]?.kind === 'prime';
    if (isPower && tokens[i + 1]?.kind === 'prime') continue;
    if (!braced) {
      kept.push(tokens[i]!);
      continue;
    }
    for (i += 2; tokens[i]!.kind === 'prime'; i++) kept.push(tokens[i]!);
    if (tokens[i]!.text !== '}') kept.push(tokens[i]!);
  }
  return kept;
}

/** z² as z ^ { 2 }. */
function raised(run: string, start: number, tokens: Token[]): void {
  const at = { start, end: start + run.length, spaced: false };
  tokens.push({ kind: 'operator', text: '^', ...at }, { kind: 'open', text: '{', ...at });
  for (const part of Array.from(run, c => superscripts[c]!)
    .join('')
    .match(/\d+|\D/gu) ?? []) {
    const kind: TokenKind = /\d/u.test(part)
      ? 'number'
      : part === '('
        ? 'open'
        : part === ')'
          ? 'close'
          : /[zx]/u.test(part)
            ? 'name'
            : 'operator';
    tokens.push({ kind, text: part, ...at });
  }
  tokens.push({ kind: 'close', text: '}', ...at });
}

const otherNames: Record<string, string> = {
  σ: 'sigmoid',
  sigma: 'sigmoid',
  logistic: 'sigmoid',
  expit: 'sigmoid',
  π: 'pi',
  ln: 'log',
  arctan: 'atan',
  sgn: 'sign',
};

function normalName(name: string): string {
  return Object.hasOwn(otherNames, name) ? otherNames[name]! : name;
}
