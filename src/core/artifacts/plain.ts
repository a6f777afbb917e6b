import type { Span } from '../text/span.ts';
import { bracketPairs, endOfLink, isUrl, type BracketPairs } from './inline-marks.ts';

/** A link inside a plain text: where its label stands there, and its destination (absent for `[ADR-2]` without definition). */
export interface PlainLink extends Span {
  readonly url: string | undefined;
}

/** Words without markup, badges and emoji, with the way back to the source. */
export interface Plain {
  readonly text: string;
  /** Offset in the source of every unit of `text`. */
  readonly offsets: readonly number[];
  readonly links: readonly PlainLink[];
}

interface Scan {
  readonly source: string;
  readonly at: readonly number[];
  readonly urlOf: (identifier: string) => string | undefined;
  text: string;
  readonly offsets: number[];
  readonly links: PlainLink[];
  /** Read at the first bracket. */
  pairs?: BracketPairs;
  /** The last run of asterisks or underscores that was looked at. */
  run: { readonly start: number; readonly end: number; readonly marks: boolean };
}

const marks = /[*_`[\]<>!&\\~:\u0080-\uffff]/;
const emoji = /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|[\u{1f3fb}-\u{1f3ff}]|\ufe0f|\u200d|\u20e3)+/u;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', mdash: '—', ndash: '–', apos: "'" };

/** No value is longer; what goes on is prose, or an attack. */
export const longestPlain = 10_000;

/** The plain words of a few source lines; lines are joined by `\n`. Never throws, whatever is written; reads no more than the first 10,000 units. */
export function readPlain(
  text: string,
  lines: readonly Span[],
  urlOf: (identifier: string) => string | undefined = () => undefined,
): Plain {
  const scan: Scan = { ...joined(text, lines), urlOf, text: '', offsets: [], links: [], run: noRun };
  if (marks.test(scan.source)) scanRange(scan, 0, scan.source.length);
  else return { text: scan.source, offsets: scan.at, links: [] };
  return { text: scan.text, offsets: scan.offsets, links: scan.links };
}

/** The piece of a plain text between two of its units, as a span of the source. */
export function sourceSpan(plain: Plain, { start, end }: Span): Span {
  const first = plain.offsets[start] ?? plain.offsets.at(-1) ?? 0;
  const last = plain.offsets[end - 1];
  return end > start && last !== undefined ? { start: first, end: last + 1 } : { start: first, end: first };
}

function joined(text: string, lines: readonly Span[]): { source: string; at: number[] } {
  let source = '';
  const at: number[] = [];
  lines.forEach((line, index) => {
    if (source.length >= longestPlain) return;
    if (index > 0) {
      source += '\n';
      at.push(lines[index - 1]?.end ?? 0);
    }
    const end = Math.min(line.end, line.start + Math.max(0, longestPlain - source.length));
    source += text.slice(line.start, end);
    for (let offset = line.start; offset < end; offset++) at.push(offset);
  });
  return { source, at };
}

function scanRange(scan: Scan, from: number, to: number): void {
  let at = from;
  while (at < to) at = Math.max(at + 1, scanOne(scan, at, to));
}

function scanOne(scan: Scan, at: number, to: number): number {
  const unit = scan.source[at] ?? '';
  if (unit === '<') return scanAngle(scan, at, to);
  if (unit === '[') return scanLink(scan, at, to);
  if (unit === '!' && scan.source[at + 1] === '[') return linkFrom(scan, at + 1, to)?.end ?? emit(scan, at);
  if (unit === '&') return scanEntity(scan, at);
  if (unit === '\\' && /[!-/:-@[-`{-~]/.test(scan.source[at + 1] ?? '')) return emit(scan, at + 1);
  if (unit === '`') return at + 1;
  if (isMark(scan, at)) return at + 1;
  if (unit === ':') return endOfShortcode(scan.source, at) ?? emit(scan, at);
  const pictures = unit > '\u00ff' ? emoji.exec(scan.source.slice(at, at + 40)) : null;
  return pictures ? at + pictures[0].length : emit(scan, at);
}

function emit(scan: Scan, at: number, as = scan.source[at] ?? ''): number {
  scan.text += as;
  scan.offsets.push(scan.at[at] ?? 0);
  return at + 1;
}

function scanAngle(scan: Scan, at: number, to: number): number {
  const { source } = scan;
  if (source.startsWith('<!--', at)) {
    const end = source.indexOf('-->', at);
    return end < 0 || end > to ? to : end + 3;
  }
  const end = source.indexOf('>', at);
  const inner = end < 0 || end > to ? '' : source.slice(at + 1, end);
  if (isUrl(inner)) {
    const start = scan.text.length;
    for (let index = at + 1; index < end; index++) emit(scan, index);
    scan.links.push({ start, end: scan.text.length, url: inner });
    return end + 1;
  }
  if (/^br\b/i.test(inner)) return (emit(scan, at, '\n'), end + 1);
  return /^\/?[a-z][\w-]*(?:\s[^<]*)?\/?$/i.test(inner) ? end + 1 : emit(scan, at);
}

function scanLink(scan: Scan, at: number, to: number): number {
  const wiki = /^\[\[([^\]|\n]+)(?:\|[^\]\n]*)?\]\]/.exec(scan.source.slice(at, Math.min(to, at + 300)));
  const found = wiki ? { labelEnd: at + 2 + (wiki[1]?.length ?? 0), end: at + wiki[0].length } : linkFrom(scan, at, to);
  if (!found) return emit(scan, at);
  const labelStart = wiki ? at + 2 : at + 1;
  if (/^[ xX]?$/.test(scan.source.slice(labelStart, found.labelEnd)) && found.labelEnd + 1 === found.end) {
    for (let index = at; index < found.end; index++) emit(scan, index);
    return found.end;
  }
  const start = scan.text.length;
  scanRange(scan, labelStart, found.labelEnd);
  const url = 'url' in found ? found.url : scan.urlOf(scan.source.slice(labelStart, found.labelEnd));
  const named = 'identifier' in found && found.identifier ? scan.urlOf(found.identifier) : url;
  scan.links.push({ start, end: scan.text.length, url: named });
  return found.end;
}

const linkFrom = (scan: Scan, at: number, to: number): ReturnType<typeof endOfLink> =>
  endOfLink(scan.source, at, to, (scan.pairs ??= bracketPairs(scan.source)));

function scanEntity(scan: Scan, at: number): number {
  const found = /^&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]+);/i.exec(scan.source.slice(at, at + 12));
  const name = found?.[1] ?? '';
  const code = name.startsWith('#x') ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  const known = name.startsWith('#') && code > 0 && code <= 0xffff ? String.fromCharCode(code) : entities[name];
  if (!found || !known) return emit(scan, at);
  emit(scan, at, known);
  return at + found[0].length;
}

/** Whether the unit only marks emphasis or strike-through: at the edge of a word, not alone between spaces. */
function isMark(scan: Scan, at: number): boolean {
  const { source, run } = scan;
  const unit = source[at] ?? '';
  if (unit === '~') return source[at + 1] === '~' || source[at - 1] === '~';
  if (unit !== '*' && unit !== '_') return false;
  if (at < run.start || at >= run.end) scan.run = runAt(source, at, unit);
  return scan.run.marks;
}

const noRun: Scan['run'] = { start: 0, end: 0, marks: false };

function runAt(source: string, at: number, unit: string): Scan['run'] {
  let start = at;
  let end = at + 1;
  while (source[start - 1] === unit) start--;
  while (source[end] === unit) end++;
  const [before, after] = [source[start - 1] ?? '', source[end] ?? ''];
  const isAlone = /^\s?$/.test(before) && /^\s?$/.test(after);
  const isInWord = unit === '_' && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
  return { start, end, marks: !isAlone && !isInWord };
}

function endOfShortcode(source: string, at: number): number | undefined {
  if (at > 0 && !/\s/.test(source[at - 1] ?? '')) return undefined;
  const found = /^:[a-z][a-z0-9_+-]+:(?=\s|$)/.exec(source.slice(at, at + 50));
  return found ? at + found[0].length : undefined;
}
