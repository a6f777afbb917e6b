import type { Span } from '../../text/span.ts';
import { trimmed } from './raw-field.ts';

/** A key and its value on one line. */
export interface KeyOnLine {
  readonly key: string;
  readonly keySpan: Span;
  /** Trimmed; empty where the key has no value on its line. */
  readonly value: Span;
  readonly bold: boolean;
}

/** A longer line is prose. */
const longest = 2000;
const ornament = '[^\\p{L}\\p{N}*_`[<|(#"\']{0,4}';
const boldKey = /(\*\*|__|\*|_)(?=[^\s*_])([^*|:：\n]{1,60}?)\s*([:：]?)\s*\1\s*([:：]?)/gu;
const startsBold = new RegExp(`^${ornament}(?:\\*|_)`, 'u');
const plainKey = new RegExp(`^${ornament}(\`?)(\\p{L}[\\p{L}\\p{N} _/().’'&-]{0,48}?)\\1[ \\t]*[:：](?!//)`, 'u');
const betweenKeys = /(?:[\s|·•;,/—–\\-]|<br\s*\/?>|&nbsp;)+$/i;
const lineEnd = /(?:\s|\\|<br\s*\/?>)+$/i;

/** The keys and values of a line: `**Key:** value | **Key:** value`, `Key: value`; none where it is prose. */
export function keysOnLine(text: string, line: Span, isKnown: (key: string) => boolean): readonly KeyOnLine[] {
  if (line.end - line.start > longest) return [];
  const source = text.slice(line.start, line.end);
  const bold = startsBold.test(source) ? boldKeys(source, line.start) : [];
  return bold.length > 0 ? bold : plainKeys(text, line, isKnown);
}

function boldKeys(source: string, offset: number): readonly KeyOnLine[] {
  const found = [...source.matchAll(boldKey)].filter((match) => (match[3] || match[4]) && isKeyLike(match[2] ?? ''));
  if (!found[0] || !new RegExp(`^${ornament}$`, 'u').test(source.slice(0, found[0].index))) return [];
  return found.map((match, index) => {
    const next = found[index + 1];
    const key = match[2] ?? '';
    const keyStart = offset + match.index + (match[1] ?? '').length;
    const from = match.index + match[0].length;
    const value = source.slice(from, next?.index ?? source.length).replace(next ? betweenKeys : lineEnd, '');
    return { key, keySpan: { start: keyStart, end: keyStart + key.length }, value: shift(value, offset + from), bold: true };
  });
}

function plainKeys(text: string, line: Span, isKnown: (key: string) => boolean): readonly KeyOnLine[] {
  const source = text.slice(line.start, line.end);
  const first = plainKey.exec(source);
  if (!first || !isKeyLike(first[2] ?? '')) return [];
  const after = /\s+[|·•]\s+|\s{2,}(?=\S)|,\s+/g;
  after.lastIndex = first[0].length;
  for (let cut = after.exec(source); cut; cut = after.exec(source)) {
    const rest = { start: line.start + cut.index + cut[0].length, end: line.end };
    const next = plainKey.exec(text.slice(rest.start, Math.min(rest.end, rest.start + 80)))?.[2];
    if (next === undefined || !isKnown(next)) continue;
    return [plain(source.slice(0, cut.index), first, line.start), ...plainKeys(text, rest, isKnown)];
  }
  return [plain(source.replace(lineEnd, ''), first, line.start)];
}

function plain(source: string, match: RegExpExecArray, offset: number): KeyOnLine {
  const key = match[2] ?? '';
  const keyStart = offset + match[0].indexOf(key);
  return {
    key,
    keySpan: { start: keyStart, end: keyStart + key.length },
    value: shift(source.slice(match[0].length), offset + match[0].length),
    bold: false,
  };
}

const isKeyLike = (key: string): boolean => key.trim().split(/\s+/).length <= 6;

function shift(value: string, offset: number): Span {
  const span = trimmed(value, { start: 0, end: value.length });
  return { start: offset + span.start, end: offset + span.end };
}
