import type { Catalog } from './catalog.ts';
import type { Summary } from './summary.ts';

/** What is worked out of an artifact beside all others, kept as long as the catalog stays as it is: rules ask again and again. */
export function perVersion<T>(work: (summary: Summary, catalog: Catalog) => T): (summary: Summary, catalog: Catalog) => T {
  const known = new WeakMap<Catalog, { readonly version: number; readonly found: Map<Summary, T> }>();
  return (summary, catalog) => {
    let kept = known.get(catalog);
    if (kept?.version !== catalog.version) known.set(catalog, (kept = { version: catalog.version, found: new Map() }));
    const there = kept.found.get(summary);
    if (there !== undefined) return there;
    const found = work(summary, catalog);
    kept.found.set(summary, found);
    return found;
  };
}
