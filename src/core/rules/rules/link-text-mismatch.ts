import type { Artifact } from '../../artifacts/artifact.ts';
import { homeOf, type Catalog } from '../../catalog/catalog.ts';
import type { LinkSummary, Summary } from '../../catalog/summary.ts';
import { linksOf } from '../../markdown/links.ts';
import type { Edit } from '../../text/edit.ts';
import { defineRule } from '../rule.ts';

/** Who reads the text looks up one artifact, who follows the link another; one of the two is wrong. */
export const linkTextMismatch = defineRule({
  id: 'link-text-mismatch',
  summary: 'A link whose words name an artifact leads to that one.',
  subject: 'catalog',
  weight: 'integrity',
  severity: { strong: 'info' },
  evenClosed: true,

  *check({ summary, catalog }) {
    for (const link of summary.links) {
      const { says, path, anchor, place } = link;
      const target = says && path !== undefined && anchor === undefined ? catalog.get(path) : undefined;
      if (
        !says ||
        !target?.number ||
        (target.private && !summary.private) ||
        target.number === says.number ||
        !isNumberOf(says, target, catalog)
      )
        continue;
      const cited = catalog.cited(says.prefix, says.number, target).find((each) => homeOf(each.path) === homeOf(summary.path));
      yield {
        place,
        message: `The link says “${says.text}” and leads to number ${target.number}, “${target.title}”; expected one artifact`,
        fix: { kind: 'suggestion', title: `Change the text to number ${target.number}`, edits: (own) => renumbered(own, link, target) },
        ...(cited && { related: { path: cited.path, place: cited.titlePlace, message: `“${cited.title}” has the number ${says.number}` } }),
      };
    }
  },
});

/** Whether a number in words can be one of the target's kind: after a prefix of it, before which some set a letter; or where its files have numbers. */
function isNumberOf({ prefix }: NonNullable<LinkSummary['says']>, target: Summary, catalog: Catalog): boolean {
  const kind = catalog.kindOf(target);
  if (prefix === undefined) return kind?.file.includes('{number') === true;
  return (
    kind?.prefixes.some(
      (each) =>
        prefix.toLowerCase().replace(/^\p{L}(?=\p{L}{3})/u, '') === each.toLowerCase() || prefix.toLowerCase() === each.toLowerCase(),
    ) === true
  );
}

/** The first number of the link's words, with as many digits as it had. */
function renumbered({ outline, text }: Artifact, { place }: LinkSummary, { number }: Summary): readonly Edit[] {
  const link = linksOf(outline, { localOnly: true }).find(({ urlSpan }) => urlSpan.start === place.start);
  const found = link && /\d+/.exec(text.slice(link.span.start, link.urlSpan.start));
  if (!link || !found) return [];
  const start = link.span.start + found.index;
  const [written] = found;
  return [
    { span: { start, end: start + written.length }, text: String(number).padStart(written.startsWith('0') ? written.length : 1, '0') },
  ];
}
