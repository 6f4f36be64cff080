import { placeholderWords } from '../placeholder.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { unwrapExpression } from './syntax.ts';

/**
 * Whether a body is not written yet: nothing, `throw` of "not implemented", `return` of nothing or of
 * names set to nothing; beside a TODO or the like also `return 0`, NaN, an empty array, and names set to such a thing.
 */
export function isJavascriptStub(node: SyntaxNode): boolean {
  const body = node.child('body');
  if (!body) return true;
  if (body.type !== 'statement_block') return isNothing(body);
  const marked = body
    .walk()
    .some(each => each.type === 'comment' && placeholderWords.test(each.text));
  return body.named.every(statement => isPlaceholder(statement, marked));
}

function isPlaceholder(statement: SyntaxNode, marked: boolean): boolean {
  switch (statement.type) {
    case 'empty_statement':
      return true;
    case 'throw_statement':
      return placeholderWords.test(statement.text) || /NotImplemented/.test(statement.text);
    case 'return_statement': {
      const value = statement.named[0];
      return !value || isBlankValue(value, marked);
    }
    case 'expression_statement':
      return statement.named[0]?.type === 'string';
    case 'lexical_declaration':
    case 'variable_declaration':
      return statement.named.every(declarator => {
        const value = declarator.child('value');
        return value === null || isBlankValue(value, marked);
      });
    default:
      return false;
  }
}

function isNothing(written: SyntaxNode): boolean {
  const value = unwrapExpression(written);
  return value.type === 'undefined' || value.type === 'null' || value.text === 'undefined';
}

function isBlankValue(written: SyntaxNode, marked: boolean): boolean {
  const value = unwrapExpression(written);
  if (isNothing(value)) return true;
  if (marked && /^([-+]?0*\.?0*|NaN)$/.test(value.text)) return true;
  if (value.type !== 'identifier')
    return marked && value.type === 'array' && value.named.length === 0;
  const block = value.within('statement_block');
  const values = (block?.named ?? []).flatMap(statement =>
    statement.named
      .filter(d => d.type === 'variable_declarator' && d.child('name')?.text === value.text)
      .map(d => d.child('value')),
  );
  return values.length > 0 && values.every(each => each === null || isBlankValue(each, marked));
}
