import { strict as assert } from 'node:assert';
import type { Browser, Page } from 'playwright-core';
import { toClassHtml } from '../../src/report/html.ts';
import { light, packed } from '../../src/report/packed.ts';
import type { Check } from '../../src/report/types.ts';
import { launchBrowser } from '../support/browser.ts';
import { violations } from '../support/report/axe.ts';
import { gallery, reportOf } from '../support/report/gallery.ts';
import { each, openHtml, pageAssets } from '../support/report/page.ts';

const students = ['becker_ana', 'ito_ben', 'nowak_chen'];

/** Three students with the same three functions each, as a class is written. */
async function classPage(): Promise<string> {
  const stories = new Map<Check, string>();
  for (const student of students)
    for (const name of ['correct', 'mixed', 'raised'] as const) {
      const whole = { ...gallery[name]!(), file: `class/${student}/hw2.py` };
      stories.set(light(whole), await packed(whole));
    }
  const report = { ...reportOf(), checks: [...stories.keys()] };
  return [...toClassHtml(report, stories, pageAssets())].join('');
}

describe('the page of a class', () => {
  let browser: Browser;
  let page: Page;
  let complaints: string[];

  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  beforeEach(async () => {
    ({ page, complaints } = await openHtml(browser, await classPage(), { width: 900 }));
  });
  afterEach(() => page.context().close());

  const rows = () => each<string>(page, '.class > li:not([hidden]) summary', 'e.innerText');

  it('is a table of students, the worst first, and no story until one is asked for', async () => {
    const [first, ...others] = await rows();
    assert.match(first!, /^becker_ana\/hw2\.py · Net\.sigmoid_prime\s+error\s+0 \/ 10$/);
    assert.match(others.at(-1)!, /^nowak_chen\/hw2\.py · tanh_prime\s+correct\s+10 \/ 10$/);
    assert.equal(await page.locator('.summary').textContent(), '3 of 9 functions pass.');
    assert.equal(await page.locator('article').count(), 0);
  });

  it('tells the story under a row that is opened, once', async () => {
    const row = page.locator('summary', { hasText: 'ito_ben/hw2.py · sigmoid_prime' }).last();
    await row.click();
    const article = page.locator('article[data-file="class/ito_ben/hw2.py"]');
    assert.equal(await article.locator('.badge').textContent(), 'incorrect');
    assert.equal(await article.locator('.pictures svg').first().isVisible(), true);
    await row.click();
    await row.click();
    assert.equal(await page.locator('article').count(), 1);
    assert.deepEqual(complaints, []);
    assert.deepEqual(await violations(page), []);
  });

  it('finds a student, a function or a verdict by the words typed', async () => {
    const search = page.getByRole('searchbox');
    await search.fill('nowak incorr');
    assert.equal((await rows()).length, 1);
    assert.equal(await page.getByRole('status').textContent(), '1 of 9 shown.');
    await search.fill('');
    assert.equal((await rows()).length, 9);
  });
});
