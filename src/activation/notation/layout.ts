/** How a formula is laid out on the page: parentheses and products settled once for text and MathML. */
import { isNumber, literal } from '../build.ts';
import type { Expression, Relation } from '../expression.ts';
import { toNumber } from '../round.ts';
import type { Rational } from '../rational.ts';

export type Layout =
  | { readonly kind: 'number' | 'name'; readonly text: string }
  | { readonly kind: 'operator'; readonly text: string }
  /** A product without a sign. */
  | { readonly kind: 'times' }
  | { readonly kind: 'row'; readonly items: readonly Layout[] }
  | { readonly kind: 'group' | 'bars' | 'root' | 'slope'; readonly inner: Layout }
  | { readonly kind: 'fraction'; readonly top: Layout; readonly bottom: Layout }
  | { readonly kind: 'super'; readonly base: Layout; readonly exponent: Layout }
  | { readonly kind: 'apply'; readonly name: string; readonly args: readonly Layout[] }
  | { readonly kind: 'cases'; readonly rows: readonly CaseRow[] };

export interface CaseRow {
  readonly value: Layout;
  /** Null: otherwise. */
  readonly condition: Layout | null;
}

/** How g is called: `g` in a derivation, `σ` in a sentence. */
export interface Names {
  readonly output: string;
}

const greek: Record<string, string> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  theta: 'θ',
  lambda: 'λ',
  mu: 'μ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'φ',
  omega: 'ω',
};

const shownName: Record<string, string> = { sigmoid: 'σ', atan: 'arctan', sign: 'sgn' };

const relations: Record<Relation, string> = { '<': '<', '<=': '≤', '>': '>', '>=': '≥' };

/** How tightly the outermost operation of a formula binds when it is written out. */
const SUM = 1;
const SIGN = 2;
const PRODUCT = 3;
const POWER = 4;
const ATOM = 5;

function binding(node: Expression): number {
  switch (node.kind) {
    case 'add':
    case 'subtract':
      return SUM;
    case 'if':
    case 'piecewise':
      return SUM;
    case 'negate':
      return SIGN;
    case 'divide':
    case 'multiply':
      return withoutSign(node) ? SIGN : PRODUCT;
    case 'power':
      return POWER;
    case 'number':
      return node.value.d === 1n || isShortDecimal(node.value) ? ATOM : PRODUCT;
    case 'call':
      return node.name === 'exp' ? POWER : ATOM;
    default:
      return ATOM;
  }
}

/**
 * A product or fraction whose first factor is negative, without that sign: it is written before the whole.
 * A factor −1 stays in its parentheses, as lectures write it.
 */
function withoutSign(node: Expression): Expression | null {
  if (node.kind !== 'multiply' && node.kind !== 'divide') return null;
  const { left } = node;
  if (left.kind !== 'negate') {
    const inner = withoutSign(left);
    return inner && { ...node, left: inner };
  }
  const stays = node.kind === 'multiply' && isNumber(left, -1);
  return stays ? null : { ...node, left: left.operand };
}

function isShortDecimal({ d }: Rational): boolean {
  let rest = d;
  while (rest % 10n === 0n) rest /= 10n;
  while (rest % 5n === 0n) rest /= 5n;
  while (rest % 2n === 0n) rest /= 2n;
  return rest === 1n;
}

const row = (...items: Layout[]): Layout => ({ kind: 'row', items });
const operator = (text: string): Layout => ({ kind: 'operator', text });
const apply = (name: string, ...args: Layout[]): Layout => ({ kind: 'apply', name, args });

export function layout(node: Expression, names: Names): Layout {
  const inside = (part: Expression): Layout => layout(part, names);
  /** The part, in parentheses where it binds less tightly than asked. */
  const at = (part: Expression, least: number): Layout =>
    binding(part) < least ? { kind: 'group', inner: inside(part) } : inside(part);

  const unsigned = withoutSign(node);
  if (unsigned) return row(operator('−'), inside(unsigned));
  switch (node.kind) {
    case 'number':
      return numberLayout(node.value);
    case 'z':
      return { kind: 'name', text: 'z' };
    case 'pi':
      return { kind: 'name', text: 'π' };
    case 'parameter':
      return {
        kind: 'name',
        text: Object.hasOwn(greek, node.name) ? greek[node.name]! : node.name,
      };
    case 'negate':
      return row(operator('−'), at(node.operand, PRODUCT));
    case 'add':
      return row(at(node.left, SUM), operator('+'), at(node.right, PRODUCT));
    case 'subtract':
      return row(at(node.left, SUM), operator('−'), at(node.right, PRODUCT));
    case 'multiply':
      return row(
        at(node.left, PRODUCT),
        joins(node.left, node.right) ? { kind: 'times' } : operator('·'),
        at(node.right, PRODUCT),
      );
    case 'divide':
      return { kind: 'fraction', top: inside(node.left), bottom: inside(node.right) };
    case 'power':
      return { kind: 'super', base: at(node.left, ATOM), exponent: inside(node.right) };
    case 'call':
      return callLayout(node.name, node.args, inside);
    case 'output':
      return apply(node.order === 0 ? names.output : `${names.output}′`, inside(node.argument));
    case 'slope':
      return { kind: 'slope', inner: inside(node.operand) };
    case 'if': {
      const { left, right, relation } = node.test;
      const condition = row(inside(left), operator(relations[relation]), inside(right));
      return {
        kind: 'cases',
        rows: [
          { value: inside(node.then), condition },
          { value: inside(node.otherwise), condition: null },
        ],
      };
    }
    case 'piecewise': {
      const condition = (relation: string) =>
        row(inside(node.left), operator(relation), inside(node.right));
      return {
        kind: 'cases',
        rows: [
          { value: inside(node.above), condition: condition('>') },
          { value: inside(node.below), condition: condition('<') },
        ],
      };
    }
  }
}

function callLayout(
  name: string,
  args: readonly Expression[],
  inside: (part: Expression) => Layout,
): Layout {
  const parts = args.map(inside);
  switch (name) {
    case 'exp':
      return { kind: 'super', base: { kind: 'name', text: 'e' }, exponent: parts[0]! };
    case 'sqrt':
      return { kind: 'root', inner: parts[0]! };
    case 'abs':
      return { kind: 'bars', inner: parts[0]! };
    case 'log1p':
      return apply('log', row({ kind: 'number', text: '1' }, operator('+'), parts[0]!));
    default:
      return apply(Object.hasOwn(shownName, name) ? shownName[name]! : name, ...parts);
  }
}

/** Whether a product needs no sign: 2z, 2 tanh(z), σ(z)(1 − z). */
function joins(left: Expression, right: Expression): boolean {
  const last = left.kind === 'multiply' ? left.right : left;
  if (right.kind === 'add' || right.kind === 'subtract')
    return last.kind !== 'divide' && last.kind !== 'negate';
  const first = right.kind === 'power' ? right.left : right;
  return (
    literal(last) !== null &&
    last.kind === 'number' &&
    (first.kind === 'z' ||
      first.kind === 'parameter' ||
      first.kind === 'pi' ||
      first.kind === 'output' ||
      (first.kind === 'call' && (right.kind !== 'power' || first.name !== 'exp')))
  );
}

function numberLayout(value: Rational): Layout {
  if (value.d === 1n || isShortDecimal(value)) return { kind: 'number', text: digits(value) };
  return {
    kind: 'fraction',
    top: { kind: 'number', text: String(value.n) },
    bottom: { kind: 'number', text: String(value.d) },
  };
}

/** At most six significant digits: for reading, never for computing. */
function digits(value: Rational): string {
  const rounded = Number(toNumber(value).toPrecision(6));
  return value.d === 1n && value.n < 1000000000n ? String(value.n) : String(rounded);
}
