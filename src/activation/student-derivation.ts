/** The check of a derivation that a student wrote: every line against the one before it. */
import { differentiate, expand } from './differentiate.ts';
import { some, type Expression } from './expression.ts';
import { readParameters } from './parameters.ts';
import { parse } from './parser.ts';
import { createEquality, type Difference } from './student/equality.ts';
import { mathLines, type MathLine } from './student/lines.ts';
import { parseChain, type Chain, type Member } from './student/parser.ts';
import type { Scope } from './student/scope.ts';
import { Unreadable } from './student/tokens.ts';
import type { ActivationDefinition } from './types.ts';

/** Offsets in the student's text, UTF-16 code units from 0. */
export interface TextRange {
  start: number;
  end: number;
}

export type DerivationProblem =
  /** Not equal to `previous`, which is what stands before it. */
  | {
      kind: 'unequal';
      range: TextRange;
      previous: TextRange;
      z: number;
      value: number;
      previousValue: number;
    }
  /** Not equal to the derivative of what stands before it, nor to that itself. */
  | {
      kind: 'not-slope';
      range: TextRange;
      previous: TextRange;
      z: number;
      value: number;
      expected: number;
    }
  /** The first line is neither g nor g′, or the last is not g′. */
  | { kind: 'not-derivative'; range: TextRange; z: number; value: number; expected: number };

export interface StudentDerivation {
  /** The first line that is wrong, null where every readable line follows. */
  problem: DerivationProblem | null;
  /** Lines that could not be read, each with the reason in a sentence. They are never guessed at. */
  unreadable: { range: TextRange; message: string }[];
  /** How many expressions were compared. */
  compared: number;
  /** Whether the last line of the derivation is g′; null where there is no activation to tell by. */
  reachesDerivative: boolean | null;
}

export interface StudentDerivationOptions {
  /** Whose derivation it is; null: the text's own first line says what g is. */
  activation: ActivationDefinition | null;
  /** Whether the last line must be g′. */
  mustReachDerivative: boolean;
}

const MAX_TEXT = 40000;
const MAX_LINES = 200;
const SEED = 20201;

/**
 * Reads lines of mathematics — plain, like Python, or LaTeX; comment marks are left out — and compares
 * each expression with the one before it on fixed and random z.
 */
export function checkStudentDerivation(
  text: string,
  options: StudentDerivationOptions,
): StudentDerivation {
  const lines = mathLines(text.slice(0, MAX_TEXT));
  const check = new Check(text, options);
  lines.slice(0, MAX_LINES).forEach((line, i) => {
    check.read(line, /^[\s&]*=/u.test(lines[i + 1]?.text ?? ''));
  });
  if (text.length > MAX_TEXT || lines.length > MAX_LINES)
    check.tooLong(lines[MAX_LINES]?.offset ?? MAX_TEXT);
  return check.result();
}

interface Said {
  readonly expression: Expression;
  readonly range: TextRange;
}

class Check {
  readonly #text: string;
  readonly #options: StudentDerivationOptions;
  readonly #parameters: ReadonlyMap<string, Expression>;
  readonly #definitions = new Map<string, Expression>();
  readonly #equality = createEquality(SEED);
  readonly #outputs: ReadonlySet<string>;
  readonly #result: StudentDerivation = {
    problem: null,
    unreadable: [],
    compared: 0,
    reachesDerivative: null,
  };
  readonly #variable: string;
  #g: Expression | null = null;
  #slope: Expression | null = null;
  /** What the derivation said last, and of what: g or g′. */
  #last: Said | null = null;
  #subject: 'function' | 'slope' | null = null;
  /** The last of a side calculation, while lines go on from it. */
  #aside: Said | null = null;

  constructor(text: string, options: StudentDerivationOptions) {
    this.#text = text;
    this.#options = options;
    const { activation } = options;
    const values = readParameters(activation?.parameters ?? {});
    this.#parameters = new Map(
      Array.from(values, ([name, value]) => [name, { kind: 'parameter', name, value }]),
    );
    this.#outputs = new Set(activation ? ['g', activation.symbol, activation.name] : ['g']);
    this.#variable = /(?<![a-zA-Z\\])z(?![a-zA-Z])|[0-9({^-]z|ᶻ|dz/u.test(text) ? 'z' : 'x';
    if (activation) this.#define(parse(activation.g, { parameters: values, output: false }));
  }

  /** `goesOn`: whether the next line begins with an equals sign. */
  read(line: MathLine, goesOn: boolean): void {
    const at = ({ start, end }: TextRange): TextRange => ({
      start: line.offset + start,
      end: line.offset + end,
    });
    try {
      this.#follow(parseChain(line.text, this.#scope()), at, goesOn);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      this.#result.unreadable.push({ range: at(error), message: error.message });
    }
  }

  tooLong(offset: number): void {
    const range = { start: offset, end: this.#text.length };
    this.#result.unreadable.push({ range, message: 'This is too long: the rest was not read.' });
  }

  result(): StudentDerivation {
    const result = this.#result;
    if (this.#slope && this.#options.activation) {
      const last = this.#last;
      const difference = last && this.#differs(last.expression, this.#slope);
      result.reachesDerivative = last !== null && difference === null;
      const wanted = this.#options.mustReachDerivative && !result.problem && last && difference;
      if (wanted) this.#notDerivative(last, wanted);
    }
    return result;
  }

  #scope(): Scope {
    return {
      variable: this.#variable,
      outputs: this.#outputs,
      parameters: this.#parameters,
      definitions: this.#definitions,
    };
  }

  #define(g: Expression): void {
    this.#g = g;
    this.#slope = differentiate(g);
  }

  #follow(chain: Chain, at: (range: TextRange) => TextRange, goesOn: boolean): void {
    const [first, ...rest] = chain.members as [Member, ...Member[]];
    const { subject } = first;
    const isName = subject !== null && !chain.continues;
    if (isName && subject.order === 0 && rest.length > 0 && this.#isUndefined(subject.name)) {
      this.#definition(subject.name, rest, at);
      return;
    }
    if (isName && rest.length === 0 && this.#isUndefined(subject.name) && subject.order === 0)
      throw new Unreadable(
        `${JSON.stringify(subject.name)} is not known here.`,
        first.start,
        first.end,
      );

    const said = chain.members.map(member => this.#said(member, at));
    if (chain.continues && this.#aside) {
      this.#compareAll([this.#aside, ...said]);
      this.#aside = said.at(-1)!;
      return;
    }
    const equated = rest.length > 0 || goesOn;
    const anchor = chain.continues ? null : this.#anchor(first, said[0]!, equated);
    this.#aside = anchor === 'aside' ? said.at(-1)! : null;
    if (anchor === null) this.#continue(said[0]!);
    else if (anchor !== 'aside') this.#subject = anchor;
    this.#compareAll(said);
    if (anchor !== 'aside') this.#last = said.at(-1)!;
  }

  /** A name that no line has given a value yet. */
  #isUndefined(name: string): boolean {
    if (this.#outputs.has(name)) return this.#g === null;
    const known = [this.#variable, 'e', 'pi'].includes(name);
    return (
      !known && !this.#definitions.has(name) && !this.#parameters.has(name) && name !== 'sigmoid'
    );
  }

  /** `u = …`: a name for later lines. Where it is g's own value, the derivation begins here. */
  #definition(name: string, rest: readonly Member[], at: (range: TextRange) => TextRange): void {
    const said = rest.map(member => this.#said(member, at));
    const [value] = said as [Said, ...Said[]];
    const isFirst = this.#g === null && ['y', 'f', 'a'].includes(name);
    if (this.#outputs.has(name) || isFirst) this.#define(value.expression);
    if (!this.#outputs.has(name)) this.#definitions.set(name, value.expression);
    this.#compareAll(said);
    const isG = this.#g !== null && this.#differs(value.expression, this.#g) === null;
    if (isG && this.#subject === null) {
      this.#subject = 'function';
      this.#last = said.at(-1)!;
    }
  }

  /**
   * What a line's left side makes of it: `function` or `slope` where it names g or g′ anew, `aside` where it
   * works out something else (`d/dz(1 + e^(-z)) = …`, `u' = …`), null where it goes on from the line before.
   */
  #anchor(first: Member, said: Said, equated: boolean): 'function' | 'slope' | 'aside' | null {
    if (!equated || !this.#g || !this.#slope) return null;
    const { expression } = first;
    const names = first.subject !== null || expression.kind === 'output';
    const derives =
      expression.kind === 'slope' || (expression.kind === 'output' && expression.order === 1);
    if (!names && !derives) return null;
    if (this.#differs(said.expression, this.#g) === null) return 'function';
    if (this.#differs(said.expression, this.#slope) === null) return 'slope';
    return 'aside';
  }

  /** The first expression of a line against what was said before. */
  #continue(said: Said): void {
    const last = this.#last;
    if (this.#subject === 'slope' && last) {
      this.#compare(last, said);
      return;
    }
    if (this.#subject === 'function' && last) {
      if (this.#differs(last.expression, said.expression) === null) return;
      this.#subject = 'slope';
      const expected = this.#slope ?? differentiate(last.expression);
      this.#result.compared++;
      const difference = this.#differs(said.expression, expected);
      if (difference && difference !== 'undecided')
        this.#report({
          kind: 'not-slope',
          range: said.range,
          previous: last.range,
          z: difference.z,
          value: difference.left,
          expected: difference.right,
        });
      return;
    }
    if (!this.#g || !this.#slope) {
      this.#define(said.expression);
      this.#subject = 'function';
      return;
    }
    this.#subject = 'function';
    if (this.#differs(said.expression, this.#g) === null) return;
    this.#subject = 'slope';
    this.#result.compared++;
    const difference = this.#differs(said.expression, this.#slope);
    if (difference) this.#notDerivative(said, difference);
  }

  #notDerivative(said: Said, difference: Difference | 'undecided'): void {
    if (difference === 'undecided') return;
    const { z, left: value, right: expected } = difference;
    this.#report({ kind: 'not-derivative', range: said.range, z, value, expected });
  }

  #compareAll(said: readonly Said[]): void {
    said.slice(1).forEach((next, i) => this.#compare(said[i]!, next));
  }

  #compare(previous: Said, next: Said): void {
    this.#result.compared++;
    const difference = this.#differs(next.expression, previous.expression);
    if (!difference || difference === 'undecided') return;
    this.#report({
      kind: 'unequal',
      range: next.range,
      previous: previous.range,
      z: difference.z,
      value: difference.left,
      previousValue: difference.right,
    });
  }

  #report(problem: DerivationProblem): void {
    this.#result.problem ??= problem;
  }

  #differs(left: Expression, right: Expression): Difference | 'undecided' | null {
    return this.#equality.difference(left, right);
  }

  #said(member: Member, at: (range: TextRange) => TextRange): Said {
    const namesG = some(member.expression, node => node.kind === 'output');
    if (namesG && (!this.#g || !this.#slope))
      throw new Unreadable('No line above says what g(z) is.', member.start, member.end);
    const expression = expand(member.expression, this.#g!, this.#slope!);
    return { expression, range: at(member) };
  }
}
