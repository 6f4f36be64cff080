import { placeholderWords } from '../placeholder.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { unwrapParentheses } from './syntax.ts';

/**
 * Whether a body is not written yet: nothing, `pass`, `…`, NotImplementedError, `return` of nothing or of names
 * set to nothing; beside a TODO or the like also `return 0`, zeros of the input's shape, and names set to such a thing.
 */
export function isPythonStub(node: SyntaxNode): boolean {
  const body = node.child('body');
  if (!body) return true;
  if (node.type === 'lambda') return isNothing(body);
  const isMarked = body
    .walk()
    .some(each => each.type === 'comment' && placeholderWords.test(each.text));
  // A comment that is all of a body stands before the block, or is the whole of it.
  const marked = isMarked || commentsBeside(node).some(text => placeholderWords.test(text));
  if (body.children.length === 0 && isFollowedByCode(node)) return false;
  return body.named.every(statement => isPlaceholder(statement, marked));
}

/** Whether a statement stands on the very next line, which was meant as the body and is not indented. */
function isFollowedByCode(node: SyntaxNode): boolean {
  const next = node.parent?.children.find(each => each.start >= node.end);
  const isNextLine = next !== undefined && next.start - node.end <= '\r\n'.length;
  return isNextLine && /^(expression|return|if|for|while)_statement$/.test(next.type);
}

function commentsBeside(node: SyntaxNode): string[] {
  return node.children.filter(child => child.type === 'comment').map(child => child.text);
}

function isPlaceholder(statement: SyntaxNode, marked: boolean): boolean {
  switch (statement.type) {
    case 'pass_statement':
      return true;
    case 'raise_statement':
      return /NotImplemented/.test(statement.text) || placeholderWords.test(statement.text);
    case 'return_statement': {
      const value = statement.named[0];
      return !value || isBlankValue(value, marked);
    }
    case 'assert_statement':
      return /^assert\s+(False|0)\b/.test(statement.text) && placeholderWords.test(statement.text);
    case 'expression_statement': {
      const expression = statement.named[0];
      if (!expression || expression.type === 'string' || isNothing(expression)) return true;
      const value = expression.type === 'assignment' ? expression.child('right') : null;
      return value !== null && isBlankValue(value, marked);
    }
    default:
      return false;
  }
}

/** `None`, `…`, NotImplemented. */
function isNothing(written: SyntaxNode): boolean {
  const value = unwrapParentheses(written);
  return value.type === 'none' || value.type === 'ellipsis' || value.text === 'NotImplemented';
}

/**
 * What a starter returns so that it runs: nothing, or a name set to nothing; where the text is `marked` as to be
 * written also 0, zeros, an empty array, and a name that is still to be set.
 */
function isBlankValue(written: SyntaxNode, marked: boolean): boolean {
  const value = unwrapParentheses(written);
  if (isNothing(value)) return true;
  if (marked && /^[-+]?0*\.?0*$/.test(value.text)) return true;
  if (value.type === 'call')
    return (
      marked &&
      /(^|\.)(zeros|zeros_like|empty|empty_like)$/.test(value.child('function')?.text ?? '')
    );
  if (value.type !== 'identifier')
    return marked && value.type === 'list' && value.named.length === 0;
  const definition = value.within('function_definition');
  const body = definition?.child('body');
  const values = (body?.named ?? []).flatMap(statement => {
    const assignment = statement.named[0];
    return assignment?.type === 'assignment' && assignment.child('left')?.text === value.text
      ? [assignment.child('right')]
      : [];
  });
  if (values.length > 0) return values.every(each => each !== null && isBlankValue(each, marked));
  const parameters = definition?.child('parameters')?.walk() ?? [];
  return marked && !parameters.some(each => each.text === value.text);
}
