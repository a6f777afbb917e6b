import { isAlias, isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, Pair, ParsedNode, YAMLError } from 'yaml';
import { isBottomless } from './bottomless.ts';
import { contains, slice, type Span } from '../../text/span.ts';
import type { FrontMatterEntry, FrontMatterItem, FrontMatterProblem, ReadEntries } from './entry.ts';
import { readYamlLines } from './yaml-lines.ts';

interface Source {
  /** The document. */
  readonly text: string;
  /** Where its YAML stands. */
  readonly span: Span;
}

const OPTIONS = { schema: 'core', strict: false, uniqueKeys: false, prettyErrors: false, logLevel: 'silent' } as const;

// More than any page says of itself: lines alone are read of it. Over what is broken the parser takes the square of time.
const LENGTH_LIMIT = 50_000;

/** Read the YAML of front matter. Lines that a broken document leaves readable are read one by one. */
export function readYaml(text: string, lines: readonly Span[]): ReadEntries {
  const byLine = readYamlLines(text, lines);
  const isLong = (lines.at(-1)?.end ?? 0) - (lines[0]?.start ?? 0) > LENGTH_LIMIT;
  if (byLine.certain || isLong) return withRepeats(byLine.entries, []);
  const source = { text, span: { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 } };
  // The parser knows no line that a lone carriage return ends.
  const document = parsed(slice(text, source.span).replace(/\r(?!\n)/g, '\n'));
  if (!document)
    return withRepeats(byLine.entries, [
      { span: source.span, message: 'Front matter nests too deeply to be read; a few levels are expected' },
    ]);
  const problems = document.errors.map((error) => problemOf(source, error));
  if (problems.length > 0) return withRepeats(byLine.entries, problems);
  const { contents } = document;
  if (isMap(contents)) {
    const pairs = contents.items as Pair<ParsedNode, ParsedNode | null>[];
    return withRepeats(
      pairs.map((pair) => entryOf(source, document, pair)),
      [],
    );
  }
  if (contents === null || (isScalar(contents) && contents.value === null)) return { entries: [], problems: [] };
  return {
    entries: byLine.entries,
    problems: [{ span: source.span, message: 'Front matter is text; lines of the form “key: value” are expected' }],
  };
}

/** Undefined where the parser would take seconds, or more room than there is. */
function parsed(yaml: string): Document.Parsed | undefined {
  if (isBottomless(yaml)) return undefined;
  try {
    return parseDocument(yaml, OPTIONS);
  } catch {
    return undefined;
  }
}

/** Repeated keys are looked for here: the parser would compare each key with every other. */
function withRepeats(entries: readonly FrontMatterEntry[], problems: readonly FrontMatterProblem[]): ReadEntries {
  const seen = new Set<string>();
  const repeats = entries.filter(({ key }) => seen.size === seen.add(key).size);
  const told = repeats.map(({ key, keySpan }) => ({
    span: keySpan,
    message: `“${key}” stands here a second time; a key is expected once`,
  }));
  return { entries, problems: [...problems, ...told] };
}

function problemOf({ span }: Source, { code, message, pos: [from, to] }: YAMLError): FrontMatterProblem {
  const start = Math.min(span.start + from, span.end);
  const at = { start, end: Math.max(start, Math.min(span.start + to, span.end)) };
  if (code === 'TAB_AS_INDENT') return { span: at, message: 'A tab indents this line; YAML expects spaces' };
  // What it quotes stands at that place, and may be half of the front matter.
  return { span: at, message: `${message.replace(/: "[^]*$|[.:]$/, '')}; YAML is expected` };
}

function entryOf(source: Source, document: Document.Parsed, { key, value }: Pair<ParsedNode, ParsedNode | null>): FrontMatterEntry {
  const keySpan = spanOf(source, key);
  const colon = source.text.indexOf(':', keySpan.end) + 1;
  const entry = {
    key: isScalar(key) && typeof key.value === 'string' ? key.value : slice(source.text, keySpan),
    keySpan: isQuoted(key) ? inside(keySpan) : keySpan,
  };
  if (!value || isEmptyScalar(source, value)) return { ...entry, value: null, valueSpan: { start: colon, end: colon }, items: [] };
  const valueSpan = trimmed(source.text, spanOf(source, value));
  if (isPlaceholder(value)) {
    const text = slice(source.text, valueSpan);
    return { ...entry, value: text, valueSpan, items: [{ text, span: valueSpan }] };
  }
  return { ...entry, value: jsOf(source, document, value, valueSpan), valueSpan, items: itemsOf(source, value, valueSpan) };
}

const isEmptyScalar = (source: Source, value: ParsedNode): boolean =>
  isScalar(value) && value.value === null && slice(source.text, spanOf(source, value)).trim() === '';

/** `{words}` without a value is a template's placeholder that nobody put in quotes. */
const isPlaceholder = (value: ParsedNode): boolean =>
  isMap(value) && value.flow === true && value.items.length > 0 && value.items.every((pair) => pair.value === null);

function jsOf(source: Source, document: Document.Parsed, value: ParsedNode, span: Span): unknown {
  try {
    return value.toJS(document, { maxAliasCount: 100 });
  } catch {
    // An alias that is not defined, or that multiplies beyond reason: the words are all there is.
    return slice(source.text, span);
  }
}

function itemsOf(source: Source, value: ParsedNode, span: Span): readonly FrontMatterItem[] {
  if (isSeq(value))
    return value.items.flatMap((item) =>
      isNode(item) ? itemsOf(source, item as ParsedNode, trimmed(source.text, spanOf(source, item as ParsedNode))) : [],
    );
  if (isScalar(value)) {
    if (value.value === null) return [];
    const text = typeof value.value === 'string' ? value.value : slice(source.text, span);
    return [{ text, span: isQuoted(value) ? inside(span) : span }];
  }
  return isAlias(value) || span.start < span.end ? [{ text: slice(source.text, span), span }] : [];
}

const isQuoted = (node: ParsedNode): boolean => isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
const inside = ({ start, end }: Span): Span => ({ start: start + 1, end: end - 1 });

function spanOf({ span }: Source, node: ParsedNode): Span {
  const [start, end] = node.range;
  const found = { start: span.start + start, end: span.start + end };
  return contains(span, found) ? found : { start: Math.min(found.start, span.end), end: Math.min(found.end, span.end) };
}

function trimmed(text: string, { start, end }: Span): Span {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}
