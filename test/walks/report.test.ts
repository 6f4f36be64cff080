import { strict as assert } from 'node:assert';
import { Host } from './support/host.ts';
import type { Window } from './support/window.ts';

describe('the report', () => {
  let host: Host;
  let window: Window;
  before(async () => {
    host = await Host.start();
  });
  after(() => host.stop());
  beforeEach(async () => {
    window = await host.open('test/fixtures/homework');
    await window.openFile('sigmoid.py');
    await window.lens('Check').first().click();
    await window.squiggles.first().waitFor();
    await window.command('g′: Show Report');
    await window.report.getByText('sigmoid_prime').first().waitFor();
  });
  afterEach(function () {
    return window.close(this.currentTest);
  });

  it('shows the verdict, the counterexample, points, pictures, the derivation and the seed', async () => {
    const page = window.report.locator('body');
    const text = await page.innerText();
    assert.match(text, /incorrect/i);
    assert.match(text, /0\/10|0 of 10|0 \/ 10/);
    assert.match(text, /[0-9a-f]{16}/);
    assert.ok((await page.locator('svg').count()) >= 2);
    assert.ok((await page.locator('math').count()) >= 3);
    assert.ok((await page.locator('table').count()) >= 1);
  });

  it('follows new results while it is open', async () => {
    const tab = window.page.getByRole('tab', { name: /^sigmoid.py/ });
    await tab.click();
    await window.line('return sigmoid(z)').first().click();
    await window.page.keyboard.press('End');
    await window.page.keyboard.press('Backspace');
    await window.page.keyboard.press('Backspace');
    await window.page.keyboard.type('sigmoid(z))');
    await window.save();
    await window.lens('correct').waitFor();
    await window.report
      .getByText(/^correct$/i)
      .first()
      .waitFor();
  });

  it('replays with the seed that it shows', async () => {
    const before = /[0-9a-f]{16}/.exec(await window.report.locator('body').innerText())![0];
    await window.report
      .getByRole('button', { name: /replay/i })
      .first()
      .click();
    await window.report.getByText(before).first().waitFor();
  });

  it('names the cell of a notebook, and the line in it', async () => {
    await window.close(undefined);
    window = await host.open('test/fixtures/notebook');
    // What extensions contribute is there by then, the notebook's editor too.
    await window.page.getByRole('button', { name: /Packs Section/ }).waitFor();
    await window.page.getByRole('treeitem', { name: 'homework.ipynb', exact: true }).dblclick();
    // The cells may come in any order.
    const cell = window.page.locator('.monaco-list-row', { hasText: 'def sigmoid_prime' });
    await cell.getByRole('button', { name: 'Check', exact: true }).click();
    await window.command('g′: Show Report');
    // The notebook's Markdown is a webview as well, and was there before.
    await window.page.locator('iframe.webview.ready').nth(1).waitFor();
    const report = window.page.locator('iframe.webview.ready').last().contentFrame();
    const place = report.frameLocator('iframe#active-frame').getByText(/^homework\.ipynb, cell/);
    assert.match(await place.first().innerText(), /^homework\.ipynb, cell 3, line 1 · /);
  });

  it('reopens after a reload of the window', async () => {
    const reloaded = window.page.waitForEvent('load');
    await window.command('Developer: Reload Window');
    await reloaded;
    await window.report.getByText('sigmoid_prime').first().waitFor();
  });
  it('opens at the function whose lens is clicked, the first time, again, and from behind', async () => {
    await window.close(undefined);
    window = await host.open('test/fixtures/two-wrong', {}, { width: 1700, height: 800 });
    await window.openFile('two.py');
    await window.command('g′: Check This File');
    await window.lens('incorrect').nth(1).waitFor();
    const opensAt = async (lens: number, name: string) => {
      await window.lens('Report').nth(lens).click();
      await window.report.locator('article:focus h2 code', { hasText: name }).waitFor();
    };
    await opensAt(1, 'tanh_prime');
    await opensAt(0, 'sigmoid_prime');
    await window.openFile('tanh.js');
    await window.page.locator('iframe.webview.ready').waitFor({ state: 'hidden' });
    await opensAt(1, 'tanh_prime');
  });
});
