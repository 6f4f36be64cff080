import type { SyntaxNode } from './syntax-node.ts';

const most = 32;
const numberTypes = new Set(['integer', 'float', 'number']);

/** The finite numbers written in some code, a sign before them included; none twice, at most 32. */
export function numberLiterals(nodes: SyntaxNode[]): number[] {
  const literals = new Set<number>();
  for (const root of nodes)
    for (const node of root.walk()) {
      if (!numberTypes.has(node.type)) continue;
      const value = numberOf(node.text);
      if (value === null) continue;
      const before = node.parent;
      const isNegative = before?.type.startsWith('unary') === true && before.text.startsWith('-');
      literals.add(isNegative && value !== 0 ? -value : value);
      if (literals.size === most) return [...literals];
    }
  return [...literals];
}

/** `1_000`, `0x1F`, `1e-3`, `10n`; null for imaginary numbers and what is too large for a double. */
function numberOf(text: string): number | null {
  const value = Number(text.replace(/_/g, '').replace(/[nl]$/i, ''));
  return Number.isFinite(value) ? value : null;
}
