import { button, h } from '../dom.ts';
import type { Page } from '../page.ts';
import type { Check } from '../../report/types.ts';

/** What can be done about a check from here. */
export function actionsPart(page: Page, check: Check): HTMLElement | null {
  const { file, function: name, exercise, surface } = check;
  const about = { file, function: name, exercise };
  const { host } = page;
  const buttons: HTMLElement[] = [];
  if (host.answers) {
    const line = check.diagnostics[0]?.range.start.line ?? null;
    buttons.push(
      button('Go to Code', { 'data-key': `go ${name}` }, () =>
        host.send({ type: 'go-to-code', ...about, line }),
      ),
      button('Check Again', { class: 'secondary', 'data-key': `again ${name}` }, () =>
        host.send({ type: 'check-again', ...about }),
      ),
    );
  }
  const test = surface.copyAsTest;
  if (test !== null)
    buttons.push(
      button('Copy as Test', { class: 'secondary', 'data-key': `copy ${name}` }, () => {
        if (host.answers) host.send({ type: 'copy-test', ...about });
        else void copy(test, page);
      }),
    );
  return buttons.length === 0 ? null : h('div', { class: 'actions' }, ...buttons);
}

async function copy(text: string, page: Page): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    page.announce('The test is on the clipboard.');
  } catch {
    page.announce('The browser allows no copying here; the test stands below.');
  }
}
