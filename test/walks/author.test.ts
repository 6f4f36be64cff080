import { strict as assert } from 'node:assert';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publicKeyText, parsePublicKey } from '../../src/pack/minisign.ts';
import { fingerprint } from '../../src/pack/signature.ts';
import { verifyPack } from '../../src/pack/verify.ts';
import { Host } from './support/host.ts';
import { Author } from './support/author.ts';
import type { Window } from './support/window.ts';

const password = 'correct horse';

describe('an instructor in the editor', () => {
  let home: string;
  let host: Host;
  let window: Window;
  let author: Author;
  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'gprime-home-'));
    host = await Host.start({ env: { HOME: home, USERPROFILE: home } });
    window = await host.open('test/fixtures/empty', { 'gprime.timeLimit': 60 });
    author = new Author(window);
  });
  after(async () => {
    await host.stop();
    await rm(home, { recursive: true });
  });
  afterEach(async function () {
    // One window for the whole way: what comes after a failure would say nothing.
    if (this.currentTest?.state === 'failed') await window.close(this.currentTest);
  });

  const key = (name: string) => join(home, '.minisign', name);
  const built = () => join(window.folder, 'course.week-2-1.0.0.gpack');

  it('makes a pack, told at once what is no id', async () => {
    await window.command('g′: New Pack');
    await author.input.fill('Not An Id');
    await author.says(/lower-case/);
    await author.answer('course.week-2');
    await window.page.getByRole('tab', { name: /^pack\.json/ }).waitFor();
  });

  const heading = (name: string) => window.webview.getByRole('heading', { name });

  it('sees a live preview beside pack.json, before anything is saved', async () => {
    await window.lens('Preview').nth(1).click();
    await heading('Derivative of softplus softplus-derivative').waitFor();
    await window.webview.getByText('Softplus is a smooth form of ReLU').waitFor();
    await window.webview.locator('.canvas path.wrong').waitFor();
    assert.ok((await window.webview.locator('math').count()) >= 6);
    await window.replace('"title": "Derivative of softplus"', '"title": "Softplus, live"');
    await heading('Softplus, live').waitFor();
    await window.webview.getByRole('button', { name: 'Show lost-inner-derivative' }).click();
    await window.webview.locator('.canvas path.wrong').waitFor({ state: 'detached' });
  });

  it('keeps the picture while the text is wrong, and is led to the place', async () => {
    await window.replace('log(1 + exp(z))', 'log(1 + exq(z))');
    const broken = window.webview.getByRole('region', { name: 'This cannot be read yet' });
    await broken.getByText(/exq/).waitFor();
    await heading('Softplus, live').waitFor();
    await broken.getByRole('button', { name: 'exercises[0].activation.g' }).click();
    await window.page.getByText('Ln 17, Col 12 (3 selected)').waitFor();
    await window.replace('log(1 + exq(z))', 'log(1 + exp(z))');
    await broken.waitFor({ state: 'detached' });
  });

  it('finds the preview again after a reload of the window, as it was left', async () => {
    await window.save();
    const reloaded = window.page.waitForEvent('load');
    await window.command('Developer: Reload Window');
    await reloaded;
    await heading('Softplus, live').waitFor();
    assert.equal(await window.webview.locator('.canvas path.wrong').count(), 0);
    await window.page.getByRole('tab', { name: /^g′ Preview/ }).click();
    await window.command('View: Close Editor');
    await window.lens('Preview').first().waitFor();
  });

  it('has what is wrong underlined after each save, though no homework is open', async () => {
    await window.replace('"values": 6', '"values": 0');
    await window.save();
    await window.squiggles.first().waitFor();
    await window.replace('"values": 0', '"values": 6');
    await window.save();
    await window.squiggles.first().waitFor({ state: 'detached' });
  });

  it('lints it in a terminal, with what is to mend underlined in pack.json', async () => {
    await window.replace('"1 / (1 + exp(z))"', '"dg"');
    await window.command('g′: Lint Pack');
    await window.page.getByRole('button', { name: /Warnings: 1/ }).click();
    const found = window.page.getByText(/the misconception .* is g′ itself, and no mistake/);
    await found.click();
    await window.squiggles.first().waitFor();
    await window.replace('"dg"', '"1 / (1 + exp(z))"');
    await window.command('g′: Lint Pack');
    await window.page.getByRole('button', { name: 'No Problems' }).waitFor();
  });

  it('makes a key whose password is asked twice and whose fingerprint can be copied', async () => {
    await window.command('g′: Create Signing Key');
    await author.pick('The Usual Place');
    await author.says(/Password for the new key/);
    assert.equal(await author.input.getAttribute('type'), 'password');
    await author.answer('');
    await author.says(/whoever has the file can sign/);
    await author.answer(password);
    await author.says(/The same password again/);
    await author.input.fill('correct');
    await author.says(/not the same yet/);
    await author.answer(password);
    await author.told(/The secret key is ~.*minisign\.key.*Fingerprint/);
    const published = parsePublicKey(await readFile(key('minisign.pub'), 'utf8'));
    const shown = fingerprint(publicKeyText(published));
    await author.told(new RegExp(shown));
    await window.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await author.press('Copy Fingerprint');
    await window.page.waitForFunction(
      `navigator.clipboard.readText().then(text => text === ${JSON.stringify(shown)})`,
    );
    if (process.platform !== 'win32')
      assert.equal((await stat(key('minisign.key'))).mode & 0o777, 0o600);
  });

  it('is not offered the place of a key that is there', async () => {
    await window.command('g′: Create Signing Key');
    await author.option('Another Place…').waitFor();
    assert.equal(await author.option('The Usual Place').count(), 0);
    await window.page.keyboard.press('Escape');
  });

  it('builds and signs it, asked again for a wrong password', async () => {
    await window.command('g′: Build Pack…');
    await author.pick('Build and Sign');
    await author.pick('Your Key');
    await author.says(/Password for/);
    await author.answer('wrong');
    await author.says(/wrong password/);
    await author.answer(password);
    await author.told(/course\.week-2-1\.0\.0\.gpack: .*Fingerprint/);
    const { signer } = await verifyPack(built());
    const published = parsePublicKey(await readFile(key('minisign.pub'), 'utf8'));
    assert.equal(signer, publicKeyText(published));
  });

  it('is asked before a built pack is replaced', async () => {
    const before = await stat(built());
    await window.command('g′: Build Pack…');
    await author.pick('Build Without a Signature');
    await author.dialog(/course\.week-2-1\.0\.0\.gpack is there already/).waitFor();
    await author.press('Cancel');
    assert.equal((await stat(built())).mtimeMs, before.mtimeMs);
  });

  it('verifies it from the palette, and signs one that is not signed yet', async () => {
    await window.command('g′: Verify Pack…');
    await author.pick('course.week-2-1.0.0.gpack');
    await author.told(/signature holds, and is by your key/);
    await window.command('g′: Build Pack…');
    await author.pick('Build Without a Signature');
    await author.press('Replace It');
    await author.told(/It is not signed yet/);
    assert.equal((await verifyPack(built())).signer, null);
    await window.command('g′: Verify Pack…');
    await author.pick('course.week-2-1.0.0.gpack');
    await author.told(/It is not signed: anyone may have made or changed it/);
    await author.clear();
    await window.command('g′: Sign Pack…');
    await author.pick('course.week-2-1.0.0.gpack');
    await author.pick('Your Key');
    await author.says(/Password for/);
    await author.answer(password);
    await author.told(/course\.week-2-1\.0\.0\.gpack: .*Fingerprint/);
    assert.notEqual((await verifyPack(built())).signer, null);
  });

  it('leaves no secret in the workspace', async () => {
    const secret = (await readFile(key('minisign.key'), 'utf8')).split('\n')[1]!;
    assert.ok(secret.length > 100);
    for (const file of ['.vscode/settings.json', '.gprime/course.week-2/pack.json'])
      assert.ok(!(await readFile(join(window.folder, file), 'utf8')).includes(secret));
  });
});
