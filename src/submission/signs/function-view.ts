import { activationNamed } from '../activation-names.ts';
import type { FoundFunction, ReturnNode } from '../found-function.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import type { Language, TextSign, TextSignId } from '../types.ts';
import { calledName, expressionOf, isNumber, type Expression } from './expression.ts';

export type Call = Expression & { kind: 'call' };
export type Binary = Expression & { kind: 'binary' };

/** A sign before offsets become lines. */
export interface FoundSign {
  id: TextSignId;
  start: number;
  end: number;
  name: string;
}

/** One function as the signs look at it: its expressions, and what its own variables hold. */
export class FunctionView {
  readonly language: Language;
  readonly found: FoundFunction;
  readonly returns: ReturnNode[];
  /** The parameter that carries z. */
  readonly parameter: string;
  /** Local names bound once by a plain assignment, with what they hold. */
  readonly locals = new Map<string, SyntaxNode>();
  readonly nodes: SyntaxNode[];
  /** Where imported names come from: `exp` → `math`, `np` → `numpy`. */
  readonly modules: ReadonlyMap<string, string>;
  readonly calls: Call[];
  readonly binaries: Binary[];
  private readonly signs: FoundSign[] = [];

  constructor(init: {
    language: Language;
    found: FoundFunction;
    returns: ReturnNode[];
    modules: ReadonlyMap<string, string>;
  }) {
    this.language = init.language;
    this.found = init.found;
    this.returns = init.returns;
    this.modules = init.modules;
    this.parameter = init.found.parameters[0]?.name ?? '';
    this.nodes = init.found.body.walk();
    this.calls = this.nodes
      .filter(node => node.type === 'call' || node.type === 'call_expression')
      .map(expressionOf)
      .filter(each => each.kind === 'call');
    this.binaries = this.nodes
      .filter(node => node.type === 'binary_operator' || node.type === 'binary_expression')
      .map(expressionOf)
      .filter(each => each.kind === 'binary');
    this.readLocals();
  }

  add(id: TextSignId, at: SyntaxNode, name: TextSign['name'] = ''): void {
    this.addSpan(id, at.start, at.end, name);
  }

  addSpan(id: TextSignId, start: number, end: number, name = ''): void {
    const isKnown = this.signs.some(
      each => each.id === id && each.start === start && each.end === end,
    );
    if (!isKnown) this.signs.push({ id, start, end, name });
  }

  /** In order of the text. */
  get all(): FoundSign[] {
    return this.signs.toSorted((a, b) => a.start - b.start || b.end - a.end);
  }

  /** What a variable holds; any other expression itself. */
  resolve(node: SyntaxNode): SyntaxNode {
    let at = node;
    for (let steps = 0; steps < 8; steps++) {
      const expression = expressionOf(at);
      const held = expression.kind === 'name' ? this.locals.get(expression.name) : undefined;
      if (!held) return expression.node;
      at = held;
    }
    return at;
  }

  isParameter(node: SyntaxNode): boolean {
    const expression = expressionOf(node);
    return expression.kind === 'name' && expression.name === this.parameter;
  }

  mentionsParameter(node: SyntaxNode): boolean {
    return node
      .walk()
      .some(
        each => each.type === 'identifier' && each.text === this.parameter && !isMemberName(each),
      );
  }

  /** Whether an expression is g(…): a call of a function with g's name, or 1/(1 + exp(−z)) in place. */
  holdsG(node: SyntaxNode): boolean {
    const value = expressionOf(this.resolve(node));
    if (value.kind === 'call') return activationNamed(calledName(value.callee)) !== null;
    return this.isLogistic(value.node);
  }

  isLogistic(node: SyntaxNode): boolean {
    const value = expressionOf(node);
    if (value.kind !== 'binary' || value.operator !== '/' || !isNumber(value.left, 1)) return false;
    const below = expressionOf(this.resolve(value.right));
    return (
      below.kind === 'binary' &&
      below.operator === '+' &&
      [below.left, below.right].some(each => isNumber(each, 1)) &&
      [below.left, below.right].some(each => this.isExp(each))
    );
  }

  isExp(node: SyntaxNode): boolean {
    const value = expressionOf(this.resolve(node));
    if (value.kind === 'call') return calledName(value.callee) === 'exp';
    return (
      value.kind === 'binary' && value.operator === '**' && /(^|\.)(e|E)$/.test(value.left.text)
    );
  }

  /** Whether exp stands anywhere in an expression or in a variable it uses. */
  mentionsExp(node: SyntaxNode): boolean {
    return node
      .walk()
      .some(
        each =>
          (/^call/.test(each.type) && this.isExp(each)) ||
          (each.type === 'identifier' && this.locals.has(each.text) && this.isExp(each)),
      );
  }

  /** `1 - x` gives x, anything else null. */
  oneMinus(node: SyntaxNode): SyntaxNode | null {
    const value = expressionOf(this.resolve(node));
    if (value.kind !== 'binary' || value.operator !== '-') return null;
    return isNumber(value.left, 1) ? value.right : null;
  }

  private readLocals(): void {
    const counts = new Map<string, number>();
    for (const node of this.nodes) {
      const isAssignment = /^(assignment|assignment_expression|augmented_assignment.*)$/.test(
        node.type,
      );
      const target =
        node.type === 'variable_declarator'
          ? node.child('name')
          : isAssignment
            ? node.child('left')
            : null;
      if (target?.type !== 'identifier') continue;
      counts.set(target.text, (counts.get(target.text) ?? 0) + 1);
      const value = node.child('value') ?? node.child('right');
      if (value && !node.type.startsWith('augmented')) this.locals.set(target.text, value);
    }
    for (const [name, count] of counts)
      if (count > 1 || name === this.parameter) this.locals.delete(name);
  }
}

/** The `x` of `a.x`, in the languages whose grammar calls it an identifier too. */
export function isMemberName(node: SyntaxNode): boolean {
  return node.field === 'attribute' || node.field === 'property';
}
