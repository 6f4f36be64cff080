import { execFileSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { chromium, type Browser, type Page } from 'playwright-core';

const root = join(import.meta.dirname, '..', '..');

interface Executable {
  executablePath: string;
  env: Record<string, string>;
}

/** Where Chrome, Edge and Chromium are installed, most usual first. */
function installed(): string | null {
  const names = ['google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge'];
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap(folder => names.map(name => join(folder, name)));
  const windows = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']].flatMap(folder =>
    folder === undefined
      ? []
      : [
          join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
          join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        ],
  );
  const mac = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ];
  return [...onPath, ...windows, ...mac].find(path => existsSync(path)) ?? null;
}

/** The machine's fonts, and those in the package for a machine that has none. */
const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
</fontconfig>
`;

/** The Chromium that npm brings for Linux x64, unpacked once into the cache with the libraries it needs. */
async function unpacked(): Promise<Executable> {
  const source = join(root, 'node_modules', '@sparticuz', 'chromium');
  if (!existsSync(source) || process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('The tests need a browser: install Chrome, Edge or Chromium and try again.');
  const { version } = JSON.parse(await readFile(join(source, 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = join(root, '.cache', `chromium-${version}`);
  if (!existsSync(folder)) {
    // Made aside and moved into place, so that what stands in the cache is always whole.
    const aside = `${folder}.${process.pid}`;
    await mkdir(aside, { recursive: true });
    for (const name of ['chromium', 'al2023.tar', 'swiftshader.tar', 'fonts.tar']) {
      const file = join(aside, name);
      const packed = createReadStream(join(source, 'bin', `${name}.br`));
      await pipeline(packed, createBrotliDecompress(), createWriteStream(file));
      if (!name.endsWith('.tar')) continue;
      execFileSync('tar', ['-xf', file, '-C', aside]);
      await rm(file);
    }
    await chmod(join(aside, 'chromium'), 0o755);
    await writeFile(join(aside, 'fonts.conf'), fontConfiguration);
    if (existsSync(folder)) await rm(aside, { recursive: true });
    else await rename(aside, folder);
  }
  const libraries = [join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
}

async function find(): Promise<Executable> {
  const executablePath = installed();
  return executablePath === null ? unpacked() : { executablePath, env: {} };
}

/** A headless browser: the installed Chrome, Edge or Chromium, else the one that npm brings. Close it. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = await find();
  return chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    args: [
      '--headless=shell',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A browser for the tests of one `describe`, and the pages that each of them opens: closed after it. */
export function useBrowser(): { browser: () => Browser; pages: Page[] } {
  let browser: Browser;
  const pages: Page[] = [];
  before(async () => {
    browser = await launchBrowser();
  });
  afterEach(async () => {
    await Promise.all(pages.splice(0).map(page => page.context().close()));
  });
  after(() => browser.close());
  return { browser: () => browser, pages };
}
