import { readdir, readFile } from 'node:fs/promises';
import { Engine } from '../../src/core/engine/engine.ts';
import type { BuiltIn } from '../../src/core/engine/setup.ts';
import type { Files } from '../../src/core/ports.ts';
import { root } from './root.ts';

/** A good document of a kind. */
export interface Example {
  /** Relative to the project. */
  readonly path: string;
  readonly text: string;
}

/** Where examples stand; those of private kinds are no part of a workspace that people share. */
const folders = ['examples/', 'test/fixtures/artifacts/'];

/** By kind id: the shortest example in which Docent, at its strictest, finds nothing. */
export async function examplesByKind(builtIn: BuiltIn, today: string): Promise<ReadonlyMap<string, Example>> {
  const best = new Map<string, Example>();
  for (const folder of folders) {
    const texts = await textsBelow(folder);
    const engine = new Engine({ files: inMemory(texts), today: () => today, face: 'editor', builtIn, profile: 'strict' });
    await engine.load();
    for (const [path, text] of texts) {
      const kind = engine.catalog.get(path)?.kind;
      const known = kind === undefined ? undefined : best.get(kind);
      if (kind !== undefined && engine.findings(path).length === 0 && (!known || text.length < known.text.length))
        best.set(kind, { path: `${folder}${path}`, text });
    }
  }
  return best;
}

async function textsBelow(folder: string): Promise<ReadonlyMap<string, string>> {
  const at = new URL(folder, root);
  const names = await readdir(at, { recursive: true }).catch(() => []);
  const found = names.filter((name) => /\.(?:md|ya?ml)$/.test(name)).sort();
  return new Map(
    await Promise.all(found.map(async (name) => [name.replaceAll('\\', '/'), await readFile(new URL(name, at), 'utf8')] as const)),
  );
}

const inMemory = (texts: ReadonlyMap<string, string>): Files => ({
  list: () => Promise.resolve([...texts.keys()].map((path) => ({ path, version: '' }))),
  read: (path) => Promise.resolve(texts.get(path)),
  exist: (paths) =>
    Promise.resolve(paths.map((path) => path === '' || [...texts.keys()].some((each) => each === path || each.startsWith(`${path}/`)))),
});
