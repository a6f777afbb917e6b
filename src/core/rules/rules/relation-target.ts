import { homeOf, type Catalog } from '../../catalog/catalog.ts';
import { spellings } from '../../catalog/local-link.ts';
import type { RelationSummary, Summary } from '../../catalog/summary.ts';
import { folderOf, relativePath } from '../../text/path.ts';
import { didYouMean } from '../../text/near.ts';
import { greatest } from '../../text/numbers.ts';
import { atRelation, labelOf } from '../at-relation.ts';
import { defineRule, type CatalogContext } from '../rule.ts';

/** A relation that points nowhere leaves a reader of the old artifact without the new one. */
export const relationTarget = defineRule({
  id: 'relation-target',
  summary: 'Every relation points at an artifact, or at least at a file, that is there.',
  subject: 'catalog',
  weight: 'integrity',
  evenClosed: true,

  *check(context) {
    for (const relation of context.summary.relations) {
      if (isLink(context, relation) || !leadsNowhere(context, relation)) continue;
      const near = similarTo(context, relation);
      yield {
        ...atRelation(
          relation,
          `Relation “${labelOf(context, relation)}” points at “${relation.target}”, which is not there${didYouMean(near) || '; expected an artifact'}`,
        ),
        ...(near === undefined || relation.beside
          ? {}
          : { fix: { kind: 'suggestion', title: `Change to “${near}”`, edits: () => [{ span: relation.place, text: near }] } }),
      };
    }
  },
});

/** A file called nearly so, where the relation is written as a path. */
function similarTo({ summary, targets }: CatalogContext, { path, target }: RelationSummary): string | undefined {
  const near = path !== undefined && target.endsWith('.md') ? targets.similar(path).find((each) => each !== summary.path) : undefined;
  return near === undefined ? undefined : relativePath(folderOf(summary.path), near);
}

/** A broken link in the text is what `link-broken` speaks of. */
const isLink = ({ summary }: CatalogContext, { place, path }: RelationSummary): boolean =>
  path !== undefined && summary.links.some((link) => link.path === path && link.place.line === place.line);

function leadsNowhere({ summary, catalog, targets }: CatalogContext, relation: RelationSummary): boolean {
  const { path, url, prefix, number, target } = relation;
  if (url !== undefined || catalog.targetsOf(summary, relation).length > 0) return false;
  if (path !== undefined) return spellings(path).every((each) => targets.exists(each) === false);
  // “#167” is an issue or a pull request of some tracker.
  if (number === undefined || target.includes('#') || !isCountedHere(summary, catalog)) return false;
  return prefix === undefined || catalog.knowsPrefix(prefix);
}

/** Numbers that a tracker gave leave gaps; where most are taken elsewhere, one that is not here proves nothing. */
function isCountedHere(summary: Summary, catalog: Catalog): boolean {
  const numbers = new Set(catalog.inHome(homeOf(summary.path)).flatMap(({ number }) => number ?? []));
  const highest = greatest([...numbers]);
  return highest < 100 || numbers.size * 2 > highest;
}
