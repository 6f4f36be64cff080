import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';

const pictures = join(import.meta.dirname, '..', '..', '..', 'out', 'walks');

/** A workbench as a person uses it: with the keyboard and the mouse. */
export class Window {
  readonly page: Page;
  /** The folder that is open. */
  readonly folder: string;

  constructor(page: Page, folder: string) {
    this.page = page;
    this.folder = folder;
    page.setDefaultTimeout(60_000);
  }

  /** Runs a command from the palette, by the title it has there, as soon as it is there. */
  async command(title: string): Promise<void> {
    const palette = this.page.locator('.quick-input-widget');
    const option = palette.getByRole('option', { name: title }).first();
    const open = async (): Promise<boolean> => {
      await this.page.keyboard.press('F1');
      const input = palette.locator('input[type=text]').first();
      try {
        // Where nothing listens for keys yet, the palette stays closed.
        await input.fill(`>${title}`, { timeout: 3000 });
        await option.waitFor({ timeout: 3000 });
        return true;
      } catch {
        return false;
      }
    };
    // An open palette does not take up a command that comes to apply meanwhile.
    for (let tries = 0; !(await open()); tries++) {
      await this.page.keyboard.press('Escape');
      if (tries === 20) throw new Error(`The palette has no command “${title}”.`);
    }
    await option.click();
  }

  /** Opens a file from the explorer, to stay. */
  async openFile(name: string): Promise<void> {
    await this.page.getByRole('treeitem', { name, exact: true }).dblclick();
    await this.page.getByRole('tab', { name: new RegExp(`^${name}`) }).waitFor();
    await this.editor.waitFor();
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

  /** Replaces the first `from` in the editor in front, as find and replace do. */
  async replace(from: string, to: string): Promise<void> {
    await this.editor.click();
    await this.page.keyboard.press('Control+h');
    const widget = this.page.locator('.find-widget.visible');
    await widget.locator('textarea, input').first().waitFor();
    await widget.getByRole('textbox', { name: 'Find' }).fill(from);
    await widget.getByRole('textbox', { name: 'Replace' }).fill(to);
    // A narrow editor does not show how many there are.
    await widget.getByText(/1 of 1/).waitFor({ state: 'attached' });
    await this.page.keyboard.press('Control+Alt+Enter');
    await this.page.keyboard.press('Escape');
  }

  /** Saves the file in front, and waits until it is saved. */
  async save(): Promise<void> {
    await this.page.keyboard.press('Control+s');
    await this.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
  }

  /** The page inside of the report's webview. */
  get report(): FrameLocator {
    return this.webview;
  }

  /** The page inside of the one webview that is shown. */
  get webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  }

  /** Closes the window; where a test failed in it, a picture stays in out/walks/. */
  async close(test: Mocha.Test | undefined): Promise<void> {
    if (test?.state === 'failed') {
      const name = `${test.fullTitle().replaceAll(/\W+/g, '-')}.png`;
      await this.page.screenshot({ path: join(pictures, name) });
    }
    await this.page.context().close();
  }
}
