import type { Locator, Page } from 'playwright-core';

/** A list that pops up at the cursor: quick fixes, suggestions. */
export class PopupList {
  readonly #page: Page;
  readonly #selector: string;
  readonly #keys: string;

  constructor(page: Page, selector: string, keys: string) {
    this.#page = page;
    this.#selector = selector;
    this.#keys = keys;
  }

  /** What the list offers at the cursor. Leaves it open. */
  async labels(): Promise<string[]> {
    await this.#open();
    const texts = await this.#rows().allInnerTexts();
    return texts.map((text) => text.trim());
  }

  /** Take the entry whose text holds `label`. */
  async pick(label: string): Promise<void> {
    await this.#open();
    await this.#rows().filter({ hasText: label }).first().click();
  }

  /** The list closes itself when another extension comes up just then; a person presses again, and so does this. */
  async #open(): Promise<void> {
    for (let presses = 1; ; presses++) {
      if (await this.#rows().first().isVisible()) return;
      await this.#page.keyboard.press(this.#keys);
      const shown = this.#rows().first().waitFor({ timeout: 5_000 });
      const failed = await shown.then(
        () => undefined,
        (error: unknown) => error,
      );
      if (failed === undefined) return;
      if (presses === 3) throw failed;
    }
  }

  #rows(): Locator {
    return this.#page.locator(`${this.#selector} .monaco-list-row:visible:not(.group-header)`);
  }
}

/** What Ctrl+. offers at the cursor. */
export const quickFixes = (page: Page): PopupList => new PopupList(page, '.action-widget', 'Control+.');

/** What Ctrl+Space offers at the cursor. */
export const suggestions = (page: Page): PopupList => new PopupList(page, '.suggest-widget', 'Control+Space');

/** Of the machine, not of the product: what a screenshot is better without. */
export const distractions = ['status.host', 'status.forwardedPorts', 'status.workbench.keyboardLayout', 'status.notifications']
  .map((id) => `[id="${id}"]`)
  .concat('.notifications-toasts.hidden')
  .map((selector) => `${selector} { display: none !important; }`)
  .join('\n');

/** Wait until no extension is on its way up: what it draws is drawn then. */
export async function settled(page: Page): Promise<void> {
  await page.locator('.part.statusbar').getByText('Activating Extensions').waitFor({ state: 'hidden', timeout: 20_000 });
}
