import type { Block } from './block.ts';
import { parseDefinition } from './blocks/definition.ts';
import { autolinksOf, mayHoldAutolink } from './autolinks.ts';
import { htmlLinksIn } from './html-links.ts';
import { clipLines, joinLines, joinedSpan } from './joined.ts';
import type { Joined } from './joined.ts';
import { isLocal } from './link.ts';
import type { Link } from './link.ts';
import { scanLinks } from './link-scan.ts';
import type { ScannedLink } from './link-scan.ts';
import type { Outline } from './shape.ts';
import type { Span } from '../text/span.ts';
import { everyBlock, holdsInlines } from './walk.ts';
import { wordsOf } from './words.ts';
import { append } from '../text/append.ts';

export { anchorsOf } from './anchors.ts';
export { isLocal } from './link.ts';
export type { Link } from './link.ts';

// What a link into the workspace needs: a destination that is not on the web, a wiki link, a tag.
const LOCAL = /\]\([ \t\r\n]*<?(?!https?:|mailto:|\/\/)|\[\[|<(?:a|img)[ \t\r\n]/i;
const EVERY_LOCAL = new RegExp(LOCAL, 'gi');
const SOME = /[[<]|:\/\/|www\.|@/;
// An address may swallow a bracket, which then begins no link: rare enough to be left to the parser.
const BRACKET_IN_ADDRESS = /(?:https?:\/\/|www\.)[^\s<[]{0,2000}\[/i;

/**
 * Every link, image, reference and definition of a document, in the order of the text; with `localOnly` those alone that
 * lead into the workspace, which spares nearly all the work.
 */
export function linksOf(outline: Outline, { localOnly = false }: { readonly localOnly?: boolean } = {}): readonly Link[] {
  const { text, blocks, definitions } = outline;
  const references = !localOnly || [...definitions.values()].some(({ url = '' }) => isLocal(url));
  const links: Link[] = [];
  const mayHold = localOnly && !references ? nearLocal(text) : undefined;
  for (const block of everyBlock(blocks)) {
    if (block.type === 'definition') links.push(definitionLink(text, block));
    else if (block.type === 'html')
      append(
        links,
        htmlLinksIn(text.slice(block.span.start, block.span.end), (at) => block.span.start + at),
      );
    else if (holdsInlines(block) && mayHold?.(block.span) !== false) {
      const source = text.slice(block.span.start, block.span.end);
      if (localOnly ? LOCAL.test(source) || (references && source.includes('[')) : SOME.test(source))
        append(links, linksIn(outline, block, localOnly));
    }
  }
  return localOnly ? links.filter(({ url }) => isLocal(url)) : links;
}

/** Whether a span, each further on than the one before, holds what may begin a local link: looked for once in the whole text. */
function nearLocal(text: string): (span: Span) => boolean {
  const places = Array.from(text.matchAll(EVERY_LOCAL), ({ index }) => index);
  let next = 0;
  return ({ start, end }) => {
    while ((places[next] ?? Infinity) < start) next++;
    return (places[next] ?? Infinity) < end;
  };
}

function definitionLink(text: string, { content, span, url = '' }: Block): Link {
  const joined = joinLines(text, content);
  const found = parseDefinition(joined.text, joined.text.indexOf('['));
  const urlSpan = found ? joinedSpan(joined, found.urlSpan) : span;
  const label = found ? joined.text.slice(found.labelSpan.start, found.labelSpan.end) : '';
  return { form: 'definition', span, url, urlSpan, text: label };
}

function linksIn(outline: Outline, block: Block, localOnly: boolean): readonly Link[] {
  const joined = joinLines(outline.text, block.content);
  const { links, angles } = scanLinks(joined.text, outline);
  const found = links.map((link) => scannedLink(outline, block, joined, link));
  for (const { start, end } of angles)
    append(
      found,
      htmlLinksIn(joined.text.slice(start, end), (at) => joined.offsetOf(start + at)),
    );
  const swallowed = BRACKET_IN_ADDRESS.test(joined.text);
  const autolinks = (!localOnly || swallowed) && mayHoldAutolink(joined.text, links) ? autolinksOf(outline, block) : [];
  const kept = swallowed
    ? found.filter(({ span }) => !autolinks.some((auto) => auto.span.start < span.start && span.start < auto.span.end))
    : found;
  return [...kept, ...autolinks].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

function scannedLink(outline: Outline, block: Block, joined: Joined, link: ScannedLink): Link {
  const { form, start, end, label, identifier } = link;
  const url = form === 'reference' ? (outline.definitions.get(identifier)?.url ?? '') : link.url;
  const labelSpan = joinedSpan(joined, label);
  const oneLine = labelSpan.end - labelSpan.start === label.end - label.start;
  const words = wordsOf(outline.text, oneLine ? [labelSpan] : clipLines(block.content, labelSpan), outline);
  return { form, span: joinedSpan(joined, { start, end }), url, urlSpan: joinedSpan(joined, link.urlSpan), text: words.trim() };
}
