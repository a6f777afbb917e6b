import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { root } from '../tools.ts';
import { launchChromium } from './chromium.ts';
import { QuickInput } from './quick-input.ts';
import { startServer, type Server, type ServerOptions } from './server.ts';
import { placeOf, visibleText } from './text-on-screen.ts';
import { distractions, quickFixes, settled, suggestions, type PopupList } from './widgets.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

export interface EditorOptions extends Omit<ServerOptions, 'installed'> {
  /** The folder to open; the editor gets a copy, so that a test can change it. */
  readonly folder: string;
  /** A `.code-workspace` file in it to open instead, for several folders in one window. */
  readonly workspace?: string;
  /** The extension to load; this project's unless told otherwise, none when false. */
  readonly extension?: string | false;
  /** Load it as if it were installed, not as one under development: the window's title does not say so then. */
  readonly installed?: boolean;
  readonly size?: Size;
}

const defaultSize: Size = { width: 1280, height: 800 };

/** Those of this process, for whoever wants to look into all of them. */
export const openEditors = new Set<Editor>();

/** A real VS Code with `folder` open, ready to be driven the way a person would. Close it when done. */
export async function openEditor(options: EditorOptions): Promise<Editor> {
  const { folder, workspace = '', extension = root, installed = false, size = defaultSize, ...serverOptions } = options;
  const copy = join(await mkdtemp(join(tmpdir(), 'docent-workspace-')), basename(folder));
  await cp(folder, copy, { recursive: true });

  const loaded = extension || undefined;
  const server = await startServer({ ...serverOptions, installed: installed ? loaded : undefined });
  const browser = await launchChromium().catch(async (error: unknown) => {
    await server.stop();
    throw error;
  });
  const editor = new Editor(await browser.newPage({ viewport: size }), copy, { browser, server });
  try {
    await editor.page.goto(server.page({ folder: join(copy, workspace), extension: installed ? undefined : loaded }));
    await editor.ready();
    return editor;
  } catch (error) {
    await editor.close();
    throw error;
  }
}

/** Everything a test does with the editor. `page` is there for what has no name here yet. */
export class Editor {
  readonly page: Page;
  /** The open folder: a copy of the one asked for. */
  readonly folder: string;
  readonly quickInput: QuickInput;
  /** What Ctrl+. offers at the cursor, and what Ctrl+Space does. */
  readonly quickFixes: PopupList;
  readonly suggestions: PopupList;
  readonly #owned: { readonly browser: Browser; readonly server: Server };

  constructor(page: Page, folder: string, owned: { browser: Browser; server: Server }) {
    this.page = page;
    this.folder = folder;
    this.#owned = owned;
    this.quickInput = new QuickInput(page);
    this.quickFixes = quickFixes(page);
    this.suggestions = suggestions(page);
    page.setDefaultTimeout(15_000);
    openEditors.add(this);
  }

  /** Run a command by the title the palette shows: “Docent: New Artifact…”. */
  async run(title: string): Promise<void> {
    await this.openPalette();
    await this.quickInput.type(title);
    await this.quickInput.pick(title);
  }

  async openPalette(): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.quickInput.shown();
  }

  /** Open a file of the folder by its path in it, and wait until its text is on screen. */
  async open(path: string): Promise<void> {
    await this.page.keyboard.press('Control+P');
    await this.quickInput.type(path);
    // What was opened lately is listed first, until what was typed has been looked for.
    await this.quickInput.row(basename(path)).and(this.page.locator('.focused')).first().waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.locator(`.tab.active[data-resource-name="${basename(path)}"]`).waitFor();
    await this.page.locator('.editor-group-container.active .view-line').first().waitFor();
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 5 });
  }

  /** Press keys by Playwright's names, one after the other: `press('Control+S', 'Escape')`. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** The rows of the visible trees whose label holds `label`: side bar, panel and so on. */
  treeRow(label: string): Locator {
    return this.page
      .locator('.part:is(.sidebar, .panel, .auxiliarybar) .monaco-list-row[role=treeitem]:visible')
      .filter({ hasText: label });
  }

  async clickInTree(label: string): Promise<void> {
    await this.treeRow(label).first().click();
  }

  /** What a screen reader says for each row of the Problems panel, file rows left out. Opens the panel. */
  async problems(): Promise<string[]> {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) await this.run('Problems: Focus on Problems View');
    await panel.waitFor();
    const labels = await panel.locator('.monaco-list-row[aria-level="2"]').all();
    return Promise.all(labels.map(async (row) => (await row.getAttribute('aria-label')) ?? ''));
  }

  /** Rest the pointer on `text` in the active editor and read the hover that appears. */
  async hover(text: string): Promise<string> {
    const { x, y } = await this.page.evaluate(placeOf, text);
    await this.page.mouse.move(x - 4, y);
    await this.page.mouse.move(x, y);
    const hover = this.page.locator('.monaco-resizable-hover .monaco-hover:visible').filter({ hasText: /\S/ }).first();
    await hover.waitFor();
    return hover.innerText();
  }

  /** Click on `text` in the active editor; the cursor stands in the middle of it afterwards. */
  async clickText(text: string): Promise<void> {
    const { x, y } = await this.page.evaluate(placeOf, text);
    await this.page.mouse.click(x, y);
  }

  /** The lines of the active editor that are on screen. */
  text(): Promise<string> {
    return this.page.evaluate(visibleText);
  }

  /** The text of a file of the folder, as it is on disk. */
  read(path: string): Promise<string> {
    return readFile(join(this.folder, path), 'utf8');
  }

  async notifications(): Promise<string[]> {
    return this.page.locator('.notification-toast .notification-list-item-message').allInnerTexts();
  }

  async statusBar(): Promise<string[]> {
    const texts = await this.page.locator('.part.statusbar .statusbar-item:visible').allInnerTexts();
    return texts.map((text) => text.trim()).filter(Boolean);
  }

  /** Keep the window as `out/screenshots/<name>.png`. */
  async screenshot(name: string): Promise<string> {
    const path = join(root, 'out', 'screenshots', `${name}.png`);
    await mkdir(dirname(path), { recursive: true });
    await settled(this.page).catch(() => {});
    await this.page.screenshot({ path, animations: 'disabled', style: distractions });
    return path;
  }

  async resize(size: Size): Promise<void> {
    await this.page.setViewportSize({ ...size });
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.ready();
  }

  /** Wait until the workbench is up and its extensions have been told to start. */
  async ready(): Promise<void> {
    await this.page.locator('.monaco-workbench .part.statusbar .statusbar-item').first().waitFor({ timeout: 60_000 });
    await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
  }

  /** What the server printed; worth reading when a test fails for no visible reason. */
  serverOutput(): string {
    return this.#owned.server.output();
  }

  async close(): Promise<void> {
    openEditors.delete(this);
    await this.#owned.browser.close();
    await this.#owned.server.stop();
    await rm(dirname(this.folder), { recursive: true, force: true, maxRetries: 5 });
  }
}
