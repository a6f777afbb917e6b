import type { Span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';
import { cellUnder, tabled } from '../tabled.ts';

/** What is cited by its id must be one thing. */
export const idDuplicate = defineRule({
  id: 'id-duplicate',
  summary: 'No two rows have the same id.',
  subject: 'artifact',
  weight: 'integrity',
  evenClosed: true,
  reads: [],

  *check({ artifact }) {
    const seen = new Map<string, Span>();
    for (const found of tabled(artifact)) {
      for (const { column } of found.columns.filter((each) => each.column.unique)) {
        for (const row of found.rows) {
          const cell = cellUnder(found, row, column.id);
          if (!cell || cell.text === '') continue;
          // Tables of one document share their ids: a closed risk keeps its own.
          const key = `${column.id} ${cell.text.toLowerCase()}`;
          const first = seen.get(key);
          if (first)
            yield {
              span: cell.span,
              message: `“${cell.text}” is taken by another row; expected one of its own`,
              related: { span: first, message: 'The other row' },
            };
          else seen.set(key, cell.span);
        }
      }
    }
  },
});
