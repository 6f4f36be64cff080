import { allowBreaks } from './line-breaks.ts';

/** Everything the derivations use. Whatever else stands in the text is left out. */
const elements = new Set([
  'math',
  'mrow',
  'mi',
  'mn',
  'mo',
  'mtext',
  'mspace',
  'mfrac',
  'msup',
  'msub',
  'msubsup',
  'msqrt',
  'mroot',
  'mover',
  'munder',
  'munderover',
  'mfenced',
  'mtable',
  'mtr',
  'mtd',
  'mstyle',
  'mpadded',
  'menclose',
  'mphantom',
  'semantics',
]);

const attributes = new Set([
  'display',
  'displaystyle',
  'mathvariant',
  'stretchy',
  'form',
  'fence',
  'separator',
  'lspace',
  'rspace',
  'linethickness',
  'columnalign',
  'width',
  'scriptlevel',
  'aria-label',
  'alttext',
  'intent',
  'arg',
]);

const namespace = 'http://www.w3.org/1998/Math/MathML';

/** `<math>…</math>` as a node, built anew from the allowed elements; null where the text is no MathML. */
export function mathNode(text: string): Element | null {
  const parsed = new DOMParser().parseFromString(text, 'application/xml').documentElement;
  if (parsed.localName !== 'math') return null;
  const math = copy(parsed);
  if (math !== null) allowBreaks(math);
  return math;
}

function copy(source: Element): Element | null {
  if (!elements.has(source.localName)) return null;
  if (isPrimed(source)) return primed(source);
  const target = document.createElementNS(namespace, source.localName);
  for (const { name, value } of source.attributes)
    if (attributes.has(name)) target.setAttribute(name, value);
  for (const child of source.childNodes) {
    if (child instanceof Text) target.append(child.data);
    else if (child instanceof Element) {
      const copied = copy(child);
      if (copied !== null) target.append(copied);
    }
  }
  return target;
}

/** `g′` as a superscript: only fonts made for mathematics draw the prime of a superscript large enough. */
function isPrimed(source: Element): boolean {
  return source.localName === 'msup' && source.lastElementChild?.textContent === '′';
}

/** The same beside its base, where every font for text has it right. */
function primed(source: Element): Element {
  const row = document.createElementNS(namespace, 'mrow');
  const base = copy(source.firstElementChild!);
  const prime = document.createElementNS(namespace, 'mo');
  for (const [name, value] of Object.entries({
    form: 'postfix',
    lspace: '0',
    rspace: '0',
    class: 'prime',
  }))
    prime.setAttribute(name, value);
  prime.append('′');
  if (base !== null) row.append(base);
  row.append(prime);
  return row;
}
