import { button, h } from '../dom.ts';
import { placeOf, type Page } from '../page.ts';
import type { Check } from '../../report/types.ts';

/** What can be done about a check from here. */
export function actionsPart(page: Page, check: Check): HTMLElement {
  const { file, function: name, exercise, surface } = check;
  const about = { file, function: name, exercise };
  const { host } = page;
  const place = placeOf(check);
  const buttons: HTMLElement[] = [];
  if (host.answers) {
    buttons.push(
      // The host knows where the place is now: the file may have been edited since.
      button('Go to Code', { 'data-key': `go ${place}` }, () =>
        host.send({ type: 'go-to-code', ...about, line: null }),
      ),
      button('Check Again', { class: 'secondary', 'data-key': `again ${place}` }, () =>
        host.send({ type: 'check-again', ...about }),
      ),
    );
  }
  const test = surface.copyAsTest;
  if (test !== null)
    buttons.push(
      button('Copy as Test', { class: 'secondary', 'data-key': `copy ${place}` }, () => {
        if (host.answers) host.send({ type: 'copy-test', ...about });
        else void copy(test, page);
      }),
    );
  return h(
    'footer',
    {},
    buttons.length === 0 ? null : h('div', { class: 'actions' }, ...buttons),
    h('p', { class: 'seed' }, 'Seed ', h('code', {}, surface.seed), ' ', replay(page, check)),
  );
}

/** The same inputs once more: a button where the host can do it, else the command that does. */
function replay({ host }: Page, check: Check): HTMLElement {
  const { file, function: name, exercise } = check;
  const { seed } = check.surface;
  if (!host.answers) {
    const command = h('code', {}, `gprime check --seed ${seed} ${quoted(file)}`);
    return h('span', {}, '· the same inputs again: ', command);
  }
  const attributes = {
    class: 'secondary small',
    title: 'Check with the same inputs again',
    'data-key': `replay ${placeOf(check)}`,
  };
  return button('Replay', attributes, () =>
    host.send({ type: 'replay', file, function: name, exercise, seed }),
  );
}

/** A path as shells take it. */
function quoted(path: string): string {
  return /[^\p{L}\p{N}_./\\:~-]/u.test(path) ? `"${path}"` : path;
}

async function copy(text: string, page: Page): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    page.announce('The test is on the clipboard.');
  } catch {
    page.announce('The browser allows no copying here; the test stands below.');
  }
}
