import type { Locator, Page } from 'playwright-core';

/** The box at the top of the window: command palette, quick pick and input box alike. */
export class QuickInput {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async shown(): Promise<void> {
    await this.#input().waitFor();
  }

  async hidden(): Promise<void> {
    await this.#input().waitFor({ state: 'hidden' });
  }

  /** Write into the box, after what stands there: the palette keeps its “>”. */
  async type(text: string): Promise<void> {
    await this.shown();
    await this.#page.keyboard.type(text);
  }

  /** Accept the box as it stands. */
  async accept(): Promise<void> {
    await this.shown();
    await this.#page.keyboard.press('Enter');
  }

  /** Choose the row with exactly this label. */
  async pick(label: string): Promise<void> {
    const exact = this.#page.locator('.label-name', { hasText: new RegExp(`^${escape(label)}$`) });
    await this.row(label).filter({ has: exact }).first().click();
  }

  /** The rows that hold `text` anywhere: label, description or detail. */
  row(text: string): Locator {
    return this.#rows().filter({ hasText: text });
  }

  /** The labels of the rows on screen, from top to bottom, once the list has come to rest. */
  async labels(): Promise<readonly string[]> {
    await this.#rows().first().waitFor();
    for (let before = await this.#labelsNow(); ;) {
      await this.#page.waitForTimeout(200);
      const now = await this.#labelsNow();
      if (now.join('\n') === before.join('\n')) return now;
      before = now;
    }
  }

  /** Rows are drawn in any order: each knows its place. */
  async #labelsNow(): Promise<readonly string[]> {
    const rows = await this.#rows().evaluateAll((all) =>
      all.map((row) => ({
        place: Number(row.getAttribute('data-index')),
        label: row.querySelector('.quick-input-list-row:first-child .label-name')?.textContent ?? '',
      })),
    );
    return rows.toSorted((a, b) => a.place - b.place).map(({ label }) => label.trim());
  }

  /** What the box asks: its title, its placeholder and its message, as far as it has them. */
  async asks(): Promise<string> {
    await this.shown();
    const title = await this.#widget().locator('.quick-input-title').innerText();
    const placeholder = await this.#input().getAttribute('placeholder');
    const message = await this.#widget().locator('.quick-input-message').innerText();
    return [title, placeholder, message].filter(Boolean).join('\n');
  }

  #widget(): Locator {
    return this.#page.locator('.quick-input-widget');
  }

  #input(): Locator {
    return this.#widget().locator('.quick-input-box input');
  }

  #rows(): Locator {
    return this.#widget().locator('.quick-input-list .monaco-list-row');
  }
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
