import { findCitations } from '../core/artifacts/cite.ts';
import type { Artifact } from '../core/artifacts/artifact.ts';
import { localTarget } from '../core/catalog/local-link.ts';
import type { Summary } from '../core/catalog/summary.ts';
import type { Block } from '../core/markdown/block.ts';
import { everyInline, inlinesOf } from '../core/markdown/inlines.ts';
import { linksOf } from '../core/markdown/links.ts';
import { readOutline } from '../core/markdown/outline.ts';
import type { Outline } from '../core/markdown/shape.ts';
import { everyBlock, holdsInlines } from '../core/markdown/walk.ts';
import { contains, slice, type Span } from '../core/text/span.ts';
import type { Root } from './root.ts';

/** A place in a document that names artifacts: a link, the value of a relation, or a citation such as “ADR-12”. */
export interface Mention {
  readonly span: Span;
  readonly form: 'link' | 'relation' | 'citation';
  readonly targets: readonly Summary[];
}

/** Every place in a document that names an artifact which is there, in the order of the text. */
export function mentionsIn(root: Root, path: string, text: string): Mention[] {
  const artifact = root.artifactOf(path, text);
  const outline = artifact?.outline ?? readOutline(text);
  const links = linkMentions(root, path, outline);
  const isElsewhere = ({ span }: Mention): boolean => !links.some((link) => contains(link.span, span) || contains(span, link.span));
  const relations = artifact ? relationMentions(root, artifact).filter(isElsewhere) : [];
  const known = [...links, ...relations];
  const citations = citationMentions(root, path, outline).filter(({ span }) => !known.some((each) => contains(each.span, span)));
  return [...known, ...citations].filter(({ targets }) => targets.length > 0).sort((a, b) => a.span.start - b.span.start);
}

function linkMentions({ engine: { catalog } }: Root, from: string, outline: Outline): Mention[] {
  return linksOf(outline, { localOnly: true }).flatMap(({ form, url, span }): Mention[] => {
    const path = form === 'wiki' || form === 'image' ? undefined : localTarget(from, url)?.path;
    const target = path === undefined ? undefined : (catalog.get(path) ?? catalog.get(`${path}.md`));
    return target ? [{ span, form: 'link', targets: [target] }] : [];
  });
}

function relationMentions({ engine: { catalog } }: Root, artifact: Artifact): Mention[] {
  const from = catalog.get(artifact.path);
  if (!from) return [];
  // Those of the sidecar are written there.
  const relations = artifact.relations.filter(({ inSidecar }) => !inSidecar);
  return relations.map((relation) => ({ span: relation.span, form: 'relation', targets: catalog.targetsOf(from, relation) }));
}

function citationMentions({ engine: { catalog, kinds } }: Root, path: string, outline: Outline): Mention[] {
  const prefixes = [...new Set(kinds.flatMap((kind) => kind.prefixes))];
  const mentions: Mention[] = [];
  for (const block of everyBlock(outline.blocks)) {
    if (!holdsInlines(block) || findCitations(slice(outline.text, block.span), prefixes).length === 0) continue;
    for (const span of wordSpans(outline, block)) {
      for (const { start, end, prefix, number } of findCitations(slice(outline.text, span), prefixes, span.start)) {
        const targets = catalog.cited(prefix, number, catalog.get(path));
        mentions.push({ span: { start, end }, form: 'citation', targets });
      }
    }
  }
  return mentions;
}

/** The plain words of a block: no code, no links, which lead somewhere already. */
function* wordSpans(outline: Outline, block: Block): Iterable<Span> {
  const links: Span[] = [];
  for (const { type, position } of everyInline(inlinesOf(outline, block))) {
    const [start, end] = [position?.start.offset, position?.end.offset];
    if (start === undefined || end === undefined) continue;
    if (type === 'link' || type === 'linkReference') links.push({ start, end });
    if (type === 'text' && !links.some((link) => contains(link, { start, end }))) yield { start, end };
  }
}
