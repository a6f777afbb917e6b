import { addColumn } from '../../artifacts/contents/add-column.ts';
import { defineRule } from '../rule.ts';
import { tabled, type Tabled } from '../tabled.ts';

/** What has no column is filled in by nobody. */
export const tableColumnMissing = defineRule({
  id: 'table-column-missing',
  summary: 'A table has the columns its kind asks for.',
  subject: 'artifact',
  weight: 'content',
  evenClosed: false,
  reads: [],

  *check({ artifact }) {
    for (const found of tabled(artifact)) {
      const { contract, reading, table, columns, rest } = found;
      if (!table) {
        if (contract.need !== 'optional' && !hasLinkOnly(found))
          yield { span: reading.wordsSpan, message: `Section “${reading.text}” has no table; expected one with ${titles(found)}` };
        continue;
      }
      const [first] = table.header;
      const span = first ? { start: first.span.start, end: table.header.at(-1)?.span.end ?? first.span.end } : table.span;
      for (const column of contract.columns) {
        if (column.need === 'optional' || columns.some((each) => each.column === column)) continue;
        yield {
          span,
          message: `The table has no column “${column.title}”; ${column.need === 'recommended' ? 'a good' : 'every'} ${artifact.kind.short} has it`,
          fix: { kind: 'suggestion', title: `Add column “${column.title}”`, edits: () => addColumn(artifact, table, column.title) },
        };
      }
      const least = contract.rest?.min ?? 0;
      if (rest.length < least)
        yield {
          span,
          message: `The table has ${rest.length === 0 ? 'no other columns' : '1 other column'}; expected ${least} or more besides ${titles(found)}`,
        };
    }
  },
});

const titles = ({ contract }: Tabled): string =>
  contract.columns
    .filter(({ need }) => need !== 'optional')
    .map(({ title }) => `“${title}”`)
    .join(', ');

/** The table may be kept elsewhere. */
const hasLinkOnly = ({ reading }: Tabled): boolean =>
  reading.blocks.every(({ type }) => type === 'paragraph') && reading.blocks.length === 1;
