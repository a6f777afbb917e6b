import { readdirSync, readFileSync } from 'node:fs';
import type { BuiltIn } from '../../../src/core/engine/setup.ts';
import { Engine } from '../../../src/core/engine/engine.ts';
import type { Config } from '../../../src/core/config/config.ts';
import type { FixOffer } from '../../../src/core/engine/fixes.ts';
import type { FileEntry, Files, GitView } from '../../../src/core/ports.ts';
import type { Finding } from '../../../src/core/rules/finding.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { GitInMemory } from '../git-in-memory.ts';

const root = new URL('../../../', import.meta.url);

/** Kinds and words as the product has them. */
export const builtIn: BuiltIn = {
  templates: Object.fromEntries(
    readdirSync(new URL('templates/', root))
      .filter((name) => name.endsWith('.md'))
      .map((name) => [name, readFileSync(new URL(`templates/${name}`, root), 'utf8')]),
  ),
  words: readFileSync(new URL('templates/words.yaml', root), 'utf8'),
};

/** Rule pages, by id. */
export const pages: ReadonlyMap<string, string> = new Map(
  readdirSync(new URL('docs/rules/', root))
    .filter((name) => name.endsWith('.md'))
    .map((name) => [name.replace(/\.md$/, ''), readFileSync(new URL(`docs/rules/${name}`, root), 'utf8')]),
);

/** Files that are nowhere but here. */
export class MemoryFiles implements Files {
  readonly #texts: Map<string, string>;
  readonly #git: GitInMemory;

  constructor(texts: Readonly<Record<string, string>>) {
    this.#texts = new Map(Object.entries(texts));
    this.#git = new GitInMemory(this.#texts);
  }

  write(path: string, text: string): void {
    this.#texts.set(path, text);
  }

  list(): Promise<readonly FileEntry[]> {
    return Promise.resolve([...this.#texts.keys()].map((path) => ({ path, version: '' })));
  }

  read(path: string): Promise<string | undefined> {
    return Promise.resolve(this.#texts.get(path));
  }

  git(paths: readonly string[]): Promise<readonly (GitView | undefined)[]> {
    return Promise.resolve(this.#git.views(paths));
  }

  exist(paths: readonly string[]): Promise<readonly boolean[]> {
    const all = [...this.#texts.keys()];
    return Promise.resolve(paths.map((path) => path === '' || all.some((each) => each === path || each.startsWith(`${path}/`))));
  }
}

/** An engine over files, loaded. */
export async function engineIn(files: Files, profile?: Config['profile']): Promise<Engine> {
  const options = { files, today: () => '2026-11-22', face: 'editor' as const, builtIn };
  const engine = new Engine(profile ? { ...options, profile } : options);
  await engine.load();
  return engine;
}

/** An engine over texts in memory, loaded. */
export const engineOver = (texts: Readonly<Record<string, string>>, profile?: Config['profile']): Promise<Engine> =>
  engineIn(new MemoryFiles(texts), profile);

/** What a rule says of one text of a kind, as `line:column message`. */
export async function check(rule: string, path: string, text: string, more: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const engine = await engineOver({ ...more, [path]: text });
  return engine
    .findings(path)
    .filter((finding) => finding.rule === rule)
    .map(shown);
}

/** Lines and columns from 1. */
export const shown = ({ place, message }: Pick<Finding, 'place' | 'message'>): string => `${place.line + 1}:${place.column + 1} ${message}`;

/** The text after every fix of a rule, one after the other, until it offers no more. */
export async function fixed(
  engine: Engine,
  path: string,
  rule: string,
  each?: (before: string, offer: FixOffer, after: string) => Promise<void>,
): Promise<string> {
  let text = (await engine.text(path)) ?? '';
  for (let round = 0; round < 30; round++) {
    const offer = (await engine.fixes(path)).find(({ finding }) => finding.rule === rule);
    if (!offer) return text;
    const after = applyEdits(text, offer.edits());
    for (const change of offer.changes())
      if (change.type === 'edit' && change.path !== path)
        await engine.setOverlay(change.path, applyEdits((await engine.text(change.path)) ?? '', change.edits));
    await engine.setOverlay(path, after);
    if (each) await each(text, offer, after);
    text = after;
  }
  throw new Error(`${rule}: a fix of ${path} offers itself for ever`);
}
