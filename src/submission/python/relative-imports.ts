import type { SyntaxNode } from '../syntax-node.ts';

/**
 * A file that is run on its own is in no package, so Python refuses its relative imports. Those of its own
 * folder are written as absolute ones of the same length: `from .helpers import f` as
 * `from  helpers import f`, `from . import helpers` as `import        helpers`.
 */
export function withAbsoluteImports(text: string, root: SyntaxNode): string {
  let result = text;
  for (const node of root.walk()) {
    if (node.type !== 'import_from_statement') continue;
    const module = node.child('module_name');
    if (module?.type !== 'relative_import' || !/^\.(?!\.)/.test(module.text)) continue;
    // Blanked already.
    if (result.slice(node.start, node.start + 4) !== 'from') continue;
    const isFolder = module.text.trim() === '.';
    const end = isFolder ? (node.children.find(child => child.type === 'import')?.end ?? 0) : 0;
    result = isFolder
      ? splice(result, node.start, end, 'import'.padEnd(end - node.start))
      : splice(result, module.start, module.start + 1, ' ');
    if (isFolder)
      for (const bracket of node.children)
        if (bracket.type === '(' || bracket.type === ')')
          result = splice(result, bracket.start, bracket.end, ' ');
  }
  return result;
}

function splice(text: string, start: number, end: number, replacement: string): string {
  return text.slice(0, start) + replacement + text.slice(end);
}
