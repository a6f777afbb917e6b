import { identifierOf } from './blocks/definition.ts';
import { readResource } from './link-resource.ts';
import type { Defined } from './phrasing.ts';
import { opaqueEnd, opaqueText } from './opaque.ts';
import type { OpaqueText } from './opaque.ts';
import type { Span } from '../text/span.ts';

/** A link found by its brackets; offsets are those of the text that was scanned. */
export interface ScannedLink {
  readonly form: 'inline' | 'image' | 'reference' | 'wiki';
  readonly start: number;
  readonly end: number;
  readonly label: Span;
  readonly urlSpan: Span;
  /** Empty for a reference. */
  readonly url: string;
  /** Of a reference. */
  readonly identifier: string;
}

/** What a leaf's text holds that leads somewhere. */
export interface ScannedText {
  readonly links: readonly ScannedLink[];
  /** HTML tags, comments and autolinks. */
  readonly angles: readonly Span[];
}

interface Opener {
  readonly start: number;
  readonly inside: number;
  readonly image: boolean;
  /** The number of links found when it was met: those found later stand inside it. */
  readonly found: number;
  active: boolean;
}

interface Scan {
  readonly text: string;
  readonly defined: Defined;
  readonly opaque: OpaqueText;
  readonly openers: Opener[];
  readonly links: ScannedLink[];
  readonly angles: Span[];
}

const FOOTNOTE_CALL = /\[\^((?:[^ \t\r\n[\]\\]|\\[[\]\\]|\\(?![[\]\\]))+)\]/y;
const LABEL = /\[((?:[^[\]\\]|\\[[\]\\]|\\(?![[\]\\]))*)\]/y;
const WIKI = /\[\[([^[\]\r\n|]+)(?:\|([^[\]\r\n]*))?\]\]/y;
// CommonMark’s own.
const LABEL_LIMIT = 999;
const SPECIAL = /[\\`<![\]]/g;

/**
 * Find the links, images and references of a leaf's text without parsing the rest: links bind tighter than emphasis,
 * so that only code, HTML and escapes have to be known. Finds what remark finds, in linear time.
 */
export function scanLinks(text: string, defined: Defined): ScannedText {
  const scan: Scan = { text, defined, opaque: opaqueText(text), openers: [], links: [], angles: [] };
  for (let at = nextSpecial(text, 0); at >= 0;) at = nextSpecial(text, step(scan, at));
  return scan;
}

function nextSpecial(text: string, from: number): number {
  SPECIAL.lastIndex = from;
  return SPECIAL.test(text) ? SPECIAL.lastIndex - 1 : -1;
}

/** Read what begins at a special character; where to go on. */
function step(scan: Scan, at: number): number {
  const { text } = scan;
  switch (text.charCodeAt(at)) {
    case 92:
      return at + 2;
    case 33:
      return text.charCodeAt(at + 1) === 91 ? open(scan, at, true) : at + 1;
    case 91:
      return footnoteEnd(scan, at) ?? wikiEnd(scan, at) ?? open(scan, at, false);
    case 93:
      return close(scan, at);
    case 60:
      return angle(scan, at);
    default:
      return opaqueEnd(scan.opaque, at);
  }
}

function angle({ opaque, angles }: Scan, start: number): number {
  const end = opaqueEnd(opaque, start);
  if (end > start + 1) angles.push({ start, end });
  return end;
}

/** A wiki link is one only where CommonMark sees no link. */
function wikiEnd({ text, defined, links }: Scan, start: number): number | undefined {
  if (text.charCodeAt(start + 1) !== 91) return undefined;
  WIKI.lastIndex = start;
  const [, target, words] = WIKI.exec(text) ?? [];
  const end = WIKI.lastIndex;
  if (target === undefined || text.charCodeAt(end) === 40) return undefined;
  const whole = text.slice(start + 2, end - 2);
  if (defined.definitions.has(identifierOf(whole))) return undefined;
  const urlSpan = { start: start + 2, end: start + 2 + target.length };
  const label = words === undefined ? urlSpan : { start: urlSpan.end + 1, end: end - 2 };
  links.push({ form: 'wiki', start, end, label, urlSpan, url: target.trim(), identifier: '' });
  return end;
}

function open({ openers, links }: Scan, start: number, image: boolean): number {
  const inside = image ? start + 2 : start + 1;
  openers.push({ start, inside, image, found: links.length, active: true });
  return inside;
}

function footnoteEnd({ text, defined }: Scan, at: number): number | undefined {
  if (text.charCodeAt(at + 1) !== 94) return undefined;
  FOOTNOTE_CALL.lastIndex = at;
  const label = FOOTNOTE_CALL.exec(text)?.[1];
  return label !== undefined && defined.footnotes.has(identifierOf(label)) ? FOOTNOTE_CALL.lastIndex : undefined;
}

function close(scan: Scan, at: number): number {
  const { links, openers } = scan;
  const opener = openers.pop();
  const link = opener?.active ? linkFrom(scan, opener, at) : undefined;
  if (!opener || !link) return at + 1;
  // An image's description is text: links in it are none.
  if (opener.image) links.splice(opener.found);
  // A link holds no links, so no bracket before it can begin one any more.
  else for (const other of openers) if (!other.image) other.active = false;
  links.push(link);
  return link.end;
}

function linkFrom({ text, defined }: Scan, opener: Opener, at: number): ScannedLink | undefined {
  const { start, image } = opener;
  const label = { start: opener.inside, end: at };
  const next = text.charCodeAt(at + 1);
  const resource = next === 40 ? readResource(text, at + 1) : undefined;
  if (resource) return { form: image ? 'image' : 'inline', start, label, identifier: '', ...resource };
  if (next === 91) {
    LABEL.lastIndex = at + 1;
    const full = LABEL.exec(text)?.[1];
    const identifier = full === undefined ? '' : identifierOf(full);
    const urlSpan = { start: at + 2, end: LABEL.lastIndex - 1 };
    if (identifier && defined.definitions.has(identifier))
      return { form: 'reference', start, end: urlSpan.end + 1, label, urlSpan, url: '', identifier };
    if (full !== '') return undefined;
  }
  const identifier = label.end - label.start > LABEL_LIMIT ? '' : identifierOf(text.slice(label.start, label.end));
  if (!identifier || !defined.definitions.has(identifier)) return undefined;
  return { form: 'reference', start, end: next === 91 ? at + 3 : at + 1, label, urlSpan: label, url: '', identifier };
}
