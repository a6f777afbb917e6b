import { append } from '../../text/append.ts';
import type { Span } from '../../text/span.ts';
import type { FrontMatterEntry, FrontMatterItem } from './entry.ts';
import { plainValue } from './scalar.ts';

/** Entries found line by line; `certain` when YAML itself cannot read these lines otherwise. */
export interface LineEntries {
  readonly entries: readonly FrontMatterEntry[];
  readonly certain: boolean;
}

interface Reader {
  readonly text: string;
  readonly entries: FrontMatterEntry[];
  /** The key whose value is being read, as long as it is a list or empty. */
  open: { readonly at: number; indent: number; readonly items: FrontMatterItem[]; readonly values: unknown[] } | undefined;
  certain: boolean;
}

interface Value {
  readonly value: unknown;
  readonly valueSpan: Span;
  readonly items: readonly FrontMatterItem[];
}

const KEY = /^(?:"([^"\\]+)"|'([^']+)'|([^\s\-?:,[\]{}#&*!|>'"%@`][^:#]*?))[ \t]*:(?:[ \t]+|$)/;
const SAFE_KEY = /^[A-Za-z_][\w.-]*(?: [\w.-]+)*:/;
const ITEM = /^( *)-[ \t]+(?=\S)/;
const SKIPPED = /^[ \t]*(?:#.*)?$/;
const QUOTED = /^(?:"([^"\\]*)"|'([^']*)')(?=[ \t]*(?:$|[ \t]#))/;
const FLOW = /^\[([^[\]{}#]*)\](?=[ \t]*(?:$|[ \t]#))/;
const COMMENT = /^[ \t]*#.*$|(?<![ \t])[ \t]+(?:#.*)?$/;
const SAFE_PLAIN = /^[\p{L}\p{N}_./(+~^$;][^\p{Cc}\u2028\u2029\ufeff]*$/u;
const SAFE_FLOW_ITEM = /^(?:[\p{L}\p{N}_./+][\p{L}\p{N}_./+@ -]*|"[^"\\,]*"|'[^',]*')$/u;
const NESTED = /:(?:\s|$)/;

/** Read `key: value` lines and plain lists; what is neither is passed over, and the reading is then not certain. */
export function readYamlLines(text: string, lines: readonly Span[]): LineEntries {
  const reader: Reader = { text, entries: [], open: undefined, certain: true };
  for (const line of lines) readLine(reader, line);
  return { entries: reader.entries, certain: reader.certain };
}

function readLine(reader: Reader, { start, end }: Span): void {
  const line = reader.text.slice(start, end);
  if (SKIPPED.test(line)) return;
  const item = ITEM.exec(line);
  if (item && reader.open) {
    addItem(reader, line, start, item);
    return;
  }
  const found = KEY.exec(line);
  if (!found) {
    reader.certain = false;
    return;
  }
  addEntry(reader, line, start, found);
}

function addEntry(reader: Reader, line: string, start: number, [whole, double, single, plain]: RegExpExecArray): void {
  const key = double ?? single ?? plain ?? '';
  const keyStart = plain === undefined ? start + 1 : start;
  if (!SAFE_KEY.test(line)) reader.certain = false;
  const read = readValue(reader, line.slice(whole.length), start + whole.length, true);
  const colon = start + line.indexOf(':', key.length) + 1;
  const value = read ?? { value: null, valueSpan: { start: colon, end: colon }, items: [] };
  reader.open = read ? undefined : { at: reader.entries.length, indent: -1, items: [], values: [] };
  reader.entries.push({ key, keySpan: { start: keyStart, end: keyStart + key.length }, ...value });
}

function addItem(reader: Reader, line: string, start: number, [whole, indent = '']: RegExpExecArray): void {
  const { open } = reader;
  const entry = open && reader.entries[open.at];
  if (!open || !entry) return;
  if (open.indent >= 0 && open.indent !== indent.length) reader.certain = false;
  open.indent = indent.length;
  const read = readValue(reader, line.slice(whole.length), start + whole.length, false);
  if (!read) {
    reader.certain = false;
    return;
  }
  const first = open.items.length === 0 ? start + indent.length : entry.valueSpan.start;
  open.values.push(read.value);
  append(open.items, read.items);
  reader.entries[open.at] = { ...entry, value: open.values, valueSpan: { start: first, end: read.valueSpan.end }, items: open.items };
}

/** Read the value that begins a piece of a line; nothing where only a comment stands there. */
function readValue(reader: Reader, source: string, start: number, lists: boolean): Value | undefined {
  const quoted = QUOTED.exec(source);
  if (quoted) {
    const value = quoted[1] ?? quoted[2] ?? '';
    const end = start + quoted[0].length;
    return { value, valueSpan: { start, end }, items: [{ text: value, span: { start: start + 1, end: end - 1 } }] };
  }
  const flow = lists ? FLOW.exec(source) : null;
  if (flow) return flowList(reader, flow[1] ?? '', { start, end: start + flow[0].length });
  const words = source.replace(COMMENT, '').trimEnd();
  if (words === '') return undefined;
  if (!SAFE_PLAIN.test(words) || NESTED.test(words)) reader.certain = false;
  const valueSpan = { start, end: start + words.length };
  return { value: plainValue(words), valueSpan, items: plainValue(words) === null ? [] : [{ text: words, span: valueSpan }] };
}

function flowList(reader: Reader, inner: string, valueSpan: Span): Value {
  const items: FrontMatterItem[] = [];
  const values: unknown[] = [];
  let at = valueSpan.start + 1;
  for (const part of inner.trim() === '' ? [] : inner.split(',')) {
    const words = part.trim();
    if (!SAFE_FLOW_ITEM.test(words)) reader.certain = false;
    const quoted = /^["'][^]*["']$/.test(words);
    const text = quoted ? words.slice(1, -1) : words;
    const start = at + part.indexOf(words) + (quoted ? 1 : 0);
    if (text !== '') items.push({ text, span: { start, end: start + text.length } });
    values.push(quoted ? text : plainValue(text));
    at += part.length + 1;
  }
  return { value: values, valueSpan, items };
}
