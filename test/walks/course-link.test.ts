import { strict as assert } from 'node:assert';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newSecretKey, publicKeyText } from '../../src/pack/minisign.ts';
import { Author } from './support/author.ts';
import { Course } from './support/course.ts';
import { Host, uriScheme } from './support/host.ts';
import type { Window } from './support/window.ts';

describe('a link on a course page', () => {
  let course: Course;
  let host: Host;
  let window: Window;
  let reader: Author;
  /** Names of the links, one a line. */
  let lines: string[];
  before(async () => {
    course = await Course.start();
    const [folder, key] = [join(course.folder, 'week-1'), join(course.folder, 'ours.key')];
    await course.gprime('new', folder, '--id', 'course.week-1', '--title', 'Week 1');
    await course.gprime('keygen', '--key', key, '--no-password');
    const built = join(course.folder, 'week-1.gpack');
    await course.gprime('build', folder, '-o', built, '--sign', '--key', key);
    course.published.set('/week-1.gpack', await readFile(built));
    host = await Host.start({ env: course.env });
    window = await host.open('test/fixtures/empty');
    reader = new Author(window);
    const publicKey = (await readFile(join(course.folder, 'ours.pub'), 'utf8')).split('\n')[1]!;
    const otherKey = publicKeyText(newSecretKey());
    const url = course.address('/week-1.gpack');
    const links: Record<string, string> = {
      'Week 1': link({ url, key: publicKey }),
      'In the clear': link({ url: url.replace('https:', 'http:') }),
      'With a password': link({ url: url.replace('https://', 'https://a:b@') }),
      'Of the disk': link({ url: 'file:///etc/hosts' }),
      'Without an address': link({}),
      'Something else': link({ url }, '/run'),
      'Of another key': link({ url, key: otherKey }),
    };
    lines = Object.keys(links);
    const page = Object.entries(links).map(([name, uri]) => `[${name}](${uri})\n`);
    await writeFile(join(window.folder, 'course.md'), page.join(''));
    // In a browser VS Code listens to links once an extension does; on the desktop it wakes the extension.
    await packs().click();
    await window.page.getByRole('treeitem', { name: /^Activation functions/ }).waitFor();
    await window.openFile('course.md');
    await window.editor.locator('.detected-link').first().waitFor();
  });
  after(async () => {
    await host.stop();
    await course.stop();
  });
  afterEach(async function () {
    // One window for the whole way: what comes after a failure would say nothing.
    if (this.currentTest?.state === 'failed') await window.close(this.currentTest);
  });

  const packs = () => window.page.getByRole('button', { name: /g′ Packs/ }).first();
  const link = (parameters: Record<string, string>, path = '/install') =>
    `${uriScheme}://gprime.gprime${path}?${new URLSearchParams(parameters).toString()}`;

  /** Opens the link of this name on the page. */
  async function follow(name: string): Promise<void> {
    await window.editor.click();
    await window.page.keyboard.press('Control+g');
    await reader.answer(`:${lines.indexOf(name) + 1}:${name.length + 8}`);
    await window.command('Open Link');
  }

  it('asks before anything is fetched, and fetches nothing on Cancel', async () => {
    await follow('Week 1');
    const question = reader.dialog(/A link asks g′ grader to fetch a pack from/);
    await question.waitFor();
    const text = await question.innerText();
    assert.ok(text.includes(course.host), text);
    assert.ok(text.includes(course.address('/week-1.gpack')), text);
    await reader.press('Cancel');
    await question.waitFor({ state: 'detached' });
    assert.deepEqual(course.requests, []);
  });

  for (const [name, reason] of [
    ['In the clear', /Packs are fetched over https only, and the address begins with http:/],
    ['With a password', /An address with a name or password in it is not used/],
    ['Of the disk', /Packs are fetched over https only, and the address begins with file:/],
    ['Without an address', /“” is not an address/],
    ['Something else', /This link asks for something that g′ grader does not do/],
  ] as const)
    it(`${name.toLowerCase()} is refused with the reason, and nothing is fetched`, async () => {
      await follow(name);
      await reader.told(reason);
      assert.deepEqual(course.requests, []);
    });

  it('of another key than the pack’s installs nothing', async () => {
    await follow('Of another key');
    await reader.press('Fetch');
    await reader.told(/is signed by .*, and the link asks for/);
    assert.deepEqual(course.requests.splice(0), ['/week-1.gpack']);
  });

  it('fetches it when asked to, shows the key and installs it', async () => {
    await follow('Week 1');
    await reader.press('Fetch');
    await reader.dialog(/Install “Week 1” 1\.0\.0\?/).waitFor();
    await reader.dialog(/fingerprint .*([0-9a-f]{4} ){7}[0-9a-f]{4}/).waitFor();
    assert.deepEqual(course.requests, ['/week-1.gpack']);
    await reader.press('Install');
    await window.page.getByRole('treeitem', { name: /^Week 1.*1\.0\.0 · signed/ }).waitFor();
  });
});
