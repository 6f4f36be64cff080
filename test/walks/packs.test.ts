import { strict as assert } from 'node:assert';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Author } from './support/author.ts';
import { Course } from './support/course.ts';
import { Host } from './support/host.ts';
import type { Window } from './support/window.ts';

const password = 'correct horse';

describe('a pack from the instructor to the student', () => {
  let course: Course;
  let host: Host;
  /** The instructor's window, and the student's. */
  let desk: Window;
  let window: Window;
  const windows: Window[] = [];
  let instructor: Author;
  let student: Author;

  before(async () => {
    course = await Course.start();
    const home = { HOME: course.folder, USERPROFILE: course.folder };
    host = await Host.start({ env: { ...course.env, ...home } });
    desk = await open();
    instructor = new Author(desk);
  });
  after(async () => {
    await host.stop();
    await course.stop();
  });
  afterEach(async function () {
    // One way through both windows: what comes after a failure would say nothing.
    if (this.currentTest?.state !== 'failed') return;
    for (const each of windows) await each.close(this.currentTest);
  });

  async function open(): Promise<Window> {
    const opened = await host.open('test/fixtures/empty', { 'gprime.timeLimit': 60 });
    windows.push(opened);
    return opened;
  }

  /** The server sends what the instructor has built in this version. */
  async function publish(version: string): Promise<void> {
    const built = join(desk.folder, `course.week-1-${version}.gpack`);
    course.published.set('/week-1.gpack', await readFile(built));
  }

  const dialog = (text: string | RegExp) => student.dialog(text);
  const press = (name: string) => student.press(name);
  const pack = () => window.page.getByRole('treeitem', { name: /^Week 1/ });

  it('the instructor makes, previews, lints, signs and builds it without a terminal', async () => {
    await instructor.newPack('course.week-1');
    await desk.replace('"Exercises of course.week-1"', '"Week 1"');
    await desk.command('g′: Preview Pack');
    await desk.webview.getByRole('heading', { name: 'Week 1' }).waitFor();
    await desk.webview.locator('.canvas path.wrong').waitFor();
    await desk.command('g′: Lint Pack');
    // The terminal draws its text; its tab is ticked where nothing is to be mended.
    await desk.page.locator('.part.panel .codicon-check').first().waitFor();
    await instructor.build('1.0.0', password);
    await publish('1.0.0');
  });

  it('the student installs it from its address, seeing the key', async () => {
    window = await open();
    student = new Author(window);
    await window.command('g′: Install Pack…');
    await window.page.getByRole('option', { name: 'From an Address…' }).click();
    await student.answer(course.address('/week-1.gpack'));
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
    await desk.replace('"version": "1.0.0"', '"version": "2.0.0"');
    await instructor.build('2.0.0', password);
    await publish('2.0.0');
    await window.command('g′: Update Pack');
    await window.page.getByRole('option', { name: /Week 1/ }).click();
    await dialog(/Update “Week 1” from 1\.0\.0 to 2\.0\.0\?/).waitFor();
    await press('Update');
    await window.page.getByRole('treeitem', { name: /^Week 1.*2\.0\.0/ }).waitFor();
    const forged = join(course.folder, 'forged');
    await cp(join(desk.folder, '.gprime', 'course.week-1'), forged, { recursive: true });
    const file = join(forged, 'pack.json');
    await writeFile(file, (await readFile(file, 'utf8')).replace('"2.0.0"', '"3.0.0"'));
    const [key, built] = [join(course.folder, 'forger.key'), join(course.folder, 'forged.gpack')];
    await course.gprime('keygen', '--key', key, '--no-password');
    await course.gprime('build', forged, '-o', built, '--sign', '--key', key);
    course.published.set('/week-1.gpack', await readFile(built));
    await window.command('g′: Update Pack');
    await window.page.getByRole('option', { name: /Week 1/ }).click();
    await window.page
      .getByText(/was signed by the key .* this one is signed by the key/)
      .first()
      .waitFor();
    await window.page.getByRole('treeitem', { name: /^Week 1.*2\.0\.0/ }).waitFor();
  });

  it('asks when a .gpack is opened, and leaves things as they are on Cancel', async () => {
    await desk.replace('"version": "2.0.0"', '"version": "2.1.0"');
    await instructor.build('2.1.0', password);
    const built = join(desk.folder, 'course.week-1-2.1.0.gpack');
    await cp(built, join(window.folder, 'week-1.gpack'));
    await window.page.getByRole('treeitem', { name: 'week-1.gpack', exact: true }).dblclick();
    await dialog(/Update “Week 1” from 2\.0\.0 to 2\.1\.0\?/).waitFor();
    await dialog(/Signed by the same key as before/).waitFor();
    await press('Cancel');
    await window.page.getByRole('tab', { name: /^week-1\.gpack/ }).waitFor({ state: 'detached' });
    await window.page.getByRole('treeitem', { name: /^Week 1.*2\.0\.0/ }).waitFor();
  });

  it('is removed with its key where the instructor has a new one', async () => {
    await window.command('g′: Remove Pack');
    await window.page.getByRole('option', { name: /Week 1/ }).click();
    await dialog(/Its key stays known/).waitFor();
    await press('Remove and Forget Its Key');
    await pack().waitFor({ state: 'detached' });
    await window.command('g′: Install Pack…');
    await window.page.getByRole('option', { name: 'From an Address…' }).click();
    await student.answer(course.address('/week-1.gpack'));
    await dialog(/Install “Week 1” 3\.0\.0\?/).waitFor();
    await press('Install');
    await window.page.getByRole('treeitem', { name: /^Week 1.*3\.0\.0/ }).waitFor();
  });
});
