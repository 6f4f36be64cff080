import type { SyntaxNode } from '../syntax-node.ts';

/** The names and members that an expression or a loop head assigns to, patterns taken apart. */
export function assignedTargets(node: SyntaxNode): SyntaxNode[] {
  switch (node.type) {
    case 'assignment_expression':
    case 'augmented_assignment_expression':
      return targetsIn(node.child('left'));
    case 'update_expression':
      return targetsIn(node.child('argument'));
    case 'for_in_statement': {
      const isDeclared = node.has('const') || node.has('let') || node.has('var');
      return isDeclared ? [] : targetsIn(node.child('left'));
    }
    default:
      return [];
  }
}

function targetsIn(target: SyntaxNode | null): SyntaxNode[] {
  switch (target?.type) {
    case undefined:
      return [];
    case 'object_pattern':
    case 'array_pattern':
    case 'rest_pattern':
    case 'parenthesized_expression':
      return target.named.flatMap(targetsIn);
    case 'pair_pattern':
      return targetsIn(target.child('value'));
    case 'assignment_pattern':
    case 'object_assignment_pattern':
      return targetsIn(target.child('left'));
    default:
      return [target!];
  }
}
