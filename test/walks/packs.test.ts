import { strict as assert } from 'node:assert';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runPackCommand } from '../../src/cli/pack-command.ts';
import { selfSigned } from '../support/certificate.ts';
import { distRoot } from '../support/dist.ts';
import { pythonWithNumpy } from '../support/python.ts';
import { Host } from './support/host.ts';
import type { Window } from './support/window.ts';

describe('a pack from the instructor to the student', () => {
  let folder: string;
  let server: Server;
  let address: string;
  let host: Host;
  let window: Window;
  /** What the course page serves. */
  const published = new Map<string, Buffer>();

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gprime-course-'));
    const certificate = selfSigned();
    const authority = join(folder, 'ca.pem');
    await writeFile(authority, certificate.cert);
    server = createServer(certificate, (request, response) => {
      const content = published.get(request.url ?? '');
      if (content === undefined) response.writeHead(404).end();
      else response.end(content);
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    address = `https://127.0.0.1:${(server.address() as AddressInfo).port}/week-1.gpack`;
    host = await Host.start({ env: { NODE_EXTRA_CA_CERTS: authority } });
    window = await host.open('test/fixtures/empty', { 'gprime.timeLimit': 60 });
  });
  after(async () => {
    await host.stop();
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
    await rm(folder, { recursive: true });
  });
  afterEach(async function () {
    // One window for the whole way: what comes after a failure would say nothing.
    if (this.currentTest?.state === 'failed') await window.close(this.currentTest);
  });

  async function gprime(...args: string[]): Promise<string> {
    let said = '';
    const say = (text: string) => (said += text);
    const status = await runPackCommand(args, { out: say, err: say }, distRoot);
    assert.equal(status, 0, said);
    return said;
  }

  /** The instructor publishes the folder in this version, signed by this key. */
  async function publish(version: string, key: string): Promise<void> {
    const file = join(folder, 'week-1', 'pack.json');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(/"version": ".*"/, `"version": "${version}"`));
    const built = join(folder, 'week-1.gpack');
    await gprime(
      'build',
      join(folder, 'week-1'),
      '-o',
      built,
      '--sign',
      '--key',
      join(folder, key),
    );
    published.set('/week-1.gpack', await readFile(built));
  }

  const dialog = (text: string | RegExp) =>
    window.page.getByRole('dialog').filter({ hasText: text });
  const press = (name: string) => window.page.getByRole('button', { name, exact: true }).click();
  const pack = () => window.page.getByRole('treeitem', { name: /^Week 1/ });

  it('the instructor makes, lints, signs and publishes it', async () => {
    await gprime('new', join(folder, 'week-1'), '--id', 'course.week-1', '--title', 'Week 1');
    await gprime('lint', join(folder, 'week-1'), '--python', await pythonWithNumpy());
    await gprime('keygen', '--key', join(folder, 'ours.key'), '--no-password');
    await publish('1.0.0', 'ours.key');
  });

  it('the student installs it from its address, seeing the key', async () => {
    await window.command('g′: Install Pack…');
    await window.page.getByRole('option', { name: 'From an Address…' }).click();
    await window.page.locator('.quick-input-widget input[type=text]').first().fill(address);
    await window.page.keyboard.press('Enter');
    await dialog(/Install “Week 1” 1\.0\.0\?/).waitFor();
    await dialog(/fingerprint .*([0-9a-f]{4} ){7}[0-9a-f]{4}/).waitFor();
    await press('Install');
    await window.page
      .getByRole('button', { name: /g′ Packs/ })
      .first()
      .click();
    await pack().waitFor();
    assert.match((await pack().getAttribute('aria-label')) ?? '', /1\.0\.0 · signed/);
  });

  it('starts the exercise, is told what is wrong, mends it and gets the points', async () => {
    await window.command('g′: Start Exercise');
    await window.page.getByRole('option', { name: /Derivative of softplus.*Week 1/ }).click();
    await window
      .lens(/not written yet|not checked yet/)
      .first()
      .waitFor();
    const answer = async (shown: string, text: string) => {
      await window.line(shown).click();
      await window.page.keyboard.press('End');
      await window.page.keyboard.press('Shift+Home');
      await window.page.keyboard.type(text);
      await window.save();
    };
    await answer('raise NotImplementedError', 'return 1 / (1 + np.exp(z))');
    await window.squiggles.first().waitFor();
    await answer('return', 'return 1 / (1 + np.exp(-z))');
    await window.squiggles.first().waitFor({ state: 'detached' });
    await window.page.getByRole('treeitem', { name: /Derivative of softplus.*10\/10/ }).waitFor();
  });

  it('reads the statement from the tree', async () => {
    await window.page.getByRole('treeitem', { name: /Derivative of softplus/ }).click();
    await window.report.getByRole('heading', { name: 'Derivative of softplus' }).waitFor();
    await window.report.getByText('Softplus is a smooth form of ReLU').waitFor();
  });

  it('takes version 2, and refuses a forged version 3 with the reason', async () => {
    await publish('2.0.0', 'ours.key');
    await window.command('g′: Update Pack');
    await window.page.getByRole('option', { name: /Week 1/ }).click();
    await dialog(/Update “Week 1” from 1\.0\.0 to 2\.0\.0\?/).waitFor();
    await press('Update');
    await window.page.getByRole('treeitem', { name: /^Week 1.*2\.0\.0/ }).waitFor();
    await gprime('keygen', '--key', join(folder, 'forger.key'), '--no-password');
    await publish('3.0.0', 'forger.key');
    await window.command('g′: Update Pack');
    await window.page.getByRole('option', { name: /Week 1/ }).click();
    await window.page
      .getByText(/was signed by the key .* this one is signed by the key/)
      .first()
      .waitFor();
    await window.page.getByRole('treeitem', { name: /^Week 1.*2\.0\.0/ }).waitFor();
  });

  it('asks when a .gpack is opened, and leaves things as they are on Cancel', async () => {
    await publish('2.1.0', 'ours.key');
    await writeFile(join(window.folder, 'week-1.gpack'), published.get('/week-1.gpack')!);
    await window.page.getByRole('treeitem', { name: 'week-1.gpack', exact: true }).dblclick();
    await dialog(/Update “Week 1” from 2\.0\.0 to 2\.1\.0\?/).waitFor();
    await dialog(/Signed by the same key as before/).waitFor();
    await press('Cancel');
    await window.page.getByRole('tab', { name: /^week-1\.gpack/ }).waitFor({ state: 'detached' });
    await window.page.getByRole('treeitem', { name: /^Week 1.*2\.0\.0/ }).waitFor();
  });

  it('an instructor makes and builds a pack from the palette', async () => {
    await window.command('g′: New Pack');
    const input = window.page.locator('.quick-input-widget input[type=text]').first();
    await input.fill('Not An Id');
    await window.page.locator('.quick-input-message', { hasText: /lower-case/ }).waitFor();
    await input.fill('course.week-2');
    await window.page.keyboard.press('Enter');
    await window.page.getByRole('tab', { name: /^pack\.json/ }).waitFor();
    await window.page.getByRole('treeitem', { name: /course\.week-2.*not signed/ }).waitFor();
    await window.command('g′: Build Pack…');
    await window.page.getByRole('option', { name: 'Build Without a Signature' }).click();
    await window.page.getByRole('treeitem', { name: 'course.week-2-1.0.0.gpack' }).waitFor();
  });
});
