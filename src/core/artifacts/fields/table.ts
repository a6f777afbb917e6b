import type { Block } from '../../markdown/block.ts';
import type { Span } from '../../text/span.ts';
import { spanOfLines, type RawField } from './raw-field.ts';

/** The fields of a table: a row each (`| Status | accepted |`), or a header with one row of values below it. */
export function fieldsInTable(text: string, table: Block, isKnown: (key: string) => boolean): readonly RawField[] {
  const [header, ...rows] = table.children;
  const [values, ...more] = rows;
  if (!header) return [];
  const headed = header.children.filter((cell) => isKnown(keyOf(text, cell).key)).length;
  if (values && more.length === 0 && headed >= 2)
    return header.children.flatMap((cell, index) => field(text, cell, values.children[index]));
  const found = table.children
    .filter(({ children }) => children.length === 2)
    .flatMap(({ children: [key, value] }) => field(text, key, value));
  return found.some(({ key }) => isKnown(key)) ? found : [];
}

function field(text: string, cell: Block | undefined, value: Block | undefined): RawField[] {
  if (!cell || !value) return [];
  const { key, keySpan } = keyOf(text, cell);
  if (key === '') return [];
  const lines = value.content.filter(({ start, end }) => start < end);
  return [{ key, keySpan, dialect: 'table', lines, valueSpan: spanOfLines(lines, placeInCell(text, value)) }];
}

/** The words of a cell without emphasis and colon. */
function keyOf(text: string, cell: Block): { key: string; keySpan: Span } {
  const span = spanOfLines(cell.content, cell.span.start);
  const source = text.slice(span.start, span.end);
  const key = source.replace(/^[\s*_`]+|[\s*_`:：]+$/gu, '');
  const start = span.start + source.indexOf(key);
  return { key, keySpan: { start, end: start + key.length } };
}

/** Where a value goes in an empty cell: after the pipe and one space. */
function placeInCell(text: string, { span: { start, end } }: Block): number {
  let at = text[start] === '|' ? start + 1 : start;
  if (at < end && text[at] === ' ') at++;
  return at;
}
