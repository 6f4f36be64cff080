import { h, s } from '../dom.ts';

/** A line of the legend: what the line or mark in the picture stands for. */
export interface Key {
  kind: 'true' | 'yours' | 'graph' | 'allowed';
  text: string;
}

/** A picture with its title, its legend and the same in words. */
export function picture(
  title: string,
  keys: readonly Key[],
  svg: SVGSVGElement,
  words: string,
): HTMLElement {
  return h(
    'figure',
    { class: 'picture' },
    h('figcaption', {}, title),
    svg,
    h('ul', { class: 'legend', 'aria-hidden': 'true' }, ...keys.map(legendEntry)),
    h('p', { class: 'visually-hidden' }, words),
  );
}

function legendEntry({ kind, text }: Key): HTMLElement {
  return h(
    'li',
    {},
    s(
      'svg',
      { class: 'swatch', viewBox: '0 0 28 10', width: 28, height: 10 },
      s('path', { class: `curve ${kind}`, d: 'M1 5L27 5' }),
    ),
    text,
  );
}
