import { strict as assert } from 'node:assert';
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

  it('checks once the workspace is trusted', async () => {
    await window.lens(/not run in Restricted Mode/).click();
    await window.page.getByRole('button', { name: 'Trust', exact: true }).click();
    await window.page.getByText('You trust this folder').waitFor();
    await window.page.locator('.monaco-modal-editor-block .codicon-close').last().click();
    await window.lens('Check').first().click();
    await window.squiggles.first().waitFor();
  });
});
