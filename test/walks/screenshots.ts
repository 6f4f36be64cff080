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
    const settings = { 'workbench.colorTheme': theme, 'window.commandCenter': false };
    const window = await host.open('examples', settings, { width, height: 850 });
    await window.openFile('ben_hw2.py');
    await window.command('View: Close Primary Side Bar');
    await window.command('View: Hide Secondary Side Bar');
    await window.lens('Check').first().click();
    await window.squiggles.first().waitFor();
    await window.command('g′: Show Report');
    await window.report.locator('svg').first().waitFor();
    await window.page.screenshot({ path: join(folder, `${name}.png`) });
    await window.close(undefined);
  }
} finally {
  await host.stop();
}
