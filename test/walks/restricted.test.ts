import { strict as assert } from 'node:assert';
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Host } from './support/host.ts';
import type { Window } from './support/window.ts';

describe('Restricted Mode', () => {
  let host: Host;
  let window: Window;
  before(async () => {
    host = await Host.start({ trust: true });
  });
  after(() => host.stop());
  beforeEach(async () => {
    window = await host.open('test/fixtures/homework');
    await window.openFile('sigmoid.py');
  });
  afterEach(function () {
    return window.close(this.currentTest);
  });

  it('finds and lists what could be checked, runs nothing and says why', async () => {
    await window.lens(/Derivative of the logistic function: not run in Restricted Mode/).waitFor();
    await window.typeAfter('import numpy', '  # homework');
    await window.save();
    await window.lens(/not run in Restricted Mode/).waitFor();
    assert.equal(await window.squiggles.count(), 0);
    assert.match((await window.status.getAttribute('aria-label')) ?? '', /Restricted Mode/);
  });

  it('previews a pack, which is data, and offers to run nothing of it', async () => {
    const pack = join('.gprime', 'week-3', 'pack.json');
    await mkdir(join(window.folder, '.gprime', 'week-3'), { recursive: true });
    await cp(
      join('test', 'fixtures', 'with-pack', '.gprime', 'course', 'pack.json'),
      join(window.folder, pack),
    );
    await window.page.keyboard.press('Control+p');
    const box = window.page.locator('.quick-input-widget input[type=text]').first();
    await box.fill(pack);
    await window.page
      .getByRole('option', { name: /^pack\.json/ })
      .first()
      .click();
    await window.lens('Preview').first().click();
    await window.webview.getByRole('heading', { name: 'Derivative of softplus' }).waitFor();
    await window.webview.locator('.canvas path.true').waitFor();
    assert.equal(await window.lens('Lint').count(), 0);
  });

  it('checks once the workspace is trusted', async () => {
    await window.lens(/not run in Restricted Mode/).click();
    await window.page.getByRole('button', { name: 'Trust', exact: true }).click();
    await window.page.getByText('You trust this folder').waitFor();
    await window.page.locator('.monaco-modal-editor-block .codicon-close').last().click();
    await window.lens('Check').first().click();
    await window.squiggles.first().waitFor();
  });
});
