import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';

/** A workbench as a person uses it: with the keyboard and the mouse. */
export class Window {
  readonly page: Page;
  /** The folder that is open. */
  readonly folder: string;

  constructor(page: Page, folder: string) {
    this.page = page;
    this.folder = folder;
    page.setDefaultTimeout(30_000);
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  /** Runs a command from the palette, by the title it has there. */
  async command(title: string): Promise<void> {
    await this.quickInput('F1', `>${title}`, title);
  }

  /** Opens a file by its name. */
  async openFile(name: string): Promise<void> {
    await this.quickInput('Control+p', name, name);
    await this.page.getByRole('tab', { name: new RegExp(`^${name}`) }).waitFor();
    await this.editor.waitFor();
  }

  /** Opens a quick input with a key, types and takes the entry that begins with `entry`. */
  async quickInput(key: string, text: string, entry: string): Promise<void> {
    await this.page.keyboard.press(key);
    const widget = this.page.locator('.quick-input-widget');
    await widget.locator('input[type=text]').first().fill(text);
    await widget.getByRole('option', { name: entry }).first().click();
  }

  /** The text editor in front. */
  get editor(): Locator {
    return this.page.locator('.editor-instance .monaco-editor[data-uri]').first();
  }

  /** The lines of the editor in front, as they are shown. */
  line(text: string): Locator {
    return this.editor.locator('.view-line', { hasText: text });
  }

  get squiggles(): Locator {
    return this.editor.locator('.squiggly-error, .squiggly-warning, .squiggly-info');
  }

  /** The links of the code lenses. */
  lens(text: string | RegExp): Locator {
    return this.editor.locator('.codelens-decoration a', { hasText: text });
  }

  get status(): Locator {
    return this.page.locator('.statusbar-item[id^="gprime."]');
  }

  /** The status bar's count of errors, when it is this many. */
  problems(count: number): Locator {
    return this.page.locator('#status\\.problems', { hasText: new RegExp(`^\\s*${count}\\b`) });
  }

  /** Types in the editor in front, at the end of the line that shows `text`. */
  async typeAfter(text: string, keys: string): Promise<void> {
    await this.line(text).first().click();
    await this.page.keyboard.press('End');
    await this.page.keyboard.type(keys);
  }

  async save(): Promise<void> {
    await this.page.keyboard.press('Control+s');
  }

  /** The page inside of the report's webview. */
  get report(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
