// `npm run screenshots`: the pictures of the README, taken in a real VS Code.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Author } from './support/author.ts';
import { Host } from './support/host.ts';
import type { Window } from './support/window.ts';

const folder = join(import.meta.dirname, '..', '..', 'media', 'screenshots');

const dresses = [
  { name: 'light', theme: 'Default Light Modern', width: 1360 },
  { name: 'dark', theme: 'Default Dark Modern', width: 1360 },
  { name: 'high-contrast', theme: 'Default High Contrast', width: 1360 },
  { name: 'narrow', theme: 'Default Light Modern', width: 700 },
];

/** A wrong derivative, its squiggle and its report. */
async function showReport(window: Window): Promise<void> {
  await window.openFile('ben_hw2.py');
  await window.page.keyboard.press('Control+b');
  await window.lens('not checked yet').nth(1).waitFor();
  await closeSecondary(window);
  await window.command('g′: Check This File');
  await window.lens('in terms of g(z)').first().waitFor();
  await window.command('g′: Show Report');
  await window.webview.locator('svg').first().waitFor();
}

/** A new pack and its preview. */
async function showPreview(window: Window): Promise<void> {
  const author = new Author(window);
  await author.newPack('my-course.week-1');
  await window.page.keyboard.press('Control+b');
  await closeSecondary(window);
  await window.command('g′: Preview Pack');
  await window.webview.locator('.switches').scrollIntoViewIfNeeded();
  await window.editor.click();
  await window.page.keyboard.press('Control+g');
  await author.answer(':30');
  await author.input.waitFor({ state: 'hidden' });
}

/** Hidden by a setting, which a slow start may apply only now. */
async function closeSecondary(window: Window): Promise<void> {
  const secondary = window.page.locator('.part.auxiliarybar');
  if (await secondary.isVisible()) await window.page.keyboard.press('Control+Alt+b');
}

const pictures = [
  ...dresses.map(dress => ({ ...dress, from: 'examples', show: showReport })),
  { ...dresses[0]!, name: 'preview', from: 'test/fixtures/empty', show: showPreview },
];

await mkdir(folder, { recursive: true });
const host = await Host.start();
try {
  for (const { name, theme, width, from, show } of pictures) {
    const settings = {
      'workbench.colorTheme': theme,
      'window.commandCenter': false,
      'window.title': '${activeEditorShort}',
    };
    const window = await host.open(from, settings, { width, height: 850 });
    await show(window);
    await window.page.screenshot({ path: join(folder, `${name}.png`) });
    await window.close(undefined);
  }
} finally {
  await host.stop();
}
