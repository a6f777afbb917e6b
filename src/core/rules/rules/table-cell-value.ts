import { readDeadline } from '../../artifacts/contents/periods.ts';
import type { CellReading } from '../../artifacts/contents/tables.ts';
import type { Column } from '../../kinds/contract.ts';
import { oneOf } from '../../text/near.ts';
import { defineRule } from '../rule.ts';
import { placeOn, tabled, worth } from '../tabled.ts';

/** What is not on the scale cannot be compared with what is. */
export const tableCellValue = defineRule({
  id: 'table-cell-value',
  summary: 'Cells of a table are what their column holds: on its scale, a number, a date.',
  subject: 'artifact',
  weight: 'content',
  evenClosed: false,
  reads: [],

  *check({ artifact }) {
    for (const { columns, rows } of tabled(artifact)) {
      for (const { cells } of rows) {
        for (const { column, index } of columns) {
          const cell = cells[index];
          const expected = cell && cell.text !== '' && !/[{}<>]/.test(cell.text) ? faultOf(cell, column) : undefined;
          if (cell && expected !== undefined)
            yield { span: cell.span, message: `“${cell.text}” is no ${column.title.toLowerCase()}; expected ${expected}` };
        }
      }
    }
  },
});

/** What is expected instead; undefined where the cell is as it should be. */
function faultOf(cell: CellReading, column: Column): string | undefined {
  const { type, scale } = column;
  if (scale.length > 0) return placeOn(scale, cell.text) < 0 ? onScale(scale) : undefined;
  if (type === 'number') return worth(cell, column) === undefined ? 'a number' : undefined;
  if (type === 'date') return readDeadline(cell.text) ? undefined : 'a date in the form YYYY-MM-DD';
  return undefined;
}

/** A scale that takes several spellings is told by its first few. */
const onScale = (scale: readonly string[]): string => (scale.length > 7 ? `${oneOf(scale.slice(0, 5))}, for example` : oneOf(scale));
