import { button, h, prose } from '../dom.ts';
import { placeOf, type Page } from '../page.ts';
import type { Check } from '../../report/types.ts';
import { section } from './sections.ts';

/** Hints, shown one at a time and only when asked for. */
export function hintsPart(page: Page, check: Check): HTMLElement | null {
  const { hints } = check.surface;
  if (hints.length === 0) return null;
  const list = h('ol', { class: 'hint-list' });
  const ask = button('', { class: 'secondary', 'data-key': `hint ${placeOf(check)}` }, () => {
    const next = list.children.length + 1;
    page.openHints(check, next);
    show(next);
    page.announce(hints[next - 1]!);
  });
  const show = (count: number): void => {
    list.replaceChildren(...hints.slice(0, count).map(hint => h('li', {}, ...prose(hint))));
    const left = hints.length - count;
    ask.hidden = left <= 0;
    ask.textContent = count === 0 ? 'Show a Hint' : 'Show the Next Hint';
    if (left > 1) ask.textContent = `Show a Hint (${left} left)`;
  };
  show(Math.min(page.hintsOpen(check), hints.length));
  return section('Hints', 'hints', list, ask);
}
