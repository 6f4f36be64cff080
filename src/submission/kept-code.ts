import { isArrayLibrary } from './array-library.ts';
import type { Item } from './item.ts';
import type { ModuleState } from './module-state.ts';
import { numberLiterals } from './number-literals.ts';
import type { SyntaxNode } from './syntax-node.ts';

/** The statements of a module that are run, those of `first` before the others. */
function keptNodes(module: ModuleState, first: SyntaxNode | null): SyntaxNode[] {
  const nodes = module.items.filter(item => module.kept.has(item)).map(item => item.node);
  return first ? [first, ...nodes] : nodes;
}

/** Numbers of the code that is run; the implementation's own come first. */
export function literalsOf(modules: Iterable<ModuleState>, first: SyntaxNode | null): number[] {
  return numberLiterals(
    [...modules].flatMap((m, index) => keptNodes(m, index === 0 ? first : null)),
  );
}

/** Whether code that is run imports a library of arrays. */
export function usesArrayLibrary(modules: Iterable<ModuleState>): boolean {
  for (const module of modules)
    for (const item of module.kept)
      for (const name of item.imports) {
        const specifier = item.specifiers.find(each => each.from === name);
        const isKept = !specifier || module.keptSpecifiers.has(specifier);
        if (isKept && isArrayLibrary(name.module)) return true;
      }
  return false;
}

/**
 * The stretches of lines whose statements are not run. Definitions, imports and constants that nothing
 * needs are no news; inside a stretch they belong to it.
 */
export function skippedLines(module: ModuleState): { from: number; to: number }[] {
  const { lines } = module.parsed;
  const skipped: { from: number; to: number }[] = [];
  let isOpen = false;
  for (const item of module.items) {
    if (module.kept.has(item)) isOpen = false;
    else if (doesSomething(item)) {
      const from = lines.lineAt(item.node.start);
      const to = lines.lineAt(item.node.end);
      const last = skipped.at(-1);
      if (last && (isOpen || from <= last.to)) last.to = Math.max(last.to, to);
      else skipped.push({ from, to });
      isOpen = true;
    }
  }
  return skipped;
}

const quiet = /^(function|class|lambda|arrow|method|generator_function|interface|type_alias)/;
const loud = /^(call|new_expression|for_|while_|do_|print_|await|raise_|throw_|delete_)/;

/** Whether running a statement does more than to bind names. */
function doesSomething(item: Item): boolean {
  if (item.kind !== 'statement') return false;
  return item.node.walk(node => !quiet.test(node.type)).some(node => loud.test(node.type));
}
