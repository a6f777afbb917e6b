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

/** The kinds that live in or below a folder first. */
export function livingFirst<T extends Pick<KindItem, 'homes'>>(kinds: readonly T[], folder: string | undefined): readonly T[] {
  const lives = ({ homes }: T) => homes.some(({ uri, count }) => count > 0 && `${uri}/`.startsWith(`${folder}/`));
  return [...kinds.filter(lives), ...kinds.filter((kind) => !lives(kind))];
}
