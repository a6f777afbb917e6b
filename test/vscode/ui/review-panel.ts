import type { Locator } from 'playwright-core';
import { openEditor, type Editor, type EditorOptions } from '../../../scripts/vscode/driver.ts';
import { openViews, until } from './workspace.ts';

/** The view as a person has it before them. */
export class ReviewPanel {
  readonly editor: Editor;

  constructor(editor: Editor) {
    this.editor = editor;
  }

  /** Open an editor with nothing but the review in Docent's side bar. */
  static async open(options: EditorOptions): Promise<ReviewPanel> {
    const editor = await openEditor({ env: { DOCENT_TODAY: '2026-11-22' }, ...options });
    const panel = new ReviewPanel(editor);
    try {
      await panel.show();
      return panel;
    } catch (error) {
      await editor.screenshot('review-not-opened');
      await editor.close();
      throw error;
    }
  }

  /** Bring it up, with the other views closed. */
  async show(): Promise<void> {
    await openViews(this.editor);
    await this.#expand('Artifacts', false);
    await this.#expand('Needs Attention', false);
    await this.#expand('Review Checklist', true);
  }

  get pane(): Locator {
    return this.editor.page.locator('.pane', { has: this.editor.page.locator('.pane-header[aria-label^="Review Checklist"]') });
  }

  /** The row whose text holds these words. */
  row(words: string): Locator {
    return this.pane.locator('.monaco-list-row').filter({ hasText: words }).first();
  }

  box(words: string): Locator {
    return this.row(words).locator('[role=checkbox]');
  }

  async isTicked(words: string): Promise<boolean> {
    return (await this.box(words).getAttribute('aria-checked')) === 'true';
  }

  /** Wait until a box is as it should be. */
  async ticked(words: string, ticked = true): Promise<void> {
    await until(async () => (await this.isTicked(words)) === ticked);
  }

  async label(words: string): Promise<string> {
    return (await this.row(words).getAttribute('aria-label')) ?? '';
  }

  /** Wait until the line above the rows says so. */
  async says(words: string | RegExp): Promise<void> {
    await this.pane.locator('.message').filter({ hasText: words }).waitFor();
  }

  message(): Promise<string> {
    return this.pane.locator('.message').innerText();
  }

  async badge(): Promise<string> {
    const badge = this.#entry.locator('.badge');
    return (await badge.isVisible()) ? badge.innerText() : '';
  }

  /** What the badge counts, in words. */
  async counted(): Promise<string> {
    return (await this.#entry.locator('a').first().getAttribute('aria-label')) ?? '';
  }

  /** One of the buttons in the view's title. */
  async title(action: string): Promise<void> {
    await this.pane.locator('.pane-header').hover();
    await this.pane.locator(`.pane-header .actions a[aria-label^="${action}"]`).click();
  }

  /** An entry of a row's context menu. */
  async choose(row: Locator, entry: string): Promise<void> {
    await row.click({ button: 'right' });
    await this.editor.page.locator('.context-view .action-label').filter({ hasText: entry }).first().click();
  }

  /** Scroll until a row is there: a tree draws only what is to be seen. */
  async scrollTo(words: string): Promise<void> {
    await this.pane.locator('.monaco-list').press('Home');
    await this.pane.locator('.monaco-list').hover();
    await until(async () => {
      if (await this.row(words).isVisible()) return true;
      await this.editor.page.mouse.wheel(0, 200);
      await this.editor.page.waitForTimeout(50);
      return false;
    });
  }

  /** Open what stands below a row. */
  async expand(words: string): Promise<void> {
    await until(async () => (await this.row(words).getAttribute('aria-expanded')) !== null);
    if ((await this.row(words).getAttribute('aria-expanded')) === 'false') await this.row(words).locator('.monaco-tl-twistie').click();
    await until(async () => (await this.row(words).getAttribute('aria-expanded')) === 'true');
  }

  /** Put the keyboard on a row. */
  async focus(words: string): Promise<void> {
    await this.row(words).locator('.monaco-icon-label').first().click();
  }

  get #entry(): Locator {
    return this.editor.page.locator('.activitybar .action-item', { has: this.editor.page.locator('[aria-label^="Docent"]') });
  }

  async #expand(name: string, open: boolean): Promise<void> {
    const header = this.editor.page.locator(`.pane-header[aria-label^="${name}"]`);
    if ((await header.getAttribute('aria-expanded')) !== String(open)) await header.click();
  }
}
