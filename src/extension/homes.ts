import type { KindItem } from '../manifest/protocol.ts';

/** A folder artifacts of a kind live in or may go to. */
export type Home = KindItem['homes'][number];

/**
 * Where a new artifact of a kind may go. Called on a folder: into it, but where the kind lives only below it, one of those is
 * more likely meant.
 */
export function homesFor({ homes }: Pick<KindItem, 'homes'>, folder: Pick<Home, 'uri' | 'path'> | undefined): readonly Home[] {
  if (!folder) return homes;
  const here = homes.find(({ uri }) => uri === folder.uri) ?? { ...folder, count: 0, nextNumber: '' };
  if (here.count > 0) return [here];
  return [...homes.filter(({ uri, count }) => count > 0 && uri.startsWith(`${folder.uri}/`)), here];
}

/** Kinds that are picked from together, under a heading. */
export interface KindGroup<T> {
  readonly where: 'folder' | 'workspace' | 'nowhere';
  readonly kinds: readonly T[];
}

/** Kinds in the order in which they are likely wanted: those that live in or below a folder, those in use at all, the most used first, then the rest by name. */
export function kindGroups<T extends Pick<KindItem, 'homes' | 'short'>>(kinds: readonly T[], folder: string | undefined): KindGroup<T>[] {
  const used = (kind: T) => kind.homes.reduce((sum, { count }) => sum + count, 0);
  const livesHere = ({ homes }: T) => homes.some(({ uri, count }) => count > 0 && `${uri}/`.startsWith(`${folder}/`));
  const whereOf = (kind: T) => (livesHere(kind) ? 'folder' : used(kind) > 0 ? 'workspace' : 'nowhere');
  const ordered = kinds.toSorted((a, b) => used(b) - used(a) || a.short.localeCompare(b.short));
  const groups = (['folder', 'workspace', 'nowhere'] as const).map((where) => ({
    where,
    kinds: ordered.filter((kind) => whereOf(kind) === where),
  }));
  return groups.filter((group) => group.kinds.length > 0);
}
