import type { Locator } from 'playwright-core';
import type { Window } from './window.ts';

/** An instructor who makes packs in a window: asked in boxes and lists, told in notifications. */
export class Author {
  readonly #window: Window;

  constructor(window: Window) {
    this.#window = window;
  }

  /** The box that a question is answered in. */
  get input(): Locator {
    return this.#window.page.locator('.quick-input-widget input:not([type=checkbox])').first();
  }

  option(label: string): Locator {
    return this.#window.page.locator('.quick-input-widget').getByRole('option', { name: label });
  }

  async pick(label: string): Promise<void> {
    await this.option(label).first().click();
  }

  async answer(text: string): Promise<void> {
    await this.input.fill(text);
    await this.#window.page.keyboard.press('Enter');
  }

  /** Waits for what stands under the box. */
  async says(text: RegExp): Promise<void> {
    await this.#window.page.locator('.quick-input-message', { hasText: text }).waitFor();
  }

  /** A question in the way of everything else. */
  dialog(text: string | RegExp): Locator {
    return this.#window.page.locator('.monaco-dialog-box', { hasText: text });
  }

  /** Waits for a notification, in the list of them: a VS Code under test shows none by itself. */
  async told(text: RegExp): Promise<void> {
    const { page } = this.#window;
    const list = page.locator('.notifications-center.visible');
    const message = list.locator('.notification-list-item-message', { hasText: text }).first();
    const isThere = () =>
      message.waitFor({ timeout: 2000 }).then(
        () => true,
        () => false,
      );
    // The list closes when the last notification in it ends, as that of progress does.
    for (let tries = 0; tries === 0 || !(await isThere()); tries++) {
      if (tries === 30) throw new Error(`There is no notification ${String(text)}.`);
      if (!(await list.isVisible()))
        await page.locator('.statusbar-item[id="status.notifications"]').click();
    }
  }

  /** Forgets the notifications so far. */
  async clear(): Promise<void> {
    await this.#window.command('Notifications: Clear All Notifications');
  }

  /** Makes a new pack and opens its pack.json. */
  async newPack(id: string): Promise<void> {
    await this.#window.command('g′: New Pack');
    await this.answer(id);
    await this.#window.page.getByRole('tab', { name: /^pack\.json/ }).waitFor();
  }

  /** Answers what is asked for a new key. */
  async createKey(password: string): Promise<void> {
    await this.pick('The Usual Place');
    await this.says(/Password for the new key/);
    await this.answer(password);
    await this.says(/The same password again/);
    await this.answer(password);
  }

  /** Builds the pack, which is in this version, and signs it; the first time with a new key. */
  async build(version: string, password: string): Promise<void> {
    await this.clear();
    await this.#window.command('g′: Build Pack…');
    await this.pick('Build and Sign');
    const known = this.option('Your Key');
    await known.or(this.option('Create a Signing Key…')).waitFor();
    if (await known.isVisible()) {
      await known.click();
      await this.says(/Password for/);
      await this.answer(password);
    } else {
      await this.pick('Create a Signing Key…');
      await this.createKey(password);
    }
    await this.told(new RegExp(`${version}\\.gpack: .*Fingerprint`));
  }

  /** Presses a button of a notification or a dialog. */
  async press(name: string): Promise<void> {
    await this.#window.page.getByRole('button', { name, exact: true }).first().click();
  }
}
