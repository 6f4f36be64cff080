import { strict as assert } from 'node:assert';
import { buildCheck } from '../../src/report/build.ts';
import { toHtml } from '../../src/report/html.ts';
import type { Report } from '../../src/report/types.ts';
import { useBrowser } from '../support/browser.ts';
import { inputOf, misconceptionOf } from '../support/report/fixtures.ts';
import { gallery, reportOf } from '../support/report/gallery.ts';
import { each, openFile, openWebview, pageAssets, post } from '../support/report/page.ts';

const mixedUp = (z: number): number => (1 - z) / (1 + Math.exp(-z));

/** The report of one wrong function under a feedback policy. */
function underPolicy(feedback: 'full' | 'input' | 'verdict'): Report {
  const input = inputOf('sigmoid(z) * (1 - z)', mixedUp, {
    pack: { feedback },
    grade: {
      misconception: misconceptionOf('mixed-g-and-z', { formula: 'σ(z)(1 − z)', step: 'S4' }),
    },
  });
  return { ...reportOf(), checks: [buildCheck(input)] };
}

describe('the report page', () => {
  const { browser, pages } = useBrowser();

  async function webview(report: Report, state?: unknown) {
    const opened = await openWebview(browser(), 'dark', { width: 900 }, state);
    pages.push(opened.page);
    await post(opened.page, { type: 'report', report, stale: [] });
    return opened;
  }

  async function file(report: Report) {
    const opened = await openFile(browser(), report, { width: 900 });
    pages.push(opened.page);
    return opened;
  }

  describe('in the editor', () => {
    it('asks for its report and breaks no rule of its content security policy', async () => {
      const { complaints, sent } = await webview(reportOf(...Object.keys(gallery)));
      assert.deepEqual(await sent(), [{ type: 'ready' }]);
      assert.deepEqual(complaints, []);
    });

    it('tells the story in order: verdict, number, picture, step, hint, then the rest', async () => {
      const { page } = await webview(reportOf('mixed'));
      const parts =
        '.badge, .headline, .numbers, .pictures, .why, .steps, .hints, .actions, .properties, details';
      const told = await each<string>(page, parts, 'e.className || e.localName');
      assert.deepEqual(told.slice(0, 9), [
        'badge',
        'headline',
        'numbers',
        'pictures',
        'why',
        'steps',
        'hints',
        'actions',
        'properties',
      ]);
    });

    it('leads with the worst, whatever the order of the file', async () => {
      const { page } = await webview(reportOf('correct', 'unstable', 'mixed', 'raised'));
      const verdicts = await page.locator('article .badge').allTextContents();
      assert.deepEqual(verdicts, ['error', 'incorrect', 'right, unstable', 'correct']);
    });

    it('says what each button does to the host', async () => {
      const { page, sent } = await webview(reportOf('mixed'));
      for (const name of ['Go to Code', 'Check Again', 'Copy as Test', 'Replay'])
        await page.getByRole('button', { name, exact: true }).click();
      const about = { file: 'hw1.py', function: 'sigmoid_prime', exercise: 'sigmoid-derivative' };
      assert.deepEqual((await sent()).slice(1), [
        { type: 'go-to-code', ...about, line: null },
        { type: 'check-again', ...about },
        { type: 'copy-test', ...about },
        { type: 'replay', ...about, seed: '9f3a04c1d2e5b687' },
      ]);
    });

    it('shows one hint at a time, by keyboard too, and reads it out', async () => {
      const { page } = await webview(reportOf('mixed'));
      const hints = page.locator('.hint-list li');
      assert.equal(await hints.count(), 0);
      const ask = page.getByRole('button', { name: /Hint/ });
      await ask.focus();
      await page.keyboard.press('Enter');
      assert.equal(await hints.count(), 1);
      assert.equal(await page.getByRole('status').textContent(), await hints.first().textContent());
      await page.keyboard.press('Enter');
      assert.equal(await hints.count(), 2);
      assert.equal(await ask.isVisible(), false);
    });

    it('keeps open hints, unfolded parts and the file over a reload of the window', async () => {
      const first = await webview(reportOf('mixed'));
      await first.page.getByRole('button', { name: /Hint/ }).click();
      await first.page.getByText('What your code printed').click();
      await first.page.waitForFunction('window.kept().open.length > 0');
      const state = await first.state();
      const { page } = await webview(reportOf('mixed'), state);
      assert.equal(await page.locator('.hint-list li').count(), 1);
      assert.ok(await page.locator('details[open] pre').isVisible());
      assert.equal((state as { file: unknown }).file, 'hw1.py');
    });

    it('begins anew where the kept state is none of its own', async () => {
      const { page, complaints } = await webview(reportOf('mixed'), {
        hints: [3],
        open: 'all',
        file: 7,
      });
      assert.equal(await page.locator('.hint-list li').count(), 0);
      assert.deepEqual(complaints, []);
    });

    it('follows new results, says so aloud, and leaves the focus where it was', async () => {
      const { page } = await webview(reportOf('mixed', 'negated'));
      const again = page.getByRole('button', { name: 'Check Again' }).first();
      await again.focus();
      await post(page, { type: 'busy', busy: true });
      assert.equal(await page.getByRole('main').getAttribute('aria-busy'), 'true');
      await post(page, { type: 'report', report: reportOf('mixed', 'correct'), stale: [] });
      await post(page, { type: 'busy', busy: false });
      assert.equal(await page.getByRole('status').textContent(), '1 of 2 functions pass.');
      assert.equal(await page.evaluate('document.activeElement.textContent'), 'Check Again');
    });

    it('brings the function that was asked for to the reader, by keyboard and by sight', async () => {
      const names = ['mixed', 'negated', 'correct'];
      for (const reducedMotion of ['reduce', 'no-preference'] as const) {
        const { page } = await webview(reportOf(...names));
        await page.emulateMedia({ reducedMotion });
        const [, second] = reportOf(...names).checks;
        const wanted = { file: second!.file, function: second!.function };
        await post(page, { type: 'reveal', ...wanted });
        const focused = page.locator('article:focus');
        assert.equal(await focused.locator('h2 code').textContent(), second!.function);
        await page.evaluate(`new Promise(resolve => {
          const top = () => document.querySelector('article:focus').getBoundingClientRect().top;
          const look = () => (Math.abs(top()) < 20 ? resolve() : requestAnimationFrame(look));
          look();
        })`);
        await page.keyboard.press('Tab');
        assert.equal(
          await page.locator('article:has(:focus) h2 code').textContent(),
          wanted.function,
        );
      }
    });

    it('keeps the head of the page in sight where the first function was asked for', async () => {
      const { page } = await webview(reportOf('mixed', 'correct'));
      const { file, function: name } = reportOf('mixed').checks[0]!;
      await post(page, { type: 'reveal', file, function: name });
      assert.equal(await page.locator('article:focus').count(), 1);
      assert.equal(await page.evaluate('scrollY'), 0);
    });

    it('stays where it is when the function asked for is not in the report', async () => {
      const { page, complaints } = await webview(reportOf('mixed'));
      await post(page, { type: 'reveal', file: 'hw1.py', function: '"]' });
      assert.equal(await page.locator('article:focus').count(), 0);
      assert.deepEqual(complaints, []);
    });

    it('marks a function that was edited since', async () => {
      const { page } = await webview(reportOf('mixed'));
      const report = reportOf('mixed');
      const { file, function: name } = report.checks[0]!;
      await post(page, { type: 'report', report, stale: [{ file, function: name }] });
      assert.match((await page.locator('.stale').textContent()) ?? '', /Edited since/);
    });

    it('tells functions of one name in two files apart', async () => {
      const report = reportOf('mixed', 'mixed');
      const [one, other] = report.checks.map((check, i) => ({ ...check, file: `/hw${i}/a.py` }));
      const both = { ...report, checks: [one!, other!] };
      const { page } = await webview(both);
      const [first, second] = [0, 1].map(i => page.locator('article').nth(i));
      await first!.getByRole('button', { name: /Show a Hint/ }).click();
      await second!.getByRole('button', { name: 'Check Again' }).focus();
      const stale = [{ file: other!.file, function: other!.function }];
      await post(page, { type: 'report', report: both, stale });
      const count = (part: string) =>
        Promise.all([first!, second!].map(article => article.locator(part).count()));
      assert.deepEqual(await count('.stale'), [0, 1]);
      assert.deepEqual(await count('.hint-list li'), [1, 0]);
      assert.deepEqual(await count(':focus'), [0, 1]);
    });

    it('says why there is nothing to show', async () => {
      const { page } = await webview(reportOf('mixed'));
      await post(page, { type: 'empty', message: 'Nothing was checked yet.' });
      assert.equal(await page.getByRole('main').textContent(), 'Nothing was checked yet.');
    });

    it('leaves messages alone that the host does not send', async () => {
      const { page, complaints } = await webview(reportOf('mixed'));
      for (const data of ['null', '"report"', '{"type":"other"}', '[]'])
        await page.evaluate(`window.dispatchEvent(new MessageEvent('message', { data: ${data} }))`);
      assert.equal(await page.locator('article').count(), 1);
      assert.deepEqual(complaints, []);
    });
  });

  describe('as a file', () => {
    it('stands alone, offers what needs no editor, and names the command for the rest', async () => {
      const { page, complaints } = await file(reportOf('mixed', 'correct'));
      assert.deepEqual(complaints, []);
      assert.equal(await page.getByRole('button', { name: 'Go to Code' }).count(), 0);
      assert.equal(await page.getByRole('button', { name: 'Copy as Test' }).count(), 1);
      assert.match(
        await page.locator('.seed').first().innerText(),
        /gprime check --seed 9f3a04c1d2e5b687/,
      );
    });

    it('is the same bytes for the same report', () => {
      const assets = pageAssets();
      assert.equal(toHtml(reportOf('mixed'), assets), toHtml(reportOf('mixed'), assets));
    });
  });

  it('shows what hostile code prints as text, in the editor and as a file', async () => {
    for (const open of [webview, file]) {
      const { page, complaints } = await open(reportOf('mixed'));
      await page.getByText('What your code printed').click();
      const printed = await page.locator('details[open] pre').first().textContent();
      assert.match(printed ?? '', /<\/script><script>window.hacked/);
      assert.equal(await page.evaluate('window.hacked'), undefined);
      assert.equal(await page.locator('img').count(), 0);
      assert.deepEqual(complaints, []);
    }
  });

  it('takes over only elements of MathML from a derivation', async () => {
    const report = reportOf('mixed');
    report.checks[0]!.surface.derivation![0]!.mathml =
      '<math xmlns="http://www.w3.org/1998/Math/MathML"><mi onclick="x" href="javascript:x">g</mi><script>window.hacked=1</script><mn>1</mn></math>';
    const { page } = await webview(report);
    const math = page.locator('math').first();
    assert.equal(await math.innerHTML(), '<mi>g</mi><mn>1</mn>');
  });

  it('breaks a long line after its equals sign and before the terms of a sum, in a fraction too', async () => {
    const { page } = await webview(reportOf('square'));
    const pieces = await each<string[]>(page, 'math', '[...e.children].map(p => p.textContent)');
    assert.ok(pieces.every(([head]) => head!.endsWith('=')));
    const split = pieces.find(([, ...terms]) => terms.length === 2 && terms[0] === '1');
    assert.match(split![2]!, /^−/);
    const tops = await each<string[]>(
      page,
      '.sum:first-child',
      '[...e.children].map(p => p.textContent)',
    );
    assert.ok(tops.every(terms => terms.length > 1 && /^[+−]/.test(terms[1]!)));
  });

  describe('pictures', () => {
    it('say in words what they show', async () => {
      const { page } = await webview(reportOf('mixed'));
      const pictures = page.locator('.picture');
      assert.equal(await pictures.count(), 3);
      const words = await pictures.locator('p').allTextContents();
      assert.match(words[0]!, /At z = 0 the tangent of σ has the slope 0\.25\. .*yours, 0\.5/);
      assert.match(words[1]!, /σ′\(z\) lies between .* and 0\.25 \(at z = 0\)/);
      assert.match(words[2]!, /The largest error is 6\.99|The largest error is 7/);
    });

    it('mark the failing z in each, and tell the two lines apart by their dashes', async () => {
      const { page } = await webview(reportOf('mixed'));
      assert.deepEqual(await page.locator('.failing-label').allTextContents(), [
        'z = 0',
        'z = 0',
        'z = 0',
      ]);
      const dashes = await each<string>(
        page,
        '.picture > svg .curve.yours',
        'getComputedStyle(e).strokeDasharray',
      );
      assert.ok(dashes.length >= 3 && dashes.every(dash => dash !== 'none'));
    });

    it('break where no number came back, and leave the tangent out', async () => {
      const nanAbove = (z: number): number => (z > 0 ? NaN : 3);
      const input = inputOf('f(z)', nanAbove);
      const { page, complaints } = await webview({ ...reportOf(), checks: [buildCheck(input)] });
      assert.equal(await page.locator('.picture').count(), 3);
      assert.deepEqual(complaints, []);
      const drawn = await each<string | null>(page, '.picture path', "e.getAttribute('d')");
      assert.ok(drawn.every(d => !/NaN|Infinity/.test(d ?? '')));
    });
  });

  describe('under a feedback policy', () => {
    const html = (report: Report): string => toHtml(report, { script: '', style: '' });

    it('of full, holds the expected value', () => {
      const [check] = underPolicy('full').checks;
      assert.equal(check!.counterexample!.expected, 0.25);
      assert.match(html(underPolicy('full')), /expected 0\.25/);
    });

    it('of input, holds the failing z and hints, and no expected value, curve, table or test', async () => {
      const report = underPolicy('input');
      assert.doesNotMatch(html(report), /0\.25|1 − z|def test/);
      const { page } = await webview(report);
      assert.match(await page.locator('.numbers').innerText(), /z = 0[\s\S]*0\.5/);
      assert.equal(await page.locator('.picture').count(), 0);
      assert.equal(await page.getByText('Mismatches').count(), 0);
      assert.equal(await page.getByRole('button', { name: /Hint/ }).count(), 1);
    });

    it('of verdict, holds the verdict and the names of the properties alone', async () => {
      const report = underPolicy('verdict');
      assert.doesNotMatch(html(report), /0\.25|mixed|z = 0|S4 \(/);
      const { page } = await webview(report);
      assert.equal(await page.locator('.numbers, .picture, .hints, .why').count(), 0);
      assert.match(await page.locator('.properties').innerText(), /values\s+✗ fails/);
    });
  });

  it('is small enough to open at once', () => {
    const { script, style } = pageAssets();
    assert.ok(script.length < 40_000, `${script.length} characters of script`);
    assert.ok(style.length < 20_000, `${style.length} characters of style`);
  });
});
