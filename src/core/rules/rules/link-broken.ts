import { spellings } from '../../catalog/local-link.ts';
import type { LinkSummary } from '../../catalog/summary.ts';
import { folderOf, nameOf, relativePath } from '../../text/path.ts';
import { didYouMean, nearest } from '../../text/near.ts';
import { defineRule, type CatalogContext, type CatalogRemark } from '../rule.ts';

/** A link that leads nowhere costs every reader the search that its writer was spared. */
export const linkBroken = defineRule({
  id: 'link-broken',
  summary: 'Every link to a file or heading of the repository leads somewhere.',
  subject: 'catalog',
  weight: 'integrity',
  severity: { weak: 'info' },
  evenClosed: true,

  *check(context) {
    for (const link of context.summary.links) {
      const remark = aboutFile(context, link) ?? aboutAnchor(context, link);
      if (remark) yield remark;
    }
  },
});

/** What leaves the repository, or is of a site, is for others to resolve. */
function aboutFile(context: CatalogContext, { path, url, image, place, anchor }: LinkSummary): CatalogRemark | undefined {
  if (path === undefined || path.startsWith('../') || isOfSite(context.summary.path, url)) return undefined;
  if (spellings(path).some((each) => context.targets.exists(each) !== false)) return undefined;
  const meant = addressMeant(url);
  if (meant !== undefined) {
    const wish = meant === '' ? 'an address' : `“${meant}”`;
    return { place, weight: 'template', message: `“${url}” is read as a file; expected ${wish}`, ...replacing(meant || undefined, place) };
  }
  const near = similarTo(context, path);
  const better = near === undefined || anchor === undefined ? near : `${near}#${anchor}`;
  const fact = `${image ? 'Image' : 'File'} “${url}” is not there`;
  return { place, message: `${fact}${didYouMean(better) || '; expected a file of the repository'}`, ...replacing(better, place) };
}

/** `/x` begins at the repository where it begins as the file’s own path does; else it may be any page of a site. */
const isOfSite = (from: string, url: string): boolean => url.startsWith('/') && url.split('/')[1] !== from.split('/')[0];

const site = /^(?:www\.|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|io|dev|edu|gov)(?:[/?#:]|$))/i;

/** The address on the web that somebody wanted to write; empty where that is a person, and nobody can tell on which site. */
function addressMeant(url: string): string | undefined {
  if (/^@[\w-]+$/.test(url)) return '';
  return site.test(url) ? `https://${url}` : /^\((https?:\S+)\)$/.exec(url)?.[1];
}

function similarTo({ summary, targets }: CatalogContext, path: string): string | undefined {
  const isCommon = /^(?:readme|index)\b/i.test(nameOf(path));
  const near = targets.similar(path).find((each) => each !== summary.path && (!isCommon || folderOf(each) === folderOf(path)));
  return near === undefined ? undefined : encodeURI(relativePath(folderOf(summary.path), near));
}

/** Lines of code, text fragments, routes of an application and the top of a page are no headings. */
const noHeading = /^(?:L\d+(?:C\d+)?(?:-L?\d+(?:C\d+)?)?|:~:.*|[/!].*|top|)$/i;

function aboutAnchor({ summary, targets }: CatalogContext, { path, anchor, url, place, image }: LinkSummary): CatalogRemark | undefined {
  if (anchor === undefined || image || noHeading.test(anchor)) return undefined;
  const anchors = (path === undefined ? [summary.path] : spellings(path))
    .map((each) => targets.anchors(each))
    .find((found) => found !== undefined);
  const bare = anchor.replace(/^user-content-/, '');
  if (!anchors || anchors.has(anchor) || anchors.has(bare)) return undefined;
  const near = anchors.has(bare.toLowerCase()) ? bare.toLowerCase() : nearest(bare, anchors);
  const better = near === undefined ? undefined : `${url.slice(0, url.indexOf('#'))}#${near}`;
  const where = path === undefined ? 'Here' : `In “${nameOf(path)}”`;
  const wish = near === undefined ? '; expected that of a heading' : `; did you mean “#${near}”`;
  // The page still opens, at the wrong place: less than a link that leads nowhere.
  return { place, weight: 'template', message: `${where} nothing has the anchor “#${anchor}”${wish}`, ...replacing(better, place) };
}

const replacing = (better: string | undefined, { start, end }: CatalogRemark['place']): Pick<CatalogRemark, 'fix'> =>
  better === undefined
    ? {}
    : { fix: { kind: 'suggestion', title: `Change to “${better}”`, edits: () => [{ span: { start, end }, text: better }] } };
