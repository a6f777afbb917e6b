import type { FieldType } from '../kinds/kind.ts';
import type { Outline } from '../markdown/shape.ts';
import type { Span } from '../text/span.ts';
import type { FieldItem, FieldReading } from './artifact.ts';
import { readPlain, sourceSpan, type Plain } from './plain.ts';

/** A value without markup, and its items. */
export interface FieldValue {
  readonly value: string;
  readonly items: readonly FieldItem[];
}

const emptyMark =
  /^(?:[-–—_~.…]+|\?+|n\/?a|none|null|nil|no one|nobody|\[\s*\]|\{\s*\}|leave (?:this )?(?:blank|empty)|not applicable)\.?$/i;
/** Field types that hold several values. */
export const severalTypes: readonly (FieldType | undefined)[] = ['people', 'list', 'artifacts'];

/** Whether a value is there only to say that there is none: `—`, `n/a`, `none`, `[]`. */
export const isEmptyMark = (value: string): boolean =>
  emptyMark.test(value.replace(/^[\s"'(]+|[\s"')]+$/g, '')) || /^\s*(?:"\s*"|'\s*')\s*$/.test(value);

/** Where the words of a value stand: inside the quotation marks that YAML wants. */
export function wordsOfValue(text: string, { dialect, valueSpan }: Pick<FieldReading, 'dialect' | 'valueSpan'>): Span {
  const { start, end } = valueSpan;
  const quote = dialect === 'front-matter' || dialect === 'toml' ? text[start] : undefined;
  return (quote === '"' || quote === "'") && end > start + 1 && text[end - 1] === quote ? { start: start + 1, end: end - 1 } : valueSpan;
}

/** The words of some source lines, with definitions of the document for its reference links. */
export function plainOf({ text, definitions }: Outline, lines: readonly Span[]): Plain {
  return readPlain(text, lines, (identifier) => definitions.get(identifier.trim().replace(/\s+/g, ' ').toLowerCase())?.url);
}

/** Read a value that stands in some source lines, as its field's type wants it. */
export function readValue(outline: Outline, lines: readonly Span[], type: FieldType | undefined): FieldValue {
  const plain = plainOf(outline, lines);
  const value = collapsed(plain.text) || badgeWords(lines.map(({ start, end }) => outline.text.slice(start, end)).join(' '));
  if (value === '' || isEmptyMark(value)) return { value: '', items: [] };
  if (!severalTypes.includes(type))
    return { value, items: [itemOf(plain, { start: 0, end: plain.text.length }) ?? { text: value, span: wholeOf(lines) }] };
  return { value, items: pieces(plain, type).flatMap((piece) => itemOf(plain, piece) ?? []) };
}

/** One item of a plain text; absent where the piece holds no word. */
export function itemOf(plain: Plain, piece: Span): FieldItem | undefined {
  let { start, end } = piece;
  while (start < end && /[\s"']/.test(plain.text[start] ?? '')) start++;
  while (end > start && /[\s"']/.test(plain.text[end - 1] ?? '')) end--;
  const text = collapsed(plain.text.slice(start, end));
  if (text === '' || isEmptyMark(text)) return undefined;
  const url = plain.links.find((link) => link.start < end && link.end > start)?.url;
  return { text, span: sourceSpan(plain, { start, end }), ...(url === undefined ? {} : { url }) };
}

/** Words on one line, with one blank between them. */
export const collapsed = (text: string): string => (/\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();

/** Pieces between commas, semicolons, line ends and “and”, but not inside brackets. */
function pieces({ text, links }: Plain, type: FieldType | undefined): readonly Span[] {
  const found: Span[] = [];
  const between = type === 'list' ? /[,;\n]/y : /[,;\n]|\s+(?:and|&|\+)\s+/iy;
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length;) {
    const unit = text[at] ?? '';
    if ('(['.includes(unit)) depth++;
    if (')]'.includes(unit)) depth = Math.max(0, depth - 1);
    between.lastIndex = at;
    const cut = depth === 0 && !links.some((link) => link.start <= at && at < link.end) ? between.exec(text) : null;
    if (cut) found.push({ start, end: at });
    at += cut ? cut[0].length : 1;
    if (cut) start = at;
  }
  return [...found, { start, end: text.length }];
}

/** What a badge says where a value is nothing else: its alternative text, or the words in a shields.io address. */
function badgeWords(source: string): string {
  const badge = /!\[([^\]]*)\]\(([^)\s]*)[^)]*\)/.exec(source);
  const words = /\/badge\/(?:[^-/?]*-)?([^-/?]+)-[^-/?]+(?:$|[?])/.exec(badge?.[2] ?? '')?.[1];
  return words ? words.replace(/_|%20/g, ' ').replace(/\.svg$/, '') : collapsed(badge?.[1] ?? '');
}

const wholeOf = (lines: readonly Span[]): Span => ({ start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 });
