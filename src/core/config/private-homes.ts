import type { Kind } from '../kinds/kind.ts';
import type { Config } from './config.ts';

/** Where artifacts of a kind are kept: the homes the config names, else the kind's own. */
export const homesNamed = ({ id, home }: Kind, { kinds }: Config): readonly string[] => {
  const { homes = [] } = kinds[id] ?? {};
  return homes.length > 0 ? homes : [home];
};

/** The folders where private artifacts are kept: they are read although git ignores them. */
export const privateHomes = (kinds: readonly Kind[], config: Config): readonly string[] => [
  ...new Set(kinds.filter((kind) => kind.private).flatMap((kind) => homesNamed(kind, config))),
];
