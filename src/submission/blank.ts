import type { Specifier } from './item.ts';
import type { ModuleState } from './module-state.ts';
import type { SyntaxNode } from './syntax-node.ts';
import type { Language } from './types.ts';

/**
 * The text of a module with all that is not kept blanked. Lines stay, columns too: blanked stretches are
 * empty lines or spaces, and where a kept statement follows a blanked one on its line, the smallest
 * statement that does nothing holds the place.
 */
export function blankedText(module: ModuleState): string {
  const { source, language } = module.parsed;
  let text = '';
  let end = 0;
  for (const item of module.items) {
    if (!module.kept.has(item)) continue;
    const { node } = item;
    text += gap(source.slice(end, node.start), source, end, language);
    text += itemText(node, item.specifiers, module);
    end = node.end;
  }
  return text + emptyLines(source.slice(end));
}

function emptyLines(text: string): string {
  return text.replace(/[^\r\n]/g, '');
}

function spaces(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

/** What stands between two kept statements. */
function gap(text: string, source: string, start: number, language: Language): string {
  const lineStart = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
  const before = text.slice(0, lineStart);
  const own = text.slice(lineStart);
  if (language !== 'python') {
    // A blanked statement still ends the one before it.
    const ender = start > 0 && source[start - 1] !== ';' && text.trim() !== '' ? ';' : '';
    if (before === '') return own.length > 0 ? ender + spaces(own.slice(ender.length)) : own;
    return ender + emptyLines(before) + spaces(own);
  }
  if (own.trim() === '') return emptyLines(before) + own;
  const follows = before === '' && start > 0 && !/[\r\n]/.test(source[start - 1] ?? '\n');
  const filled = follows ? `;${spaces(own.slice(1))}` : `0;${spaces(own.slice(2))}`;
  return emptyLines(before) + filled;
}

/** A statement as it is, less the names of its import or export list that nothing needs. */
function itemText(node: SyntaxNode, specifiers: Specifier[], module: ModuleState): string {
  const { source } = module.parsed;
  const isKept = (specifier: Specifier) => module.keptSpecifiers.has(specifier);
  if (specifiers.every(isKept) || !specifiers.some(isKept)) return node.text;
  const lists = new Map<SyntaxNode, Specifier[]>();
  for (const specifier of specifiers) {
    const list = specifier.node.parent!;
    // A default or namespace import beside a list does no harm.
    if (list.type === 'import_clause') continue;
    lists.set(list, [...(lists.get(list) ?? []), specifier]);
  }
  let text = node.text;
  for (const list of lists.values()) {
    const from = list[0]!.node.start;
    const to = list.at(-1)!.node.end;
    const inner = listText(source, from, to, list.filter(isKept));
    text = text.slice(0, from - node.start) + inner + text.slice(to - node.start);
  }
  return text;
}

/** A list with only the kept names, where they stood. */
function listText(source: string, from: number, to: number, kept: Specifier[]): string {
  // A line that goes on behind a backslash still has to.
  const blank = (start: number, end: number) =>
    source.slice(start, end).replace(/[^\r\n\\]|\\(?![\r\n])/g, ' ');
  let text = '';
  let at = from;
  kept.forEach(({ node }, index) => {
    const comma = index > 0 ? ',' : '';
    text += comma + blank(at + comma.length, node.start) + source.slice(node.start, node.end);
    at = node.end;
  });
  return text + blank(at, to);
}
