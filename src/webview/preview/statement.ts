import { h } from '../dom.ts';

/** What Markdown without raw HTML makes. A statement's headings stand below those of the page. */
const elements: Readonly<Record<string, keyof HTMLElementTagNameMap>> = {
  p: 'p',
  h1: 'h4',
  h2: 'h5',
  h3: 'h6',
  h4: 'h6',
  h5: 'h6',
  h6: 'h6',
  ul: 'ul',
  ol: 'ol',
  li: 'li',
  blockquote: 'blockquote',
  pre: 'pre',
  code: 'code',
  em: 'em',
  strong: 'strong',
  s: 's',
  a: 'a',
  img: 'img',
  br: 'br',
  hr: 'hr',
  table: 'table',
  thead: 'thead',
  tbody: 'tbody',
  tr: 'tr',
  th: 'th',
  td: 'td',
};

const attributes: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  img: ['src', 'alt'],
  ol: ['start'],
};

/** A statement built anew from what it may hold; the rest is left out, with its text kept. */
export function statementPart(html: string): HTMLElement {
  // Nothing of a parsed document runs or loads.
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  return h('div', { class: 'statement' }, ...copies(parsed.body));
}

function copies(source: Element): Node[] {
  return [...source.childNodes].flatMap((child): Node[] => {
    if (child instanceof Text) return [document.createTextNode(child.data)];
    if (!(child instanceof Element)) return [];
    const tag = elements[child.localName];
    if (tag === undefined) return copies(child);
    const kept = (attributes[child.localName] ?? []).flatMap(name => {
      const value = child.getAttribute(name);
      return value === null || !isSafe(name, value) ? [] : [[name, value] as const];
    });
    const focus = tag === 'pre' ? { tabindex: '0' } : {};
    return [h(tag, { ...Object.fromEntries(kept), ...focus }, ...copies(child))];
  });
}

function isSafe(name: string, value: string): boolean {
  return (name !== 'href' && name !== 'src') || /^https:\/\//i.test(value);
}
