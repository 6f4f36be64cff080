// `npm run screenshots`: the pictures of the README, taken in a real VS Code.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Host } from './support/host.ts';

const folder = join(import.meta.dirname, '..', '..', 'media', 'screenshots');

const pictures = [
  { name: 'light', theme: 'Default Light Modern', width: 1360 },
  { name: 'dark', theme: 'Default Dark Modern', width: 1360 },
  { name: 'high-contrast', theme: 'Default High Contrast', width: 1360 },
  { name: 'narrow', theme: 'Default Light Modern', width: 700 },
];

await mkdir(folder, { recursive: true });
const host = await Host.start();
try {
  for (const { name, theme, width } of pictures) {
    const settings = {
      'workbench.colorTheme': theme,
      'window.commandCenter': false,
      'window.title': '${activeEditorShort}',
    };
    const window = await host.open('examples', settings, { width, height: 850 });
    await window.openFile('ben_hw2.py');
    await window.page.keyboard.press('Control+b');
    await window.lens('not checked yet').nth(1).waitFor();
    // Hidden by a setting, which a slow start may apply only now.
    const secondary = window.page.locator('.part.auxiliarybar');
    if (await secondary.isVisible()) await window.page.keyboard.press('Control+Alt+b');
    await window.command('g′: Check This File');
    await window.lens('in terms of g(z)').first().waitFor();
    await window.command('g′: Show Report');
    await window.report.locator('svg').first().waitFor();
    await window.page.screenshot({ path: join(folder, `${name}.png`) });
    await window.close(undefined);
  }
} finally {
  await host.stop();
}
