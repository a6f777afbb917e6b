import type { Artifact } from '../artifacts/artifact.ts';
import { Catalog } from '../catalog/catalog.ts';
import type { Config } from '../config/config.ts';
import { privateHomes } from '../config/private-homes.ts';
import type { Kind } from '../kinds/kind.ts';
import type { FileEntry } from '../ports.ts';
import type { Finding } from '../rules/finding.ts';
import type { CatalogContext } from '../rules/rule.ts';
import { ruleIds } from '../rules/rules/index.ts';
import type { Words } from '../kinds/words.ts';
import { setupFindings, setupFixes } from './complaints.ts';
import { examine, nothing, notRead, readAs, type Examined } from './examine.ts';
import { ExaminedFiles } from './examined-files.ts';
import { KnownExposures } from './exposures.ts';
import { finish, keptCatalogRemarks } from './finish.ts';
import { fixesOf, type FixOffer } from './fixes.ts';
import { hasOtherItems, itemFolders } from './item-folders.ts';
import type { EngineOptions } from './options.ts';
import { resolverOf, type Resolver } from './resolve.ts';
import { configPath, readSetup, type Setup, type WorkspaceTexts } from './setup.ts';
import { Sidecars } from './sidecars.ts';
import { LinkTargets } from './targets.ts';
import { isHomeTemplate, isSetup, noTexts, readWorkspaceTexts } from './workspace-texts.ts';

/** One workspace, checked: texts in, findings out. Whatever changes, only what depends on it is looked at again. */
export class Engine {
  readonly sidecars: Sidecars;
  readonly exposures: KnownExposures;
  readonly #options: EngineOptions;
  readonly #overlays = new Map<string, string>();
  readonly #examinedFiles: ExaminedFiles;
  readonly #targets: LinkTargets;
  #setup: Setup;
  #resolver: Resolver;
  #catalog: Catalog;
  #listed = new Set<string>();
  #texts: WorkspaceTexts = noTexts;

  constructor(options: EngineOptions) {
    this.#options = options;
    this.#examinedFiles = new ExaminedFiles({ long: options.face === 'editor' });
    this.#targets = new LinkTargets(options.files, (path) => this.text(path));
    this.exposures = new KnownExposures(options.files, this);
    this.sidecars = new Sidecars({ read: (path) => this.text(path), exist: (paths) => options.files.exist(paths) });
    this.#setup = this.#readSetup();
    this.#resolver = resolverOf(this.#setup);
    this.#catalog = new Catalog(this.#setup.kinds);
  }

  get kinds(): readonly Kind[] {
    return this.#setup.kinds;
  }
  get words(): Words {
    return this.#setup.words;
  }
  get config(): Config {
    return this.#setup.config;
  }
  get catalog(): Catalog {
    return this.#catalog;
  }
  get today(): string {
    return this.#setup.today;
  }
  /** Whether `.docent/config.yaml` is there. */
  get hasConfig(): boolean {
    return this.#texts.config !== undefined;
  }
  /** Every Markdown file that is not ignored, and those in the homes of private kinds that are. */
  get listed(): ReadonlySet<string> {
    return this.#listed;
  }

  /** Listed files that would be artifacts where they are, but are not UTF-8. */
  get unreadable(): readonly string[] {
    return [...this.#examinedFiles.unread].filter((path) => this.#listed.has(path) && this.artifactOf(path, '') !== undefined);
  }

  /** Read everything anew: setup, then every file. */
  async load(): Promise<void> {
    const files = (await this.#options.files.list()).filter(({ path }) => path.endsWith('.md') || path === configPath);
    const named = [...files.map(({ path }) => path), ...this.#overlays.keys()];
    this.#texts = await readWorkspaceTexts(
      (path) => this.text(path),
      named,
      (texts) => this.#readSetup(texts),
    );
    const setup = this.#readSetup();
    const hidden = (await this.#options.files.listIgnored?.(privateHomes(setup.kinds, setup.config))) ?? [];
    const documents = [...files, ...hidden].filter(({ path }) => path.endsWith('.md') && !path.split('/').includes('.docent'));
    this.#listed = new Set([...documents.map(({ path }) => path), ...this.#overlays.keys()]);
    this.#setup = { ...setup, itemFolders: itemFolders(this.#listed, setup.kinds) };
    await this.sidecars.load(this.#setup.kinds, this.#listed);
    this.#resolver = resolverOf(this.#setup);
    this.#catalog = new Catalog(this.#setup.kinds);
    this.#examinedFiles.clear();
    this.exposures.forgetAll();
    await this.#examineFiles(documents);
    await this.#settle([...this.#examinedFiles.paths()]);
  }

  /** Take an open document's text (undefined: it was closed, the file counts again); answers the paths whose findings may have changed. */
  async setOverlay(path: string, text: string | undefined): Promise<readonly string[]> {
    if (text === undefined) this.#overlays.delete(path);
    else this.#overlays.set(path, text);
    return this.refresh([path]);
  }

  /** Files were written, made or deleted: read them again. Answers the paths whose findings may have changed. */
  async refresh(paths: readonly string[]): Promise<readonly string[]> {
    if (paths.some((path) => isSetup(path) || isHomeTemplate(path, this.#setup)) || this.#options.today() !== this.#setup.today)
      return this.#reload();
    const affected = new Set<string>(paths);
    for (const path of paths) this.#targets.forget(path);
    this.#targets.forgetAbsent();
    let cameOrWent = false;
    for (const path of await this.sidecars.documentsFor(paths, this.#listed)) {
      const wasThere = this.#listed.has(path);
      if (!this.#overlays.has(path)) this.exposures.forget(path);
      for (const each of [path, ...(await this.#update(path))]) affected.add(each);
      cameOrWent ||= wasThere !== this.#listed.has(path);
    }
    if (cameOrWent && hasOtherItems(this.#setup, this.#listed)) return this.#reload();
    await this.#settle([...affected]);
    return [...affected];
  }

  /** Git ignores or tracks other files than before: look again at what is private. Answers the paths whose findings may have changed. */
  async refreshGit(): Promise<readonly string[]> {
    this.exposures.forgetAll();
    const paths = [...this.#catalog.all()].filter((summary) => summary.private).map(({ path }) => path);
    await this.#settle(paths);
    return paths;
  }

  /** The text of a file: what is open, else what is stored; undefined where neither is. */
  async text(path: string): Promise<string | undefined> {
    return this.#overlays.get(path) ?? this.#options.files.read(path);
  }

  /** Whether something is at a path, saved or not. */
  async exists(path: string): Promise<boolean> {
    return this.#overlays.has(path) || (await this.#options.files.exist([path]))[0] === true;
  }

  /** The artifact at a path, read whole; undefined where there is none. */
  async artifact(path: string): Promise<Artifact | undefined> {
    const text = await this.text(path);
    return text === undefined ? undefined : this.artifactOf(path, text);
  }

  /** The artifact a text would be at a path; for a text that is in no file. */
  artifactOf(path: string, text: string): Artifact | undefined {
    return readAs(this.#setup, this.#resolver, { path, text, beside: this.sidecars.beside(path) });
  }

  /** Why a path cannot be an artifact. */
  excludedBecause(path: string): string | undefined {
    return this.#resolver.excludedBecause(path);
  }

  /** Findings of one file, in the order of its text; config and kind files too. */
  findings(path: string): readonly Finding[] {
    const entry = this.#examinedFiles.get(path);
    if (!entry?.examined.summary) return setupFindings(path, this.#texts, this.#setup, this.#options.face);
    return finish(entry.examined.summary, [...entry.examined.remarks, ...entry.catalogRemarks], this.#setup, this.#options.face);
  }

  /** Findings of every file that has any, by path in order. */
  *allFindings(): Iterable<readonly [path: string, findings: readonly Finding[]]> {
    for (const path of this.#spokenOf().sort()) {
      const findings = this.findings(path);
      if (findings.length > 0) yield [path, findings];
    }
  }

  /** Every fix on offer in a file, worked out on its present text. */
  async fixes(path: string): Promise<readonly FixOffer[]> {
    const artifact = await this.artifact(path);
    const summary = this.#catalog.get(path);
    if (!artifact || !summary) return setupFixes(path, this.#texts, this.#setup, this.#options.face);
    return fixesOf(this, { setup: this.#setup, artifact, summary, ...this.#known() });
  }

  async #reload(): Promise<readonly string[]> {
    const before = this.#spokenOf();
    await this.load();
    return [...new Set([...before, ...this.#spokenOf()])];
  }

  #spokenOf(): string[] {
    return [...this.#examinedFiles.paths(), ...Object.keys(this.#setup.complaints)];
  }

  #readSetup(texts = this.#texts): Setup {
    const { builtIn, today, profile } = this.#options;
    const setup = readSetup(builtIn, texts, ruleIds, today());
    return { ...setup, config: profile ? { ...setup.config, profile } : setup.config, itemFolders: itemFolders(this.#listed, setup.kinds) };
  }

  async #examineFiles(files: readonly FileEntry[]): Promise<void> {
    const stored = files.filter(({ path }) => !this.#overlays.has(path) && this.excludedBecause(path) === undefined);
    const entries = stored.map((file) => this.sidecars.entryOf(file));
    if (this.#options.examineAll) await this.#options.examineAll(this.#setup, entries, ({ path }, examined) => this.#take(path, examined));
    else for (const { path } of entries) this.#take(path, this.#examined(path, await this.text(path)));
    for (const [path, text] of this.#overlays) if (!isSetup(path) && !this.sidecars.has(path)) this.#take(path, this.#examined(path, text));
  }

  #examined(path: string, text: string | undefined): Examined {
    if (this.excludedBecause(path) !== undefined) return nothing;
    return text === undefined ? notRead : examine(this.#setup, this.#resolver, { path, text, beside: this.sidecars.beside(path) });
  }

  #take(path: string, examined: Examined): void {
    this.#catalog.set(path, examined.summary);
    this.#examinedFiles.set(path, examined);
  }

  /** Look at one file again; answers the artifacts whose catalog rules may now say something else. */
  async #update(path: string): Promise<readonly string[]> {
    const text = await this.text(path);
    if (text === undefined) this.#listed.delete(path);
    else this.#listed.add(path);
    const examined = this.#examined(path, text);
    // A number that comes or goes leads relations elsewhere: what they were, and are, tied to is asked for both.
    const numbers = [this.#catalog.get(path)?.number, examined.summary?.number];
    const before = this.#catalog.around(path, numbers);
    this.#take(path, examined);
    return [...before, ...this.#catalog.around(path, numbers)].map((summary) => summary.path);
  }

  /** What rules know besides an artifact. */
  #known(): Omit<CatalogContext, 'summary'> {
    return { catalog: this.#catalog, targets: this.#targets, exposures: this.exposures };
  }

  async #settle(paths: readonly string[]): Promise<void> {
    const summaries = paths.flatMap((path) => this.#catalog.get(path) ?? []);
    this.#targets.know(this.#listed);
    await this.#targets.resolve(summaries);
    await this.exposures.resolve(summaries);
    for (const summary of summaries) {
      const entry = this.#examinedFiles.get(summary.path);
      if (entry) entry.catalogRemarks = keptCatalogRemarks({ summary, ...this.#known() });
      const others = this.#options.turn?.();
      if (others) await others;
    }
  }
}
