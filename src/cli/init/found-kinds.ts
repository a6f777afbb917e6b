import { homeOf } from '../../core/catalog/catalog.ts';
import type { Summary } from '../../core/catalog/summary.ts';
import { templateIn } from '../../core/config/home-templates.ts';
import type { Kind } from '../../core/kinds/kind.ts';

/** A kind of which there are artifacts, and where they live. */
export interface FoundKind {
  readonly kind: Kind;
  /** Most used first. */
  readonly homes: readonly { readonly path: string; readonly count: number }[];
  /** The body most of them have. */
  readonly variant: string;
  /** A template of theirs that stands beside them. */
  readonly template: string | undefined;
}

/** The kinds that live here, by what is surest: a folder holds a kind when more than one artifact says so, or one says it plainly. */
export function foundKinds(summaries: Iterable<Summary>, kinds: readonly Kind[], paths: Iterable<string>): FoundKind[] {
  const listed = [...paths];
  const all = [...summaries];
  return kinds.flatMap((kind) => {
    const own = all.filter((summary) => summary.kind === kind.id);
    const homes = [...grouped(own, ({ path }) => homeOf(path))]
      .filter(([path, here]) => path !== '' && (here.length > 1 || here.some(({ basis }) => basis !== 'weak')))
      .map(([path, here]) => ({ path, count: here.length }))
      .sort((a, b) => b.count - a.count || (a.path < b.path ? -1 : 1));
    if (homes.length === 0) return [];
    const variants = [...grouped(own, ({ variant }) => variant)].sort(([, a], [, b]) => b.length - a.length);
    const templates = kind.origin.builtIn ? homes.flatMap(({ path }) => templateIn(listed, path, kind) ?? []) : [];
    return { kind, homes, variant: variants[0]?.[0] ?? 'default', template: templates[0] };
  });
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
