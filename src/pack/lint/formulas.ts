/** The formulas that stand in a text between words, in the symbols of one activation. */
import { compileFloat } from '../../activation/float.ts';
import { functions, some, type Expression } from '../../activation/expression.ts';
import { readParameters } from '../../activation/parameters.ts';
import { isComposed, type Scope } from '../../activation/student/scope.ts';
import { parseChain } from '../../activation/student/parser.ts';
import { Unreadable } from '../../activation/student/tokens.ts';
import type { Activation } from '../../activation/types.ts';

export interface Formula {
  /** As it stands in the text. */
  text: string;
  valueAt: (z: number) => number;
}

/** Every formula in z or g; the names of g′ itself are none. */
export function formulasIn(text: string, activation: Activation): Formula[] {
  const scope = scopeOf(text, activation);
  const values = { g: activation.formula('g'), dg: activation.formula('dg') };
  return stretches(text, scope).flatMap(stretch =>
    membersOf(stretch, scope)
      .filter(({ expression }) => !some(expression, namesSlope))
      .map(({ text, expression }) => ({ text, valueAt: compileFloat(expression, values) })),
  );
}

/** Letters that code and lectures keep g(z) in. */
const OUTPUT_LETTERS = ['a', 'f', 'h', 'o', 'p', 's', 't', 'y'];

function scopeOf(text: string, { definition }: Activation): Scope {
  const output: Expression = { kind: 'output', order: 0, argument: { kind: 'z' } };
  return {
    variable: /(?<!\p{L})z(?!\p{L})/u.test(text) ? 'z' : 'x',
    outputs: new Set(['g', definition.symbol, definition.name]),
    parameters: new Map(
      Array.from(readParameters(definition.parameters), ([name, value]) => [
        name,
        { kind: 'parameter', name, value },
      ]),
    ),
    definitions: new Map(OUTPUT_LETTERS.map(letter => [letter, output])),
  };
}

/** Libraries whose functions stand in formulas. */
const LIBRARIES = ['np', 'numpy', 'math', 'Math', 'pi'];

/** What is left of a text without its words, its marks and the ends of its sentences. */
function stretches(text: string, { outputs, parameters }: Scope): string[] {
  const isKnown = (word: string): boolean =>
    Object.hasOwn(functions, word) ||
    isComposed(word) ||
    outputs.has(word) ||
    parameters.has(word) ||
    LIBRARIES.includes(word);
  return text
    .replaceAll(/\\?[\p{L}\p{M}]{2,}/gu, word =>
      word.startsWith('\\') || isKnown(word) ? word : '\n',
    )
    .split(/\n|[`$"“”„]|\\[[\]]|[.,:;!?](?=\s|$)/u)
    .map(balanced);
}

/** Without the parenthesis that a sentence opens before a formula, or closes after it. */
function balanced(stretch: string): string {
  let text = stretch.trim();
  const surplus = (): number => text.split('(').length - text.split(')').length;
  while (surplus() > 0 && text.startsWith('(')) text = text.slice(1).trim();
  while (surplus() < 0 && text.endsWith(')')) text = text.slice(0, -1).trim();
  return text;
}

function membersOf(stretch: string, scope: Scope): { text: string; expression: Expression }[] {
  try {
    return parseChain(stretch, scope).members.map(({ expression, start, end }) => ({
      text: stretch.slice(start, end),
      expression,
    }));
  } catch (error) {
    // What is no formula is a sentence.
    if (error instanceof Unreadable) return [];
    throw error;
  }
}

function namesSlope(node: Expression): boolean {
  return node.kind === 'slope' || (node.kind === 'output' && node.order === 1);
}
