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
  return parsed.localName === 'math' ? copy(parsed) : null;
}

function copy(source: Element): Element | null {
  if (!elements.has(source.localName)) return null;
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
