import { homeOf, type Catalog } from '../../catalog/catalog.ts';
import { spellings } from '../../catalog/local-link.ts';
import type { RelationSummary, Summary } from '../../catalog/summary.ts';
import { folderOf, nameOf, relativePath } from '../../text/path.ts';
import { didYouMean } from '../../text/near.ts';
import { greatest } from '../../text/numbers.ts';
import { defineRule, type CatalogContext, type CatalogRemark } from '../rule.ts';

/** A relation that points nowhere leaves a reader of the old artifact without the new one. */
export const relationTarget = defineRule({
  id: 'relation-target',
  summary: 'Every relation points at an artifact, or at least at a file, that is there.',
  subject: 'catalog',
  weight: 'integrity',
  evenClosed: true,

  *check(context) {
    for (const relation of context.summary.relations) {
      if (isSelf(context, relation)) {
        yield {
          ...standing(relation, `Relation “${labelOf(context, relation)}” points at the artifact itself; expected another one`),
        };
        continue;
      }
      if (isLink(context, relation) || !leadsNowhere(context, relation)) continue;
      const near = similarTo(context, relation);
      yield {
        ...standing(
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

/** At the relation's place; of one in the sidecar the message names the file, and leads there. */
function standing({ place, beside }: RelationSummary, message: string): Pick<CatalogRemark, 'place' | 'message' | 'related'> {
  if (!beside) return { place, message };
  return { place, message: `“${nameOf(beside.path)}”: ${message}`, related: { ...beside, message: 'It stands here' } };
}

const labelOf = ({ summary, catalog }: CatalogContext, { field }: RelationSummary): string =>
  catalog.kindOf(summary)?.fields.find(({ id }) => id === field)?.label ?? field;

const isSelf = ({ summary, catalog }: CatalogContext, relation: RelationSummary): boolean => {
  const targets = catalog.targetsOf(summary, relation);
  return targets.length === 1 && targets[0]?.path === summary.path;
};

/** A file called nearly so, where the relation is written as a path. */
function similarTo({ summary, targets }: CatalogContext, { path, target }: RelationSummary): string | undefined {
  const near = path !== undefined && target.endsWith('.md') ? targets.similar(path).find((each) => each !== summary.path) : undefined;
  return near === undefined ? undefined : relativePath(folderOf(summary.path), near);
}

/** A broken link in the text is what `link-broken` speaks of. */
const isLink = ({ summary }: CatalogContext, { place, path }: RelationSummary): boolean =>
  path !== undefined && summary.links.some((link) => link.path === path && link.place.line === place.line);

function leadsNowhere({ summary, catalog, targets }: CatalogContext, relation: RelationSummary): boolean {
  const { path, prefix, number, target } = relation;
  if (catalog.targetsOf(summary, relation).length > 0) return false;
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
