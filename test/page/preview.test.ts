import { strict as assert } from 'node:assert';
import type { Page } from 'playwright-core';
import type { Preview } from '../../src/report/preview/types.ts';
import { useBrowser } from '../support/browser.ts';
import { violations } from '../support/report/axe.ts';
import { each, openWebview, post, type View } from '../support/report/page.ts';
import { newPreview, shippedPreview } from '../support/report/preview.ts';
import { themes, type Theme } from '../support/report/themes.ts';

const file = '/course/.gprime/week-2/pack.json';

/** A pack with a misconception of every kind. */
function manyWrong(): Preview {
  return newPreview(text => {
    const pack = JSON.parse(text) as { exercises: { misconceptions: object[] }[] };
    pack.exercises[0]!.misconceptions.push(
      { id: 'returns-g', formula: 'g', hints: ['Is this a slope?'] },
      { id: 'itself', formula: 'sigmoid(z)' },
      { id: 'grows', formula: 'exp(z)' },
    );
    return JSON.stringify(pack);
  });
}

describe('the preview page', () => {
  const { browser, pages } = useBrowser();

  async function open(
    preview: Preview | null,
    { theme = 'dark', state, ...view }: Partial<View> & { theme?: Theme; state?: unknown } = {},
  ) {
    const opened = await openWebview(browser(), theme, { width: 900, ...view }, state, 'preview');
    pages.push(opened.page);
    if (preview !== null) await post(opened.page, { type: 'preview', file, preview });
    return opened;
  }

  const curves = (page: Page) =>
    each<string>(page, '.canvas path.curve', "e.getAttribute('class')");

  it('asks for its pack and breaks no rule of its content security policy', async () => {
    const { complaints, sent } = await open(await shippedPreview('beyond'));
    assert.deepEqual(await sent(), [{ type: 'ready' }]);
    assert.deepEqual(complaints, []);
  });

  it('shows title, statement, formulas, pictures, derivation and hints of each exercise', async () => {
    const { page } = await open(await shippedPreview('beyond'));
    const articles = page.getByRole('article');
    assert.ok((await articles.count()) >= 18);
    const relu = articles.first();
    assert.equal(await relu.getByRole('heading', { level: 2 }).count(), 1);
    const parts = await relu.getByRole('heading', { level: 3 }).allTextContents();
    assert.deepEqual(parts, ['Statement', 'g and g′', 'The derivation', 'Hints']);
    assert.ok((await relu.locator('.formulas > .formula math').count()) === 2);
    assert.equal(await relu.locator('.picture').count(), 2);
    assert.ok((await relu.locator('.step math').count()) >= 2);
    assert.ok((await relu.locator('.hint-list li').count()) >= 1);
  });

  it('draws every misconception over g′, and hides one by keyboard', async () => {
    const { page, state } = await open(manyWrong());
    assert.equal((await curves(page)).length, 5);
    const toggle = page.getByRole('button', { name: 'Show returns-g' });
    assert.equal(await toggle.getAttribute('aria-pressed'), 'true');
    await toggle.focus();
    await page.keyboard.press('Space');
    assert.equal(await toggle.getAttribute('aria-pressed'), 'false');
    assert.deepEqual(await curves(page), [
      'curve wrong wrong-0',
      'curve wrong wrong-2',
      'curve wrong wrong-3',
      'curve true',
    ]);
    assert.equal(await page.evaluate('document.activeElement.ariaLabel'), 'Show returns-g');
    const { page: again } = await open(manyWrong(), { state: await state() });
    assert.equal((await curves(again)).length, 4);
  });

  it('tells the curves apart by their dashes, in the picture and in the legend', async () => {
    const { page } = await open(manyWrong());
    const dashes = (where: string) =>
      each<string>(page, `${where} .wrong`, 'getComputedStyle(e).strokeDasharray');
    const drawn = await dashes('.canvas');
    assert.equal(new Set(drawn).size, 4);
    assert.deepEqual(drawn, await dashes('.switches'));
  });

  it('marks a misconception that nobody can be told', async () => {
    const { page } = await open(manyWrong());
    const faults = page.locator('.switches li', { has: page.locator('.fault') });
    assert.equal(await faults.count(), 1);
    assert.match(await faults.innerText(), /itself[\s\S]*This is softplus′ itself/);
  });

  it('says in words what the pictures show, as far as they are shown', async () => {
    const { page } = await open(manyWrong());
    const words = page.locator('figure', { has: page.locator('.canvas') }).locator('> p');
    assert.match(
      (await words.textContent()) ?? '',
      /^For z from −6 to 6, softplus′\(z\) lies between .*; lost-inner-derivative lies .*; grows lies/,
    );
    await page.getByRole('button', { name: 'Show grows' }).click();
    assert.doesNotMatch((await words.textContent()) ?? '', /grows/);
  });

  it('keeps the last picture while the text cannot be read, naming what is wrong and where', async () => {
    const { page, sent } = await open(newPreview());
    const problems = [
      { message: 'expected "," or "}", found "x"', place: 'line 3, column 4', start: 30, end: 31 },
      { message: 'There is no file.', place: '', start: 0, end: 0 },
    ];
    await post(page, { type: 'problems', file, problems });
    assert.equal(await page.getByRole('article').count(), 1);
    const banner = page.getByRole('region', { name: 'This cannot be read yet' });
    assert.match(await banner.innerText(), /line 3, column 4 expected.*\n.*There is no file/);
    assert.match((await page.getByRole('status').textContent()) ?? '', /cannot be read: expected/);
    await banner.getByRole('button').click();
    await page.getByRole('button', { name: 'Show in pack.json: softplus-derivative' }).click();
    assert.deepEqual((await sent()).slice(1), [
      { type: 'go-to-problem', index: 0 },
      { type: 'go-to-exercise', exercise: 'softplus-derivative' },
    ]);
    await post(page, { type: 'preview', file, preview: newPreview() });
    assert.equal(await banner.count(), 0);
    assert.equal(await page.getByRole('status').textContent(), 'The pack can be read again.');
  });

  it('shows problems alone where there was no picture before', async () => {
    const { page } = await open(null);
    const problems = Array.from({ length: 12 }, (_, i) => ({
      message: `problem ${i}`,
      place: '',
      start: 0,
      end: 0,
    }));
    await post(page, { type: 'problems', file, problems });
    assert.match(await page.getByRole('main').innerText(), /problem 9\s+… and 2 more$/);
  });

  it('leaves the focus and the reader where they were when it follows the text', async () => {
    const { page } = await open(manyWrong());
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.getByRole('button', { name: 'Show grows' }).focus();
    await post(page, { type: 'busy', busy: true });
    assert.equal(await page.getByRole('main').getAttribute('aria-busy'), 'true');
    await page.evaluate('scrollTo(0, 300)');
    await post(page, { type: 'preview', file, preview: manyWrong() });
    assert.equal(await page.evaluate('document.activeElement.ariaLabel'), 'Show grows');
    assert.equal(await page.evaluate('scrollY'), 300);
    const places = () => each<number>(page, '.picture', 'e.getBoundingClientRect().top');
    const before = await places();
    const problems = [{ message: 'found 3', place: '', start: 0, end: 0 }];
    await post(page, { type: 'problems', file, problems });
    assert.deepEqual(await places(), before);
  });

  it('brings an exercise into view', async () => {
    const { page } = await open(await shippedPreview('beyond'));
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await post(page, { type: 'reveal', exercise: 'elu-derivative' });
    const [top] = await each<number>(
      page,
      '[data-exercise="elu-derivative"]',
      'e.getBoundingClientRect().top',
    );
    assert.ok(Math.abs(top!) < 60, `${top} pixels away`);
  });

  it('remembers its pack for a reload of the window', async () => {
    const { state } = await open(newPreview());
    assert.deepEqual(await state(), { file, hidden: [] });
    const { page, complaints } = await open(newPreview(), { state: { file: 3, hidden: 'all' } });
    assert.equal((await curves(page)).length, 2);
    assert.deepEqual(complaints, []);
  });

  it('takes nothing over from a statement that Markdown does not make', async () => {
    const preview = newPreview();
    preview.exercises[0]!.statement =
      '<h1 onclick="window.hacked=1">T</h1><script>window.hacked=1</script><p style="x">a <b>b</b>' +
      '<img src="x" onerror="window.hacked=1" alt="i"><a href="javascript:window.hacked=1">l</a></p>' +
      '<iframe src="https://example.org"></iframe><svg><script>window.hacked=1</script></svg>';
    const { page } = await open(preview);
    assert.equal(
      await page.locator('.statement').innerHTML(),
      '<h4>T</h4>window.hacked=1<p>a b<img alt="i"><a>l</a></p>window.hacked=1',
    );
    assert.equal(await page.evaluate('window.hacked'), undefined);
  });

  it('takes a title and an id as text', async () => {
    const preview = newPreview();
    preview.title = preview.exercises[0]!.title = '<img src=x onerror=window.hacked=1>';
    const { page } = await open(preview);
    assert.equal(await page.locator('img').count(), 0);
    assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), preview.title);
  });

  for (const theme of Object.keys(themes) as Theme[])
    it(`breaks no rule of axe-core, contrast included, in the ${theme} theme`, async () => {
      const { page } = await open(manyWrong(), { theme });
      await page.getByRole('button', { name: 'Show grows' }).click();
      const problems = [{ message: 'found 3', place: 'exercises[0].id', start: 0, end: 1 }];
      await post(page, { type: 'problems', file, problems });
      assert.deepEqual(await violations(page), []);
    });

  for (const width of [320, 480, 1280])
    it(`fits a window of ${width} pixels without scrolling sideways`, async () => {
      const { page } = await open(await shippedPreview('beyond'), { width });
      const needed = await page.evaluate('document.documentElement.scrollWidth');
      assert.ok(Number(needed) <= width, `${String(needed)} > ${width}`);
    });

  it('keeps its lines visible where the system forces its own colours', async () => {
    const { page } = await open(manyWrong(), { forcedColors: true });
    const hidden = await each<boolean>(
      page,
      '.canvas .curve',
      'getComputedStyle(e).stroke === getComputedStyle(document.body).backgroundColor',
    );
    assert.ok(hidden.length > 0 && hidden.every(isHidden => !isHidden));
  });
});
