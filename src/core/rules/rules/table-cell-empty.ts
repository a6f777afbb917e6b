import { cellAt, type CellReading } from '../../artifacts/contents/tables.ts';
import { collapsed } from '../../artifacts/field-value.ts';
import { defineRule } from '../rule.ts';
import { tabled } from '../tabled.ts';

/** More empty cells than anybody fills in; a header of thousands of columns over rows of one has millions. */
const most = 1000;

/** An empty cell says neither yes nor no; the reader cannot tell whether it was thought of. */
export const tableCellEmpty = defineRule({
  id: 'table-cell-empty',
  summary: 'Cells of a table say something where its kind asks for it.',
  subject: 'artifact',
  weight: 'content',
  evenClosed: false,
  reads: [],

  *check({ artifact }) {
    let told = 0;
    for (const { contract, table, columns, rest, rows } of tabled(artifact)) {
      const asked = [
        ...columns.filter(({ column }) => column.need !== 'optional').map(({ column, index }) => ({ index, need: column.need })),
        ...rest.flatMap((index) => (contract.rest && contract.rest.need !== 'optional' ? [{ index, need: contract.rest.need }] : [])),
      ].sort((a, b) => a.index - b.index);
      for (const row of rows) {
        const [first] = row.cells.filter(({ text }) => text !== '');
        for (const { index, need } of asked) {
          const cell = cellAt(row, index);
          if (!isEmpty(cell, need === 'recommended')) continue;
          if (++told > most) return;
          const name = table?.header[index]?.text ?? '';
          yield {
            span: cell.span,
            message: `“${name}” of “${first?.text ?? ''}” is empty; expected ${need === 'recommended' ? 'it, or a dash' : 'it to say something'}`,
          };
        }
      }
    }
  },
});

/** A dash is an answer where the cell is only recommended. */
const isEmpty = ({ text, plain }: CellReading, dashWillDo: boolean): boolean => (dashWillDo ? collapsed(plain.text) === '' : text === '');
