import type { Edit } from '../../text/edit.ts';
import { slice } from '../../text/span.ts';
import { readFrontMatter } from './read.ts';
import type { Outline } from '../shape.ts';
import type { FrontMatterEntry } from './entry.ts';
import { writeScalar, type Quote } from './scalar.ts';

/** What can be written to front matter. */
export type FrontMatterValue = string | number | boolean | readonly string[];

/**
 * The edits that give a key of YAML front matter a value, or take the key away where it is undefined, and touch nothing else:
 * comments, order, quotes and the form of a list stay. Front matter is made where there is none; TOML is not written.
 */
export function frontMatterEdit(outline: Outline, key: string, value: FrontMatterValue | undefined): Edit[] {
  const { text, frontMatter } = outline;
  const reading = readFrontMatter(outline);
  if (reading?.format === 'toml') return [];
  const entry = reading?.entries.find((each) => each.key === key);
  if (value === undefined) return entry ? [removal(text, entry)] : [];
  if (entry) return [replacement(text, entry, value)];
  const ending = lineEnding(text);
  const line = `${writeScalar(key, '', false)}: ${written(value, '')}`;
  if (!frontMatter) return [insertion(0, `---${ending}${line}${ending}---${ending}${text === '' ? '' : ending}`)];
  return [insertion(lineEnd(text, frontMatter.content.at(-1)?.end ?? frontMatter.span.start), ending + line)];
}

const insertion = (at: number, text: string): Edit => ({ span: { start: at, end: at }, text });

function written(value: FrontMatterValue, quote: Quote): string {
  if (typeof value === 'string') return writeScalar(value, quote, false);
  if (typeof value === 'object') return flowList(value, quote);
  return String(value);
}

const flowList = (values: readonly string[], quote: Quote): string =>
  `[${values.map((value) => writeScalar(value, quote, true)).join(', ')}]`;

function replacement(text: string, entry: FrontMatterEntry, value: FrontMatterValue): Edit {
  const { valueSpan, items } = entry;
  const old = slice(text, valueSpan);
  const quote = quoteAt(text, (items[0]?.span.start ?? valueSpan.start + 1) - 1);
  if (valueSpan.start === valueSpan.end) return insertion(valueSpan.start, ` ${written(value, '')}`);
  const isBlockList = /^-[ \t\r\n]/.test(old);
  if (!isBlockList) return { span: valueSpan, text: written(value, quote) };
  if (typeof value === 'object' && value.length > 0) return blockListEdit(text, entry, value);
  // A block list that becomes a single value moves up behind its key.
  const start = text.indexOf(':', entry.keySpan.end) + 1;
  return { span: { start, end: valueSpan.end }, text: ` ${written(value, '')}` };
}

/** Write a block list as the one it takes the place of; what is only added leaves the members before it alone. */
function blockListEdit(text: string, { items, valueSpan }: FrontMatterEntry, values: readonly string[]): Edit {
  const indent = text.slice(lineStart(text, valueSpan.start), valueSpan.start);
  const marker = /^-[ \t]*/.exec(slice(text, valueSpan))?.[0] ?? '- ';
  const before = lineEnding(text) + indent;
  const member = (value: string): string => {
    const same = items.find((item) => item.text === value) ?? items[0];
    return marker + writeScalar(value, same ? quoteAt(text, same.span.start - 1) : '', false);
  };
  const isLonger = values.length > items.length && items.every((item, index) => item.text === values[index]);
  if (!isLonger) return { span: valueSpan, text: values.map(member).join(before) };
  const added = values.slice(items.length).map((value) => before + member(value));
  return insertion(lineEnd(text, valueSpan.end), added.join(''));
}

const lineEnding = (text: string): string => /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';

const lineStart = (text: string, at: number): number => Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;

function lineEnd(text: string, at: number): number {
  const found = text.slice(at).search(/[\r\n]/);
  return found < 0 ? text.length : at + found;
}

function quoteAt(text: string, at: number): Quote {
  const sign = text.charAt(at);
  return sign === '"' || sign === "'" ? sign : '';
}

/** A key's lines, up to where the next one begins. */
function removal(text: string, { keySpan, valueSpan }: FrontMatterEntry): Edit {
  const end = lineEnd(text, Math.max(valueSpan.end, keySpan.end));
  return { span: { start: lineStart(text, keySpan.start), end: text.startsWith('\r\n', end) ? end + 2 : end + 1 }, text: '' };
}
