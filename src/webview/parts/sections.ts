import { h } from '../dom.ts';
import type { Page } from '../page.ts';

/** A part of the story under its own heading. */
export function section(
  title: string,
  kind: string,
  ...content: readonly (Node | null)[]
): HTMLElement {
  return h('section', { class: kind }, h('h3', {}, title), ...content);
}

/** A part that is folded away until it is wanted; whether it is open survives a reload. */
export function folded(
  page: Page,
  id: string,
  title: string,
  ...content: readonly Node[]
): HTMLElement {
  const details = h(
    'details',
    { open: page.isOpen(id), 'data-key': id },
    h('summary', {}, title),
    ...content,
  );
  details.addEventListener('toggle', () => page.setOpen(id, details.open));
  return details;
}

/**
 * A table with a caption for those who hear it; wide ones scroll by themselves. The roles are spelled out, so
 * that it stays a table where a narrow page lays its rows out another way.
 */
export function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly (string | Node)[])[],
): HTMLElement {
  return h(
    'div',
    { class: 'table', role: 'group', 'aria-label': caption },
    h(
      'table',
      { role: 'table' },
      h('caption', { class: 'visually-hidden' }, caption),
      h(
        'thead',
        { role: 'rowgroup' },
        h(
          'tr',
          { role: 'row' },
          ...head.map(text => h('th', { scope: 'col', role: 'columnheader' }, text)),
        ),
      ),
      h(
        'tbody',
        { role: 'rowgroup' },
        ...rows.map(([first, ...rest]) =>
          h(
            'tr',
            { role: 'row' },
            h('th', { scope: 'row', role: 'rowheader' }, first!),
            ...rest.map(cell => h('td', { role: 'cell' }, cell)),
          ),
        ),
      ),
    ),
  );
}
