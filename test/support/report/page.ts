/** The pages in a real browser: the report as a file of its own, and each as VS Code's webview shows it. */
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { toHtml, type PageAssets } from '../../../src/report/html.ts';
import type { HostMessage } from '../../../src/report/messages.ts';
import type { PreviewHostMessage } from '../../../src/report/preview/messages.ts';
import type { Report } from '../../../src/report/types.ts';
import { themes, type Theme } from './themes.ts';

const source = join(import.meta.dirname, '..', '..', '..', 'src', 'webview');

export type PageName = 'report' | 'preview';

/** A page's script and stylesheet, bundled as they are shipped. */
export function pageAssets(name: PageName = 'report'): PageAssets {
  const [script, style] = ['ts', 'css'].map(ending => {
    const { outputFiles } = buildSync({
      entryPoints: [join(source, `${name}.${ending}`)],
      bundle: true,
      minify: true,
      write: false,
      format: 'iife',
      target: 'chrome120',
    });
    return outputFiles[0]!.text;
  });
  return { script: script!, style: style! };
}

export interface View {
  width: number;
  height?: number;
  scheme?: 'light' | 'dark';
  forcedColors?: boolean;
}

/** Opens the report as the command line writes it. */
export function openFile(browser: Browser, report: Report, view: View): Promise<Opened> {
  return openHtml(browser, toHtml(report, pageAssets()), view);
}

interface Opened {
  page: Page;
  /** Errors and refusals of the policy. */
  complaints: string[];
}

/** Opens a page that stands alone. */
export async function openHtml(
  browser: Browser,
  html: string,
  { width, height = 900, scheme = 'light', forcedColors = false }: View,
): Promise<Opened> {
  const page = await newPage(browser, width, height);
  await page.emulateMedia({ colorScheme: scheme, forcedColors: forcedColors ? 'active' : 'none' });
  const complaints = listen(page);
  await serve(page, html);
  return { page, complaints };
}

/** Opens a page as VS Code does: its theme's variables, its interface, its policy; its data comes by message. */
export async function openWebview(
  browser: Browser,
  theme: Theme,
  { width, height = 900, forcedColors = false }: View,
  state?: unknown,
  name: PageName = 'report',
): Promise<{
  page: Page;
  complaints: string[];
  sent: () => Promise<unknown[]>;
  state: () => Promise<unknown>;
}> {
  const page = await newPage(browser, width, height);
  const { kind, variables } = themes[theme];
  // The system's own scheme is not the editor's: where a theme leaves a colour out, no fallback may show.
  await page.emulateMedia({
    colorScheme: kind.includes('light') ? 'dark' : 'light',
    forcedColors: forcedColors ? 'active' : 'none',
  });
  const complaints = listen(page);
  await page.addInitScript(
    `(${frameOfVsCode})(${JSON.stringify({ kind, variables, state: state ?? null })})`,
  );
  const origin = 'http://gprime.test';
  const { script, style } = pageAssets(name);
  await page.route(`${origin}/${name}.js`, route =>
    route.fulfill({ contentType: 'text/javascript', body: script }),
  );
  await page.route(`${origin}/${name}.css`, route =>
    route.fulfill({ contentType: 'text/css', body: style }),
  );
  await serve(page, webviewFrame(origin, name));
  return {
    page,
    complaints,
    sent: () => page.evaluate('window.sent'),
    state: () => page.evaluate('window.kept()'),
  };
}

/** The document that the editor gives its webview, with the same policy. */
function webviewFrame(origin: string, name: PageName): string {
  const images = name === 'preview' ? `; img-src ${origin}` : '';
  const policy = `default-src 'none'; script-src 'nonce-abc123'; style-src ${origin}; font-src ${origin}${images}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>g′ ${name}</title>
<link rel="stylesheet" href="${origin}/${name}.css">
</head>
<body>
<script type="module" nonce="abc123" src="${origin}/${name}.js"></script>
</body>
</html>
`;
}

/** What VS Code does in a webview before the page's own script: as text, for it runs in the browser. */
const frameOfVsCode = `({ kind, variables, state }) => {
  const sent = [];
  let kept = state ?? undefined;
  Object.assign(window, {
    sent,
    kept: () => kept,
    acquireVsCodeApi: () => ({
      postMessage: message => void sent.push(message),
      getState: () => kept,
      setState: next => (kept = next),
    }),
  });
  document.addEventListener('DOMContentLoaded', () => {
    document.body.dataset.vscodeThemeKind = kind;
    document.body.className = kind;
    for (const [name, value] of Object.entries(variables))
      document.documentElement.style.setProperty('--vscode-' + name, value);
  });
}`;

/** What the host would send. */
export async function post(page: Page, message: HostMessage | PreviewHostMessage): Promise<void> {
  const data = JSON.stringify(message);
  await page.evaluate(`window.dispatchEvent(new MessageEvent('message', { data: ${data} }))`);
}

async function newPage(browser: Browser, width: number, height: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height } });
  return context.newPage();
}

function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', error => complaints.push(error.message));
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return complaints;
}

async function serve(page: Page, html: string): Promise<void> {
  await page.route('http://gprime.test/', route =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  );
  await page.goto('http://gprime.test/');
}

/** Evaluates an expression of `e`, an element, for each that a CSS selector finds, in the browser. */
export function each<T>(page: Page, selector: string, expression: string): Promise<T[]> {
  const elements = `[...document.querySelectorAll(${JSON.stringify(selector)})]`;
  return page.evaluate<T[]>(`${elements}.map(e => ${expression})`);
}
