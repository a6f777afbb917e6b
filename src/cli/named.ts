import type { Kind } from '../core/kinds/kind.ts';
import { meant } from './flags.ts';
import { Refusal } from './refusal.ts';

/** The kind somebody named: by id, short name or prefix, in any case; refused where there is none. */
export function kindNamed(written: string, kinds: readonly Kind[]): Kind {
  const wanted = written.toLowerCase();
  const namesOf = ({ id, short, prefixes }: Kind): string[] => [id, short, ...prefixes].map((name) => name.toLowerCase());
  const found = kinds.find(({ id }) => id === wanted) ?? kinds.find((kind) => namesOf(kind).includes(wanted));
  if (found) return found;
  const ids = kinds.map(({ id }) => id);
  throw new Refusal(`There is no kind “${written}”${meant(wanted, ids)}`, `Kinds are ${ids.join(', ')}`);
}
