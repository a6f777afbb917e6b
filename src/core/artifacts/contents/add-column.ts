import type { Edit } from '../../text/edit.ts';
import type { Artifact } from '../artifact.ts';
import type { TableReading } from './tables.ts';

/** One more column at the end of a table: its title, and an empty cell in every row. */
export function addColumn({ text }: Pick<Artifact, 'text'>, { span }: TableReading, title: string): readonly Edit[] {
  const edits: Edit[] = [];
  let start = span.start;
  for (const [index, line] of text.slice(span.start, span.end).split('\n').entries()) {
    const row = line.replace(/(?<![ \t\r])[ \t\r]+$/, '');
    const at = start + row.length;
    const cell = index === 0 ? title : index === 1 ? '---' : '';
    const isClosed = /(?<!\\)\|$/.test(row);
    edits.push({
      span: { start: at, end: at },
      text: isClosed ? ` ${cell}${cell === '' ? '' : ' '}|` : ` |${cell === '' ? '' : ` ${cell}`}`,
    });
    start += line.length + 1;
  }
  return edits;
}
