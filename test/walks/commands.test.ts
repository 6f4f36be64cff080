import { strict as assert } from 'node:assert';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Host } from './support/host.ts';
import type { Window } from './support/window.ts';

describe('commands of the palette', () => {
  let host: Host;
  let window: Window;
  before(async () => {
    host = await Host.start();
  });
  after(() => host.stop());
  beforeEach(async () => {
    window = await host.open('test/fixtures/two-wrong', { 'gprime.timeLimit': 60 });
    await window.openFile('two.py');
    // The lens is there once the extension knows the file, and with it its commands.
    await window.lens('not checked yet').first().waitFor();
  });
  afterEach(function () {
    return window.close(this.currentTest);
  });

  it('Check This File', async () => {
    await window.command('g′: Check This File');
    await window.problems(2).waitFor();
  });

  it('Check This File, of one that is not saved yet', async () => {
    await window.command('File: New Untitled Text File');
    await window.page.locator('.tab.active', { hasText: 'Untitled' }).waitFor();
    await window.command('Change Language Mode');
    const input = window.page.locator('.quick-input-widget input[type=text]').first();
    await input.fill('Python');
    await window.page
      .getByRole('option', { name: /^Python/ })
      .first()
      .click();
    await window.command('g′: Check This File');
    await window.page.getByText('Save this file first.').first().waitFor();
  });

  it('Check Function at Cursor', async () => {
    await window.line('return 2').click();
    await window.command('g′: Check Function at Cursor');
    await window.problems(1).waitFor();
    await window.lens('not checked yet').first().waitFor();
  });

  it('Check All Open Files', async () => {
    await window.openFile('tanh.js');
    await window.command('g′: Check All Open Files');
    await window.problems(3).waitFor();
  });

  it('Show Report, before and after a check', async () => {
    await window.command('g′: Check This File');
    await window.problems(2).waitFor();
    await window.command('g′: Show Report');
    await window.report.getByText('sigmoid_prime').first().waitFor();
    await window.report.getByText('tanh_prime').first().waitFor();
  });

  it('Replay With Seed…', async () => {
    await window.command('g′: Replay With Seed…');
    const input = window.page.locator('.quick-input-widget input[type=text]').first();
    await input.fill('no seed');
    await window.page.locator('.quick-input-message', { hasText: /hex/ }).waitFor();
    await input.fill('00000000000000ff');
    await window.page.keyboard.press('Enter');
    await window.problems(2).waitFor();
    await window.command('g′: Show Report');
    await window.report.getByText('00000000000000ff').first().waitFor();
  });

  it('Select Exercise for Function', async () => {
    await window.line('return 1').click();
    await window.command('g′: Select Exercise for Function');
    // The list is longer than it shows: a person types.
    await window.page
      .getByPlaceholder('What is sigmoid_prime to be checked as?')
      .fill('hyperbolic');
    await window.page
      .getByRole('option', { name: /Derivative of the hyperbolic tangent/ })
      .first()
      .click();
    await window.line('# gprime: tanh-derivative').waitFor();
    await window
      .lens(/Derivative of the hyperbolic tangent/)
      .nth(1)
      .waitFor();
  });

  it('Select Exercise for Function, in a file that another program writes meanwhile', async () => {
    await window.line('return 1').click();
    await window.command('g′: Select Exercise for Function');
    const list = window.page.getByPlaceholder('What is sigmoid_prime to be checked as?');
    await list.fill('hyperbolic');
    const file = join(window.folder, 'two.py');
    await writeFile(file, `# week 2\n\n${await readFile(file, 'utf8')}`);
    await window.line('# week 2').waitFor();
    await window.page
      .getByRole('option', { name: /Derivative of the hyperbolic tangent/ })
      .first()
      .click();
    await window.line('# gprime: tanh-derivative').waitFor();
    // Anywhere but over its function it would change nothing.
    await window
      .lens(/Derivative of the hyperbolic tangent/)
      .nth(1)
      .waitFor();
  });

  it('Clear Results', async () => {
    await window.command('g′: Check This File');
    await window.problems(2).waitFor();
    await window.command('g′: Clear Results');
    await window.problems(0).waitFor();
    await window.lens('not checked yet').first().waitFor();
  });

  it('Cancel Check', async () => {
    await window.openFile('loop.py');
    await window.lens('Check').first().click();
    await window.lens('checking…').waitFor();
    await window.command('g′: Cancel Check');
    await window.lens('not checked yet').waitFor();
    assert.equal(await window.squiggles.count(), 0);
  });

  it('Show Log', async () => {
    await window.command('g′: Show Log');
    await window.page.locator('.panel [aria-label*="g′ grader"]').first().waitFor();
  });
});
