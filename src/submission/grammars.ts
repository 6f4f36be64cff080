import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import treeSitter, { type Language as Grammar, type Tree } from '@vscode/tree-sitter-wasm';
import { SyntaxNode } from './syntax-node.ts';
import type { Language } from './types.ts';

/** Text to tree in one language. */
export type ParseText = (text: string) => { root: SyntaxNode; hasError: boolean };

/**
 * Reads the grammars from `distRoot`/grammars and makes one parser for each. All of them take about
 * 15 ms; files are parsed synchronously from then on.
 */
export async function loadGrammars(distRoot: string): Promise<Record<Language, ParseText>> {
  const read = (name: string) => readFile(join(distRoot, 'grammars', name));
  const options = {
    wasmBinary: await read('tree-sitter.wasm'),
    locateFile: (name: string) => name,
  };
  await treeSitter.Parser.init(options);
  const load = async (name: string) =>
    textParser(await treeSitter.Language.load(await read(`tree-sitter-${name}.wasm`)));
  const [python, javascript, typescript] = await Promise.all([
    load('python'),
    load('javascript'),
    load('typescript'),
  ]);
  return { python, javascript, typescript };
}

function textParser(grammar: Grammar): ParseText {
  const parser = new treeSitter.Parser();
  parser.setLanguage(grammar);
  const isNamed = grammar.types.map((_, type) => grammar.nodeTypeIsNamed(type));
  return text => {
    const tree = parser.parse(text);
    if (!tree) throw new Error('The grammar gave no tree.');
    try {
      const hasError = tree.rootNode.hasError;
      return { root: copy(tree, grammar, isNamed, text, hasError), hasError };
    } finally {
      tree.delete();
    }
  };
}

/** Deeper nodes are left out: no one writes them, and what reads trees does so by recursion. */
const deepest = 1000;

/** Copies with a cursor: a visit costs a handful of calls into WebAssembly, and no node stays there. */
function copy(
  tree: Tree,
  grammar: Grammar,
  isNamed: boolean[],
  source: string,
  hasError: boolean,
): SyntaxNode {
  const cursor = tree.walk();
  const visit = (parent: SyntaxNode | null): SyntaxNode => {
    const type = cursor.nodeTypeId;
    return new SyntaxNode({
      type: grammar.types[type] ?? 'ERROR',
      field: grammar.fields[cursor.currentFieldId] ?? '',
      isNamed: isNamed[type] ?? true,
      isMissing: hasError && cursor.nodeIsMissing,
      start: cursor.startIndex,
      end: cursor.endIndex,
      parent,
      source,
    });
  };
  const root = visit(null);
  let node = root;
  let depth = 0;
  for (;;) {
    if (depth < deepest && cursor.gotoFirstChild()) {
      const child = visit(node);
      node.children.push(child);
      node = child;
      depth++;
      continue;
    }
    while (!cursor.gotoNextSibling()) {
      if (!node.parent || !cursor.gotoParent()) {
        cursor.delete();
        return root;
      }
      node = node.parent;
      depth--;
    }
    const sibling = visit(node.parent);
    node.parent!.children.push(sibling);
    node = sibling;
  }
}
