import { strict as assert } from 'node:assert';
import { statementHtml } from '../../src/editor/packs/markdown.ts';
import { readArchive, writeArchive } from '../../src/pack/archive.ts';
import { packOf } from '../../src/pack/read-pack.ts';
import { buildCheck } from '../../src/report/build.ts';
import { hoverMarkdown } from '../../src/report/hover.ts';
import type { Report } from '../../src/report/types.ts';
import { useBrowser } from '../support/browser.ts';
import { inputOf, misconceptionOf } from '../support/report/fixtures.ts';
import { reportOf } from '../support/report/gallery.ts';
import { openFile, openWebview, post } from '../support/report/page.ts';
import { filesOf } from '../unit/pack/draft.ts';

/** Markup that would set window.hacked, in so many characters. */
const image = '<img src=x onerror=hacked=1>';
const script = '</script><script>window.hacked=1</script>';
const tag = '<b>hacked</b>';

/** A pack with markup in every text that a person is shown, read from a real archive. */
function hostilePack() {
  const packJson = {
    format: 1,
    id: 'course.hostile',
    version: '1.0.0',
    title: `Week ${script}`,
    author: { name: image },
    symbols: { preActivation: '<i>z</i>', output: '<i>a</i>' },
    exercises: [
      {
        id: 'sigmoid-derivative',
        title: { en: `${image} ${script}`, hi: script },
        statement: 'statements/sigmoid.md',
        activation: {
          name: `${tag} ${image}`,
          symbol: tag,
          g: '1 / (1 + exp(-z))',
          neat: 'g * (1 - g)',
        },
        implementation: { names: ['sigmoid_prime'] },
        misconceptions: [
          { id: 'own-mistake', formula: 'g * (1 - z)', hints: [`${script} ${image}`, image] },
        ],
      },
    ],
    derivation: 'full',
  };
  const statement = `# ${script}\n\n${image}\n\n[x](javascript:hacked=1) ![y](javascript:hacked=1)\n`;
  const files = filesOf(packJson, { 'statements/sigmoid.md': statement });
  return packOf(readArchive(writeArchive(files)), 'hostile.gpack', {});
}

const mixedUp = (z: number): number => (1 - z) / (1 + Math.exp(-z));

function hostileReport(): Report {
  const pack = hostilePack();
  const exercise = pack.exercises[0]!;
  const formula = exercise.activation.render('g * (1 - z)').text;
  const input = inputOf('sigmoid(z) * (1 - z)', mixedUp, {
    grade: { misconception: misconceptionOf('own-mistake', { formula }) },
  });
  const { implementation } = input.match;
  const check = buildCheck({ ...input, match: { implementation, pack, exercise } });
  return { ...reportOf(), checks: [check] };
}

describe('markup in every text of a pack', () => {
  const { browser, pages } = useBrowser();

  const opened = {
    'in the editor': async (report: Report) => {
      const { page, complaints } = await openWebview(browser(), 'dark', { width: 900 });
      await post(page, { type: 'report', report, stale: [] });
      return { page, complaints };
    },
    'as a file': (report: Report) => openFile(browser(), report, { width: 900 }),
  };
  for (const [where, open] of Object.entries(opened))
    it(`stays text in the report, ${where}`, async () => {
      const { page, complaints } = await open(hostileReport());
      pages.push(page);
      await page.getByRole('button', { name: /Hint/ }).click();
      const shown = await page.locator('body').innerText();
      for (const text of [script, image, tag]) assert.ok(shown.includes(text), text);
      assert.equal(await page.locator('img, b, body script:not([type], [src])').count(), 0);
      assert.equal(await page.evaluate('window.hacked'), undefined);
      assert.deepEqual(complaints, []);
    });

  it('stays text in a statement', () => {
    const statement = hostilePack().exercises[0]!.statement as string;
    const html = statementHtml(statement, () => null);
    assert.doesNotMatch(html, /<(?!\/?(p|h1)>)/);
  });

  it('stays text in a hover', () => {
    const markdown = hoverMarkdown(hostileReport().checks[0]!);
    const outsideCode = markdown.replaceAll(/`[^`]*`/g, '');
    assert.doesNotMatch(outsideCode, /(?<!\\)[<>]|(?<!\\)\[|(?<!\\)!/);
  });
});
