import type { Kind } from '../kinds/kind.ts';
import { isNameKey } from '../kinds/metadata-headings.ts';
import type { Heading, Outline } from '../markdown/shape.ts';
import { literal } from '../text/literal.ts';
import { once } from '../text/once.ts';
import type { Span } from '../text/span.ts';
import type { FieldReading, TitleReading } from './artifact.ts';
import type { HeadingRole } from './fields/head.ts';

/** What a title is read from. */
export interface TitleSource {
  readonly text: string;
  readonly kind: Kind;
  readonly heading: Heading | undefined;
  readonly fields: readonly FieldReading[];
  /** Words of the file's name, for want of anything better. */
  readonly fallback: string;
}

/** What tells the title heading from a section. */
export interface TitleHints {
  readonly roleOf: (heading: Heading) => HeadingRole;
  /** Whether a heading is, word for word, one of the kind's sections: `title` in the kind's own words, `alias` in others. */
  readonly isNamed: (heading: Heading) => 'title' | 'alias' | undefined;
  readonly kind: Kind;
  /** From the file's name. */
  readonly number: number | undefined;
}

/** The heading that names the document: the first of the first rank, unless a section or a block of metadata stands above it or it is a section itself. */
export function titleHeading({ headings }: Outline, hints: TitleHints): Heading | undefined {
  for (const heading of headings) {
    const role = hints.roleOf(heading);
    if (role === 'container' && heading.depth === 1) return undefined;
    if (heading.depth === 1 && (role === 'other' || (role === 'section' && isTitleAllTheSame(heading, headings, hints)))) return heading;
    if (role === 'section') return undefined;
  }
  return undefined;
}

/** A title may sound like a section (“11. Migration Strategy”): its number, or sections below it alone, tell. */
function isTitleAllTheSame(heading: Heading, headings: readonly Heading[], { isNamed, roleOf, kind, number }: TitleHints): boolean {
  const named = isNamed(heading);
  const own = /\d+/.exec(leadOf(kind, heading.text))?.[0];
  if (named === undefined || (own !== undefined && Number(own) === number)) return true;
  const others = headings.filter((each) => each !== heading);
  return named === 'alias' && others.every(({ depth }) => depth > 1) && others.some((each) => roleOf(each) === 'section');
}

/** The title: sidecar, front matter, the title heading, a name field, the file's name; the first that says anything. */
export function readTitle({ text, kind, heading, fields, fallback }: TitleSource): TitleReading {
  const beside = fields.find(({ dialect, key, value }) => dialect === 'sidecar' && isNameKey(key) && value !== '');
  if (beside) return titleBeside(kind, beside.value, heading, text);
  const inFront = fields.find(
    ({ dialect, key, value }) => (dialect === 'front-matter' || dialect === 'toml') && key.toLowerCase() === 'title' && value !== '',
  );
  if (inFront) return titleOf(kind, inFront.value, inFront.items[0]?.span ?? inFront.valueSpan, text, 'front-matter');
  if (heading && heading.text.trim() !== '') return titleOf(kind, heading.text.trim(), heading.words, text, 'heading');
  const name = fields.find(({ key, value }) => isNameKey(key) && value !== '');
  if (name) return titleOf(kind, name.value, name.valueSpan, text, 'field');
  return titleOf(kind, fallback, { start: 0, end: 0 }, text, 'file-name');
}

/** What a sidecar calls the artifact; where it stands, and its number, are those of the heading. */
function titleBeside(kind: Kind, value: string, heading: Heading | undefined, text: string): TitleReading {
  const { display } = titleOf(kind, value, { start: 0, end: 0 }, text, 'sidecar');
  const words = heading?.text.trim() ?? '';
  if (!heading || words === '') return { ...titleOf(kind, value, { start: 0, end: 0 }, text, 'sidecar'), numberSpan: undefined };
  return { ...titleOf(kind, words, heading.words, text, 'sidecar'), display };
}

/** The form of a title with holes for number and words: `{number}. {title}`, `ADR-{number:4}: {title}`, `{title}`. */
export function titleForm({ lead, number }: Pick<TitleReading, 'lead' | 'number'>): string {
  if (number === undefined) return '{title}';
  return lead.replace(/\d+/, (digits) => (digits.startsWith('0') ? `{number:${digits.length}}` : '{number}')) + '{title}';
}

function titleOf(kind: Kind, text: string, span: Span, whole: string, source: TitleReading['source']): TitleReading {
  const lead = leadOf(kind, text);
  const display = text.slice(lead.length).trim() || text;
  const digits = /\d+/.exec(lead)?.[0];
  const at = digits === undefined || source === 'file-name' ? -1 : whole.slice(span.start, span.end).indexOf(digits);
  return {
    text,
    display,
    lead,
    number: digits === undefined ? undefined : Number(digits),
    numberSpan: digits === undefined || at < 0 ? undefined : { start: span.start + at, end: span.start + at + digits.length },
    span,
    source,
  };
}

/** “12. ”, “ADR-12: ”, “RFC 12 – ”, “RFC: ” at the front of a title. */
function leadOf(kind: Kind, title: string): string {
  if (!/[\d:]/.test(title)) return '';
  const { numberedName, bareName } = leadsOf(kind);
  const prefixed = numberedName.exec(title);
  if (prefixed && prefixed[0].length < title.length) return prefixed[0];
  const numbered = /^#?(?:\d{1,6}(?:[.:)]\s+|\s+[-–—|:]\s+)|0\d{1,5}\s+)(?=\S)/u.exec(title);
  return numbered?.[0] ?? bareName.exec(title)?.[0] ?? '';
}

/** A kind is called by its prefixes and names. */
const leadsOf = once(({ prefixes, short, name }: Kind) => {
  const names = [...prefixes, short, name].filter(Boolean).map(literal).join('|');
  return {
    numberedName: new RegExp(`^\\[?(?:(?:${names})[-_ #]{0,2}|[A-Z]{2,6}-)0*\\d{1,6}(?!\\p{N})\\]?(?:\\s*[:.)–—|-]\\s*|\\s+|$)`, 'iu'),
    bareName: new RegExp(`^(?:${names})\\s*:\\s+(?=\\S)`, 'iu'),
  };
});
