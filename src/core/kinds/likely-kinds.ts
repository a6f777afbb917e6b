import { once } from '../text/once.ts';
import type { Fingerprint } from './fingerprint.ts';
import type { Kind } from './kind.ts';
import { isNamedLikeAny } from './named-like.ts';
import type { PathFacts } from './path-evidence.ts';

/** What a list of kinds is looked up by, read once for all files. */
interface Index {
  /** Kinds that any of their folders speaks for, by the name of the folder. */
  readonly byFolder: ReadonlyMap<string, readonly Kind[]>;
  readonly byFrontMatter: readonly Kind[];
  readonly names: readonly (readonly string[])[];
}

/** Kinds for which anything speaks at all: a heading, a folder, a key, a name. Most files are looked at for one or two of them. */
export function likelyKinds(
  kinds: readonly Kind[],
  { folders, path }: PathFacts,
  prints: ReadonlyMap<Kind, Fingerprint>,
  hasKeys: boolean,
): readonly Kind[] {
  const { byFolder, byFrontMatter, names } = indexOf(kinds);
  // A name may be of several kinds, and few files have one.
  if (isNamedLikeAny(path, names)) return kinds;
  const likely = new Set<Kind>(hasKeys ? byFrontMatter : []);
  for (const [kind, { telling }] of prints) if (telling) likely.add(kind);
  for (const folder of folders) for (const kind of byFolder.get(folder) ?? []) likely.add(kind);
  return likely.size < 2 ? [...likely] : kinds.filter((kind) => likely.has(kind));
}

const indexOf = once((kinds: readonly Kind[]): Index => {
  const byFolder = new Map<string, Kind[]>();
  for (const kind of kinds) {
    const { strong, weak, vague = [] } = kind.detect.folders;
    for (const folder of new Set([...strong, ...weak, ...vague])) byFolder.set(folder, [...(byFolder.get(folder) ?? []), kind]);
  }
  return {
    byFolder,
    byFrontMatter: kinds.filter(({ detect }) => (detect.frontMatter ?? []).length > 0),
    names: kinds.map(({ detect }) => detect.files),
  };
});
