import type { Edit } from '../../text/edit.ts';
import type { Artifact } from '../artifact.ts';
import type { TableReading } from './tables.ts';

/** One more column at the end of a table: its title, and an empty cell in every row. */
export function addColumn({ text }: Pick<Artifact, 'text'>, { span }: TableReading, title: string): readonly Edit[] {
  const rows = text.slice(span.start, span.end).matchAll(/[^\r\n]+/g);
  return Array.from(rows, ({ 0: line, index }, at) => {
    const row = line.replace(/(?<![ \t])[ \t]+$/, '');
    const end = span.start + index + row.length;
    const cell = at === 0 ? title : at === 1 ? '---' : '';
    const isClosed = /(?<!\\)\|$/.test(row);
    const added = isClosed ? ` ${cell}${cell === '' ? '' : ' '}|` : ` |${cell === '' ? '' : ` ${cell}`}`;
    return { span: { start: end, end }, text: added };
  });
}
