import type { Span } from '../../text/span.ts';
import type { FrontMatterEntry, FrontMatterItem, ReadEntries } from './entry.ts';

const TABLE = /^[ \t]*\[+[ \t]*([^[\]]+?)[ \t]*\]+[ \t]*(?:#.*)?$/;
const KEY = /^[ \t]*("[^"]*"|'[^']*'|[\w.-]+)[ \t]*=[ \t]*/;
const STRING = /^(?:"((?:[^"\\]|\\.)*)"|'([^']*)')/;
const BARE = /^[^#,\]]*[^#,\]\s]/;

/** Read the `key = value` lines of TOML front matter; keys of a table are written `table.key`. What a line cannot tell is passed over. */
export function readToml(text: string, lines: readonly Span[]): ReadEntries {
  const entries: FrontMatterEntry[] = [];
  let table = '';
  for (const { start, end } of lines) {
    const line = text.slice(start, end);
    const head = TABLE.exec(line);
    const found = KEY.exec(line);
    if (head) table = `${head[1] ?? ''}.`;
    else if (found) entries.push(entryOf(line, start, found, table));
  }
  return { entries, problems: [] };
}

function entryOf(line: string, start: number, [whole, written = '']: RegExpExecArray, table: string): FrontMatterEntry {
  const keyStart = start + line.indexOf(written);
  const keySpan = { start: keyStart, end: keyStart + written.length };
  const source = line.slice(whole.length);
  const key = table + written.replace(/^["']|["']$/g, '');
  const at = start + whole.length;
  if (source.startsWith('[')) {
    const items = listItems(source, at);
    const end = at + (source.lastIndexOf(']') + 1 || source.trimEnd().length);
    return { key, keySpan, value: items.map(({ text }) => text), valueSpan: { start: at, end }, items };
  }
  const item = itemAt(source, at);
  if (!item) return { key, keySpan, value: null, valueSpan: { start: at, end: at }, items: [] };
  return {
    key,
    keySpan,
    value: item.quoted ? item.text : bareValue(item.text),
    valueSpan: item.valueSpan,
    items: [{ text: item.text, span: item.span }],
  };
}

interface Found extends FrontMatterItem {
  readonly quoted: boolean;
  readonly valueSpan: Span;
}

function itemAt(source: string, start: number): Found | undefined {
  const string = STRING.exec(source);
  const words = (string ?? BARE.exec(source))?.[0];
  if (words === undefined) return undefined;
  const valueSpan = { start, end: start + words.length };
  if (!string) return { text: words, span: valueSpan, valueSpan, quoted: false };
  const text = string[2] ?? (string[1] ?? '').replace(/\\(["\\])/g, '$1');
  return { text, span: { start: start + 1, end: valueSpan.end - 1 }, valueSpan, quoted: true };
}

function listItems(source: string, start: number): readonly FrontMatterItem[] {
  const items: FrontMatterItem[] = [];
  for (let at = 1; at < source.length && source[at] !== ']';) {
    const item = itemAt(source.slice(at), start + at);
    if (item) items.push({ text: item.text, span: item.span });
    at = item ? item.valueSpan.end - start : at + 1;
    while (at < source.length && /[\s,]/.test(source[at] ?? '')) at++;
  }
  return items;
}

function bareValue(text: string): unknown {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^[-+]?\d[\d_]*(?:\.\d+)?$/.test(text) ? Number(text.replaceAll('_', '')) : text;
}
