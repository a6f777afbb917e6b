import type { Block } from '../../markdown/block.ts';
import type { Span } from '../../text/span.ts';
import type { Dialect } from '../artifact.ts';
import { lineStart } from '../line-ending.ts';
import { keysOnLine, type KeyOnLine } from './key-line.ts';
import { listsIn, spanOfLines, wordsOfItem, type RawField } from './raw-field.ts';
import { append } from '../../text/append.ts';

/** `lines` stands for a bold or a plain line, as each line tells. */
type LineDialect = Extract<Dialect, 'bullet' | 'quote'> | 'lines';

/** The fields of a paragraph's lines; lines that hold no key continue the value above where they must. */
export function fieldsInLines(
  text: string,
  lines: readonly Span[],
  dialect: LineDialect,
  isKnown: (key: string) => boolean,
): readonly RawField[] {
  const found: RawField[] = [];
  for (const line of lines) {
    const keys = keysOnLine(text, line, isKnown);
    const last = found.at(-1);
    if (last && (keys.length === 0 || isIndented(text, line, last)) && continues(text, line, last, dialect))
      found.splice(-1, 1, withLine(last, line));
    else
      append(
        found,
        keys.map((key) => raw(key, dialect === 'lines' ? (key.bold ? 'bold' : 'plain') : dialect)),
      );
  }
  return accepted(found, isKnown);
}

/** The fields of a bullet list: an item each; nested lists are values that stand one by one. */
export function fieldsInList(
  text: string,
  list: Block,
  isKnown: (key: string) => boolean,
  dialect: LineDialect = 'bullet',
): readonly RawField[] {
  const found: RawField[] = [];
  let prose = 0;
  for (const item of list.children) {
    const own = fieldsInItem(text, item, dialect, isKnown);
    if (own.length === 0) prose++;
    const last = own.at(-1);
    const nested = listsIn(item)[0];
    append(found, [...own.slice(0, -1), ...(last ? [nested && isEmptyLabel(last) ? withList(last, nested) : last] : [])]);
  }
  return found.some(({ key }) => isKnown(key)) || prose === 0 ? found : [];
}

/** The fields of a quote: its lines, and lists in it. */
export function fieldsInQuote(text: string, quote: Block, isKnown: (key: string) => boolean): readonly RawField[] {
  return quote.children.flatMap((block) => {
    if (block.type === 'paragraph') return fieldsInLines(text, block.content, 'quote', isKnown);
    return block.type === 'list' ? fieldsInList(text, block, isKnown, 'quote') : [];
  });
}

/** Whether a key stands alone, so that what follows may be its value. */
export const isEmptyLabel = ({ valueSpan, each }: RawField): boolean => valueSpan.start === valueSpan.end && !each;

/** The field with a list below it as its value. */
export function withList(field: RawField, list: Block): RawField {
  return { ...field, valueSpan: list.span, each: list.children.map(wordsOfItem).filter(({ length }) => length > 0) };
}

function fieldsInItem(text: string, item: Block, dialect: LineDialect, isKnown: (key: string) => boolean): readonly RawField[] {
  const lines = wordsOfItem(item);
  const first = lines[0];
  if (!first || keysOnLine(text, first, isKnown).length === 0) return [];
  const found: RawField[] = [];
  for (const line of lines) {
    const keys = keysOnLine(text, line, isKnown).filter(({ key }) => line === first || isKnown(key));
    const last = found.at(-1);
    if (keys.length === 0 && last) found.splice(-1, 1, withLine(last, line));
    else
      append(
        found,
        keys.map((key) => raw(key, dialect === 'lines' ? 'bullet' : dialect)),
      );
  }
  return found;
}

function raw({ key, keySpan, value }: KeyOnLine, dialect: Dialect): RawField {
  return { key, keySpan, dialect, lines: value.start < value.end ? [value] : [], valueSpan: value };
}

function withLine(field: RawField, line: Span): RawField {
  const lines = [...field.lines, line];
  return { ...field, lines, valueSpan: spanOfLines(lines, field.valueSpan.start) };
}

/** A value goes on in the next line where it has not begun, ends with a comma, or the line is set in, as in mail headers. */
function continues(text: string, line: Span, { lines, keySpan }: RawField, dialect: LineDialect): boolean {
  const last = lines.at(-1);
  return (
    !last ||
    dialect === 'bullet' ||
    /[,;]$/.test(text.slice(last.start, last.end)) ||
    (keySpan.start < line.start && columnOf(text, line.start) >= 2)
  );
}

const isIndented = (text: string, line: Span, { dialect, keySpan }: RawField): boolean =>
  dialect === 'plain' && columnOf(text, line.start) >= 4 && columnOf(text, keySpan.start) === 0;

const columnOf = (text: string, offset: number): number => offset - lineStart(text, offset);

/** Prose that happens to hold a colon is no field: a plain key nobody knows needs a known one beside it. */
function accepted(found: readonly RawField[], isKnown: (key: string) => boolean): readonly RawField[] {
  const trusted = found.some(({ key }) => isKnown(key));
  return trusted ? found : found.filter(({ dialect }) => dialect === 'bold');
}
