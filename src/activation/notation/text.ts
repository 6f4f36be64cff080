import type { Layout } from './layout.ts';

const superscripts: Record<string, string> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '−': '⁻',
  z: 'ᶻ',
};

/** A formula on one line, in the symbols of the field: `σ(z)(1 − σ(z))`, `1/(1 + e⁻ᶻ)`. */
export function toText(formula: Layout): string {
  switch (formula.kind) {
    case 'number':
    case 'name':
      return formula.text;
    case 'operator':
      return formula.text;
    case 'times':
      return '';
    case 'row':
      return rowText(formula.items);
    case 'group':
      return `(${toText(formula.inner)})`;
    case 'bars':
      return `|${toText(formula.inner)}|`;
    case 'root':
      return `√${isAtom(formula.inner) ? toText(formula.inner) : `(${toText(formula.inner)})`}`;
    case 'slope':
      return `d/dz(${toText(formula.inner)})`;
    case 'fraction':
      return `${over(formula.top, false)}/${over(formula.bottom, true)}`;
    case 'super':
      return superText(formula.base, toText(formula.exponent));
    case 'apply':
      return `${formula.name}(${formula.args.map(toText).join(', ')})`;
    case 'cases':
      return `{ ${formula.rows
        .map(({ value, condition }) =>
          condition ? `${toText(value)} if ${toText(condition)}` : `${toText(value)} otherwise`,
        )
        .join('; ')} }`;
  }
}

function rowText(items: readonly Layout[]): string {
  let text = '';
  items.forEach((item, i) => {
    const next = toText(item);
    const sign = item.kind === 'operator';
    if (sign && i > 0) text += ` ${next} `;
    else if (items[i - 1]?.kind === 'times' && /^[A-Za-z]{2}/u.test(next)) text += ` ${next}`;
    else text += next;
  });
  return text;
}

function superText(base: Layout, exponent: string): string {
  const characters = Array.from(exponent);
  if (characters.every(c => Object.hasOwn(superscripts, c)))
    return toText(base) + characters.map(c => superscripts[c]!).join('');
  const single = /^\p{L}$/u.test(exponent);
  return `${toText(base)}^${single ? exponent : `(${exponent})`}`;
}

function isAtom(formula: Layout): boolean {
  return ['number', 'name', 'group', 'apply', 'bars', 'slope', 'cases'].includes(formula.kind);
}

/** The upper or lower side of a fraction written with a slash. */
function over(formula: Layout, below: boolean): string {
  const bare =
    (isAtom(formula) && formula.kind !== 'slope') ||
    formula.kind === 'super' ||
    formula.kind === 'root' ||
    (!below && formula.kind === 'row' && isProduct(formula.items));
  return bare ? toText(formula) : `(${toText(formula)})`;
}

function isProduct(items: readonly Layout[]): boolean {
  return items.every(item => item.kind !== 'operator' || item.text === '·');
}
