import type { Kind } from '../kinds/kind.ts';
import { once } from '../text/once.ts';
import { folderOf, nameOf } from '../text/path.ts';
import type { RelationSummary, Summary } from './summary.ts';

/** The folder whose artifacts are numbered together: a README's is the one above its own folder. */
export const homeOf = (path: string): string => folderOf(/^(?:readme|index)\.md$/i.test(nameOf(path)) ? folderOf(path) : path);

/** All artifacts of a workspace, as summaries, with the look-ups that rules and views need. */
export class Catalog {
  readonly #byPath = new Map<string, Summary>();
  readonly #byHome = new Map<string, Set<string>>();
  readonly #byNumber = new Map<number, Set<string>>();
  readonly #byNumberAtHome = new Map<string, Set<string>>();
  readonly #citedBy = new Map<string, Set<string>>();
  readonly #kindsByPrefix = new Map<string, Set<string>>();
  readonly #kinds: ReadonlyMap<string, Kind>;
  #version = 0;

  constructor(kinds: readonly Kind[]) {
    this.#kinds = new Map(kinds.map((kind) => [kind.id, kind]));
    for (const { id, prefixes } of kinds) for (const prefix of prefixes) addTo(this.#kindsByPrefix, prefix.toLowerCase(), id);
  }

  get size(): number {
    return this.#byPath.size;
  }

  /** Another one after every change: what was worked out before may not hold any more. */
  get version(): number {
    return this.#version;
  }

  get(path: string): Summary | undefined {
    return this.#byPath.get(path);
  }

  /** What an artifact is of. */
  kindOf({ kind }: Pick<Summary, 'kind'>): Kind | undefined {
    return this.#kinds.get(kind);
  }

  all(): Iterable<Summary> {
    return this.#byPath.values();
  }

  /** Those that are anybody's: what is listed, counted and exported unless somebody asks for more. */
  *shared(): Iterable<Summary> {
    for (const summary of this.#byPath.values()) if (!summary.private) yield summary;
  }

  /** Put a summary in the place of the one its path had; undefined takes it out. */
  set(path: string, summary: Summary | undefined): void {
    this.#version++;
    const old = this.#byPath.get(path);
    if (old) this.#forget(old);
    if (summary) this.#remember(summary);
  }

  /** Artifacts of a home folder. */
  inHome(home: string): Summary[] {
    return this.#summaries(this.#byHome.get(home));
  }

  /** Artifacts that carry a number, of any kind. */
  numbered(number: number): Summary[] {
    return this.#summaries(this.#byNumber.get(number));
  }

  /** Those of them in the same home as an artifact, itself among them. */
  numberedBeside({ path, number }: Pick<Summary, 'path' | 'number'>): Summary[] {
    return number === undefined ? [] : this.#summaries(this.#byNumberAtHome.get(placeKey(path, number)));
  }

  /** Artifacts that point at this one or would if it were there, by relation or link. */
  pointingAt({ path, number }: { readonly path: string; readonly number: number | undefined }): Summary[] {
    const paths = new Set(namesOf(path).flatMap((each) => [...(this.#citedBy.get(each) ?? [])]));
    if (number !== undefined) for (const citing of this.#citedBy.get(numberKey(number)) ?? []) paths.add(citing);
    return this.#summaries(paths);
  }

  /** Artifacts of which something else may be said where what is at a path changes: those of its home, those that point at it or at a number it has or had, and all that are tied to one of these. */
  around(path: string, numbers: readonly (number | undefined)[]): Summary[] {
    const own = this.get(path);
    const pointing = numbers.flatMap((number) => this.pointingAt({ path, number }));
    return [...this.inHome(homeOf(path)), ...this.#tiedTo([...(own ? [own] : []), ...pointing])];
  }

  /** These, what relations of two sides tie to them from one to the next, and whoever points at any of all those. */
  #tiedTo(some: readonly Summary[]): Summary[] {
    const tied = new Map(some.map((summary) => [summary.path, summary]));
    const found = new Set<Summary>();
    const twoSided = once((summary: Summary) => new Set(this.#twoSided(summary)));
    for (const summary of tied.values()) {
      found.add(summary);
      for (const other of this.pointingAt(summary)) {
        found.add(other);
        if (!tied.has(other.path) && twoSided(other).has(summary)) tied.set(other.path, other);
      }
      for (const other of twoSided(summary)) tied.set(other.path, other);
    }
    return [...found];
  }

  /** What an artifact names in relations that have two sides. */
  #twoSided(summary: Summary): Summary[] {
    const fields = this.kindOf(summary)?.fields ?? [];
    return summary.relations.flatMap((relation) =>
      fields.some(({ id, inverse }) => id === relation.field && inverse !== undefined) ? this.targetsOf(summary, relation) : [],
    );
  }

  /** What a relation of an artifact points at: by path, else by its address on the web, by number among the kinds its prefix names, or its field where it has none, nearest home first. */
  targetsOf(from: Summary, relation: Pick<RelationSummary, 'field' | 'path' | 'url' | 'prefix' | 'number'>): Summary[] {
    if (relation.url !== undefined) return this.#atAddress(relation.url);
    const byPath = relation.path === undefined ? undefined : this.#named(relation.path);
    if (byPath) return [byPath];
    if (relation.number === undefined || relation.path !== undefined) return [];
    const of = relation.prefix === undefined ? this.kindOf(from)?.fields.find(({ id }) => id === relation.field)?.of : undefined;
    return of === undefined
      ? this.cited(relation.prefix, relation.number, from)
      : this.numbered(relation.number).filter(({ kind }) => kind === of);
  }

  /** The artifacts a citation like `ADR-12` means, seen from one of them; without a prefix those of its own kind. */
  cited(prefix: string | undefined, number: number, from?: Summary): Summary[] {
    const kinds = prefix === undefined ? undefined : this.#kindsByPrefix.get(prefix.toLowerCase());
    const isMeant = (each: Summary): boolean => (kinds ? kinds.has(each.kind) : from === undefined || each.kind === from.kind);
    const near = from === undefined ? [] : this.#summaries(this.#byNumberAtHome.get(placeKey(from.path, number))).filter(isMeant);
    return near.length > 0 ? near : this.numbered(number).filter(isMeant);
  }

  /** Whether a prefix is one that artifacts of some kind are cited by. */
  knowsPrefix(prefix: string): boolean {
    return this.#kindsByPrefix.has(prefix.toLowerCase());
  }

  /** The artifact whose page on the web an address is: its path ends with the artifact's. */
  #atAddress(url: string): Summary[] {
    const path = pathsIn(url).find((each) => this.#byPath.has(each));
    return path === undefined ? [] : this.#summaries([path]);
  }

  /** The artifact at a path; that of a folder whose README is one. */
  #named(path: string): Summary | undefined {
    return this.#byPath.get(path) ?? this.#byPath.get(`${path}.md`) ?? this.#byPath.get(`${path}/README.md`);
  }

  #summaries(paths: Iterable<string> | undefined): Summary[] {
    return [...(paths ?? [])].flatMap((path) => this.#byPath.get(path) ?? []);
  }

  #remember(summary: Summary): void {
    this.#byPath.set(summary.path, summary);
    addTo(this.#byHome, homeOf(summary.path), summary.path);
    if (summary.number !== undefined) {
      addTo(this.#byNumber, summary.number, summary.path);
      addTo(this.#byNumberAtHome, placeKey(summary.path, summary.number), summary.path);
    }
    for (const key of citedKeys(summary)) addTo(this.#citedBy, key, summary.path);
  }

  #forget(summary: Summary): void {
    this.#byPath.delete(summary.path);
    takeFrom(this.#byHome, homeOf(summary.path), summary.path);
    if (summary.number !== undefined) {
      takeFrom(this.#byNumber, summary.number, summary.path);
      takeFrom(this.#byNumberAtHome, placeKey(summary.path, summary.number), summary.path);
    }
    for (const key of citedKeys(summary)) takeFrom(this.#citedBy, key, summary.path);
  }
}

/** A number among the artifacts of one home. */
const placeKey = (path: string, number: number): string => `${homeOf(path)}#${number}`;

/** What a relation may call a path: itself, without its ending, and the folder whose README it is. */
const namesOf = (path: string): readonly string[] => [
  path,
  path.replace(/\.md$/, ''),
  ...(nameOf(path) === 'README.md' ? [folderOf(path)] : []),
];

const numberKey = (number: number): string => `#${number}`;

/** What an address of a Markdown file may name from the root of a repository, the longest first. */
function pathsIn(url: string): readonly string[] {
  const segments = /^https?:\/\/[^/?#]+\/([^?#]+\.md)(?:$|[?#])/i.exec(url)?.[1]?.split('/').slice(-mostSegments) ?? [];
  return segments.map((_, at) => segments.slice(at).join('/'));
}

/** No path in a repository is deeper. */
const mostSegments = 16;

function* citedKeys({ relations, links }: Summary): Iterable<string> {
  for (const { path, url, number } of relations) {
    if (url !== undefined) yield* pathsIn(url);
    else if (path !== undefined) yield path;
    else if (number !== undefined) yield numberKey(number);
  }
  for (const { path } of links) if (path !== undefined) yield path;
}

function addTo<K>(map: Map<K, Set<string>>, key: K, value: string): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}

function takeFrom<K>(map: Map<K, Set<string>>, key: K, value: string): void {
  const set = map.get(key);
  set?.delete(value);
  if (set?.size === 0) map.delete(key);
}
