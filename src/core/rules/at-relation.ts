import type { RelationSummary } from '../catalog/summary.ts';
import { nameOf } from '../text/path.ts';
import type { CatalogContext, CatalogRemark } from './rule.ts';

/** A remark at a relation's place; of one in the sidecar it names the file, and leads there. */
export function atRelation({ place, beside }: RelationSummary, message: string): Pick<CatalogRemark, 'place' | 'message' | 'related'> {
  if (!beside) return { place, message };
  return { place, message: `“${nameOf(beside.path)}”: ${message}`, related: { ...beside, message: 'It stands here' } };
}

/** What the kind calls a relation's field. */
export const labelOf = ({ summary, catalog }: CatalogContext, { field }: RelationSummary): string =>
  catalog.kindOf(summary)?.fields.find(({ id }) => id === field)?.label ?? field;

/** How an artifact is called where its title is not said. */
export const shortOf = ({ summary, catalog }: CatalogContext): string => catalog.kindOf(summary)?.short ?? 'artifact';
