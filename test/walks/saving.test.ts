import { strict as assert } from 'node:assert';
import { Host } from './support/host.ts';
import type { Window } from './support/window.ts';

describe('saving, as a person sees it', () => {
  let host: Host;
  let window: Window;
  before(async () => {
    host = await Host.start();
  });
  after(() => host.stop());
  beforeEach(async () => {
    window = await host.open('test/fixtures/homework');
  });
  afterEach(function () {
    return window.close(this.currentTest);
  });

  it('shows the mistake, and takes it away once it is mended', async () => {
    await window.openFile('sigmoid.py');
    await window.lens('not checked yet').first().waitFor();
    await window.typeAfter('import numpy', '  # homework');
    await window.save();
    await window.squiggles.first().waitFor();
    await window.lens(/Derivative of the logistic function: .*z = /).waitFor();

    await window.line('return sigmoid(z)').dblclick({ position: { x: 60, y: 8 } });
    await window.page.keyboard.press('Home');
    await window.page.keyboard.press('Shift+End');
    await window.page.keyboard.type('return sigmoid(z) * (1 - sigmoid(z))');
    await window.squiggles.first().waitFor({ state: 'detached' });
    await window.lens(/edited since it was checked/).waitFor();
    await window.save();
    await window.lens(/Derivative of the logistic function: correct/).waitFor();
    assert.equal(await window.squiggles.count(), 0);
  });

  it('says in the hover and in the Problems view what is wrong', async () => {
    await window.openFile('sigmoid.py');
    await window.lens('not checked yet').first().waitFor();
    await window.typeAfter('import numpy', '  # homework');
    await window.save();
    await window.squiggles.first().waitFor();
    await window.command('View: Focus Problems');
    const problem = window.page.locator('.markers-panel .monaco-list-row', { hasText: 'At z =' });
    await problem.waitFor();
    assert.match(await problem.innerText(), /mixed-g-and-z/);
    await window.page.locator('.squiggly-error').first().hover({ force: true });
    await window.page.locator('.monaco-hover', { hasText: 'At z =' }).first().waitFor();
  });

  it('says in the lens how it stands while the focus is in the Problems view', async () => {
    await window.openFile('sigmoid.py');
    await window.lens('not checked yet').waitFor();
    // The focus goes while the check runs, or right after its end, when the lenses are about to change.
    await window.lens('Check').first().click();
    await window.page.keyboard.press('Control+Shift+m');
    await window.page.locator('.markers-panel :focus').waitFor();
    await window.lens(/incorrect at z = 0/).waitFor();
  });

  it('takes the squiggle away when the file is closed, also after a check from the lens', async () => {
    await window.openFile('tanh.js');
    await window.lens('Check').first().click();
    await window.problems(1).waitFor();
    await window.command('View: Close Editor');
    await window.problems(0).waitFor();
  });

  it('shows beside the function, as a test, how it stands, and opens nothing', async () => {
    const mark = (state: string) => window.editor.locator(`.codicon-testing-${state}-icon`);
    await window.openFile('sigmoid.py');
    await window.lens('not checked yet').waitFor();
    await window.typeAfter('import numpy', '  # homework');
    await window.save();
    await mark('failed').waitFor();
    await window.lens(/incorrect at z = 0/).waitFor();
    assert.equal(await window.page.locator('.part.panel').isVisible(), false);
    assert.equal(await window.editor.locator('.peekview-widget').count(), 0);

    await window.replace('(1 - z)', '(1 - sigmoid(z))');
    await window.save();
    await mark('passed').waitFor();
  });

  it('shows in the status bar how many pass, and opens the report from there', async () => {
    await window.openFile('both.ts');
    await window.lens('not checked yet').first().waitFor();
    await window.typeAfter('export const sigmoid', ' // homework');
    await window.save();
    await window.status.filter({ hasText: '2/2' }).click();
    await window.report.getByText('sigmoidPrime').first().waitFor();
  });

  it('checks one function, and opens its report, from the lens', async () => {
    await window.openFile('tanh.js');
    await window.lens('Check').first().click();
    await window.squiggles.first().waitFor();
    await window.lens('Report').first().click();
    await window.report.getByText('tanhPrime').first().waitFor();
  });
});
