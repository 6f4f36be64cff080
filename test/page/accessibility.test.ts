import { strict as assert } from 'node:assert';
import type { Browser, Page } from 'playwright-core';
import type { Report } from '../../src/report/types.ts';
import { launchBrowser } from '../support/browser.ts';
import { violations as violationsOf } from '../support/report/axe.ts';
import { gallery, reportOf } from '../support/report/gallery.ts';
import { each, openFile, openWebview, post } from '../support/report/page.ts';
import { themes, type Theme } from '../support/report/themes.ts';

/** Unfolds everything, so that all of it is judged. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(`
    for (const details of document.querySelectorAll('details')) details.open = true;
    for (const ask of document.querySelectorAll('.hints button')) { ask.click(); ask.click(); }
  `);
}

/** What axe-core finds, everything unfolded. */
async function violations(page: Page): Promise<string[]> {
  await unfold(page);
  return violationsOf(page);
}

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } };

/** With what stands beside the checks: a file that could not be asked, a function that is not run. */
function wholeReport(...names: string[]): Report {
  return {
    ...reportOf(...names),
    listed: [
      {
        file: 'hw1.py',
        function: 'train',
        range,
        exercise: null,
        reason: 'It takes two arguments.',
      },
    ],
    problems: [{ file: 'hw2.py', range, message: 'Python cannot read this.', code: 'syntax' }],
  };
}

describe('the report page for everybody', () => {
  let browser: Browser;
  const report = wholeReport(...Object.keys(gallery));
  // Every part of the page once; rows of a table are alike.
  const parts = wholeReport('mixed', 'form', 'partial', 'stub', 'correct');
  for (const { surface } of parts.checks) surface.mismatches = surface.mismatches!.slice(0, 3);

  before(async () => {
    browser = await launchBrowser();
  });

  after(() => browser.close());

  for (const theme of Object.keys(themes) as Theme[])
    it(`breaks no rule of axe-core, contrast included, in the ${theme} theme`, async () => {
      const { page } = await openWebview(browser, theme, { width: 900 });
      await post(page, { type: 'report', report: parts, stale: parts.checks });
      assert.deepEqual(await violations(page), []);
      await page.context().close();
    });

  for (const scheme of ['light', 'dark'] as const)
    it(`breaks none as a file in a ${scheme} browser`, async () => {
      const { page } = await openFile(browser, parts, { width: 900, scheme });
      assert.deepEqual(await violations(page), []);
      await page.context().close();
    });

  for (const width of [320, 400, 640, 1280])
    it(`fits a window of ${width} pixels without scrolling sideways`, async () => {
      const { page } = await openWebview(browser, 'light', { width });
      await post(page, { type: 'report', report, stale: [] });
      await unfold(page);
      const needed = await page.evaluate('document.documentElement.scrollWidth');
      assert.ok(Number(needed) <= width, `${String(needed)} > ${width}`);
      const cut = "e.scrollWidth > e.clientWidth && e.getAttribute('aria-label')";
      const formulas = await each<string | false>(page, '.formula', cut);
      assert.ok(formulas.length > 20);
      assert.deepEqual(formulas.filter(Boolean), []);
      await page.context().close();
    });

  it('has one main part, one first heading, and a heading for each function', async () => {
    const { page } = await openFile(browser, report, { width: 900 });
    assert.equal(await page.getByRole('main').count(), 1);
    assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
    assert.equal(await page.getByRole('heading', { level: 2 }).count(), report.checks.length);
    assert.equal(await page.getByRole('article').count(), report.checks.length);
    await page.context().close();
  });

  it('stops, by keyboard, at what can be done, not at formulas and tables that fit', async () => {
    const { page } = await openWebview(browser, 'light', { width: 760 });
    await post(page, { type: 'report', report: reportOf('square'), stale: [] });
    const stops: string[] = [];
    for (;;) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate<string>('document.activeElement.localName');
      if (stop === 'body') break;
      stops.push(stop);
    }
    assert.deepEqual([...new Set(stops)].sort(), ['button', 'summary']);
    await page.context().close();
  });

  it('leads by keyboard from the overview to a function', async () => {
    const { page } = await openFile(browser, report, { width: 900 });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#check-2$/);
    assert.match(page.url(), /#check-2$/);
    await page.context().close();
  });

  it('keeps its lines and words visible where the system forces its own colours', async () => {
    const { page } = await openFile(browser, report, { width: 900, forcedColors: true });
    const hidden = await each<boolean>(
      page,
      '.picture > svg .curve',
      'getComputedStyle(e).stroke === getComputedStyle(document.body).backgroundColor',
    );
    assert.ok(hidden.length > 0 && hidden.every(isHidden => !isHidden));
    await page.context().close();
  });
});
