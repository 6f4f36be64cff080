import type { SyntaxNode } from '../syntax-node.ts';
import { calledName, expressionOf, keyword } from './expression.ts';
import { isMemberName, type FunctionView } from './function-view.ts';

/** What a function does instead of returning, or beside it. */
export function addEffects(view: FunctionView): void {
  addMissingReturn(view);
  addInPlace(view);
  addConditions(view);
}

function addMissingReturn(view: FunctionView): void {
  const { body } = view.found;
  const returnsValue = view.returns.some(each => each.expression !== null);
  if (returnsValue || view.nodes.some(node => /^yield/.test(node.type))) return;
  const prints = view.calls.filter(
    call => call.path === 'print' || /^console\.(log|info|debug)$/.test(call.path),
  );
  // What is printed last is the value, unless it is but a word.
  const told = prints.findLast(call => call.arguments.some(argument => argument.type !== 'string'));
  const print = told ?? prints.at(-1);
  if (print) view.add('prints', print.node);
  const last = body.type.endsWith('block') ? lastValue(body) : null;
  if (last) view.add('no-return', last.statement, last.name);
}

const printing = /^(print|console\.\w+)$/;

/** The last statement that computes something: a bare expression, or an assignment to a name. */
function lastValue(block: SyntaxNode): { statement: SyntaxNode; name: string } | null {
  for (const statement of block.named.toReversed()) {
    if (/^(if|for|while|with|try)/.test(statement.type)) {
      const inner = statement.named.findLast(child => child.type.endsWith('block'));
      const found = inner && lastValue(inner);
      if (found) return found;
      continue;
    }
    if (statement.type === 'print_statement') continue;
    if (/_declaration$/.test(statement.type)) {
      const name = statement.named[0]?.child('name');
      if (name && statement.named[0]?.child('value')) return { statement, name: name.text };
      continue;
    }
    if (statement.type !== 'expression_statement') continue;
    const expression = statement.named[0];
    if (!expression || expression.type === 'string') continue;
    const value = expressionOf(expression);
    if (value.kind === 'call' && printing.test(value.path)) continue;
    const target = /assignment/.test(expression.type) ? expression.child('left') : null;
    return { statement, name: target?.type === 'identifier' ? target.text : '' };
  }
  return null;
}

/** Changes of what the caller passed, until the parameter's name is given to something new. */
function addInPlace(view: FunctionView): void {
  const rebound = view.nodes.find(
    node =>
      /^assignment/.test(node.type) &&
      node.child('left')?.text === view.parameter &&
      node.child('left')?.type === 'identifier',
  );
  const end = rebound?.start ?? Infinity;
  const aliases = new Set([view.parameter]);
  for (const node of view.nodes) {
    const name = node.child('name') ?? node.child('left');
    const value = node.child('value') ?? node.child('right');
    const isPlain =
      /^(assignment|variable_declarator)/.test(node.type) && name?.type === 'identifier';
    if (isPlain && value && (view.isParameter(value) || isView(value, view)))
      aliases.add(name.text);
  }
  for (const node of view.nodes) {
    if (node.start >= end) break;
    if (/^(assignment|augmented_assignment)/.test(node.type)) {
      const left = node.child('left');
      if (left && changes(left, node.type, aliases, view)) view.add('in-place', statementOf(node));
    }
  }
  for (const call of view.calls) {
    if (call.node.start >= end) break;
    const out = keyword(call, 'out');
    if (out && aliases.has(out.text)) view.add('in-place', out.parent!);
    const [root, method] = call.path.split('.');
    const isMethod =
      aliases.has(root ?? '') &&
      /^(fill|sort|put|resize|itemset|push|reverse|splice|add_|mul_|sub_|div_|neg_|sigmoid_|tanh_|exp_|copyWithin)$/.test(
        method ?? '',
      );
    const isCopy =
      /\.(copyto|put|place|fill_diagonal)$/.test(call.path) &&
      aliases.has(call.arguments[0]?.text ?? '');
    if (isMethod || isCopy) view.add('in-place', call.node);
  }
}

/** `np.asarray(z)` and `z[:]` may be z itself. */
function isView(value: SyntaxNode, view: FunctionView): boolean {
  const expression = expressionOf(value);
  if (expression.kind === 'call') {
    const first = expression.arguments[0];
    return (
      /^(asarray|asanyarray|atleast_1d|ravel|reshape|squeeze|view)$/.test(
        calledName(expression.callee),
      ) &&
      first !== undefined &&
      view.isParameter(first)
    );
  }
  return (
    value.type === 'subscript' &&
    value.child('value')?.text === view.parameter &&
    value.text.includes(':')
  );
}

function changes(
  left: SyntaxNode,
  type: string,
  aliases: Set<string>,
  view: FunctionView,
): boolean {
  if (left.type === 'identifier')
    // A number in JavaScript is only rebound.
    return view.language === 'python' && type.startsWith('augmented') && aliases.has(left.text);
  const root = left.child('value') ?? left.child('object');
  return (
    (left.type === 'subscript' || left.type === 'subscript_expression') &&
    aliases.has(root?.text ?? '')
  );
}

function statementOf(node: SyntaxNode): SyntaxNode {
  return node.parent?.type === 'expression_statement' ? node.parent : node;
}

/** Tests of what an argument is, not of its value. */
const asksKind =
  /\b(isinstance|type|typeof|instanceof|len|callable|hasattr|isscalar|iscomplexobj|isArray|shape|ndim|size|dtype|is None|is not None|=== undefined|== null)\b/;

function addConditions(view: FunctionView): void {
  for (const node of view.nodes) {
    const condition = conditionOf(node);
    if (!condition || asksKind.test(condition.text)) continue;
    if (decidesOn(condition, view)) view.add('condition-on-parameter', condition, view.parameter);
  }
}

function conditionOf(node: SyntaxNode): SyntaxNode | null {
  switch (node.type) {
    case 'if_statement':
    case 'elif_clause':
    case 'while_statement':
    case 'ternary_expression': {
      const condition = node.child('condition');
      return condition?.type === 'parenthesized_expression'
        ? (condition.named[0] ?? null)
        : condition;
    }
    case 'conditional_expression':
      return node.named[1] ?? null;
    case 'boolean_operator':
    case 'not_operator':
      return node;
    default:
      return null;
  }
}

/** Whether a value of the parameter decides, and no reduction of it. */
function decidesOn(condition: SyntaxNode, view: FunctionView): boolean {
  return condition
    .walk()
    .some(
      node =>
        node.type === 'identifier' &&
        node.text === view.parameter &&
        !isMemberName(node) &&
        !isInsideReduction(node, condition),
    );
}

function isInsideReduction(node: SyntaxNode, condition: SyntaxNode): boolean {
  for (let at = node.parent; at && at.start >= condition.start; at = at.parent)
    if (/^call/.test(at.type) && /(^|\.)(any|all)$/.test(at.child('function')?.text ?? ''))
      return true;
  return false;
}
