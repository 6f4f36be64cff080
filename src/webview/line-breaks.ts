const namespace = 'http://www.w3.org/1998/Math/MathML';

/**
 * Cuts a line of mathematics where it may be broken: after its equals sign, and before the + and − of a sum, on the
 * line and in a fraction. Browsers break no MathML themselves; the pieces are rows that the style sheet may wrap.
 */
export function allowBreaks(math: Element): void {
  for (const part of math.querySelectorAll('mfrac > mrow')) {
    const terms = termsOf(part);
    if (terms.length < 2) continue;
    part.classList.add('sum');
    part.replaceChildren(...terms.map(row));
  }
  const line = math.firstElementChild;
  if (math.childElementCount !== 1 || line?.localName !== 'mrow') return;
  const items = [...line.children];
  const equals = items.findIndex(item => isOperator(item, '='));
  const head = items.slice(0, equals + 1);
  const terms = termsOf(row(items.slice(equals + 1)));
  math.replaceChildren(...(head.length === 0 ? terms : [head, ...terms]).map(row));
}

/** The terms of a sum, each with its sign, however its rows are nested. */
function termsOf(sum: Element): Element[][] {
  const items = [...sum.children];
  if (items.length === 1 && items[0]!.localName === 'mrow') return termsOf(items[0]!);
  const signs = items.flatMap((item, i) => (i > 0 && isOperator(item, '+', '−') ? [i] : []));
  if (signs.length === 0) return [items];
  const first = row(items.slice(0, signs[0]));
  const others = signs.map((at, i) => {
    // At the start of its row it would be set as the sign of a number.
    items[at]!.setAttribute('form', 'infix');
    return items.slice(at, signs[i + 1]);
  });
  return [...termsOf(first), ...others];
}

function isOperator(item: Element, ...signs: readonly string[]): boolean {
  return item.localName === 'mo' && signs.includes(item.textContent);
}

function row(items: readonly Element[]): Element {
  const element = document.createElementNS(namespace, 'mrow');
  element.append(...items);
  return element;
}
