import { defineRule } from '../rule.ts';
import { cellUnder, tabled, worth } from '../tabled.ts';

/** A score that is not what its factors make sorts the table wrongly, and nobody checks sums by eye. */
export const scoreMismatch = defineRule({
  id: 'score-mismatch',
  summary: 'A score is the product of its factors.',
  subject: 'artifact',
  weight: 'content',
  evenClosed: false,
  reads: [],

  *check({ artifact }) {
    for (const found of tabled(artifact)) {
      for (const { column } of found.columns.filter((each) => each.column.product.length > 0)) {
        for (const row of found.rows) {
          const cell = cellUnder(found, row, column.id);
          const factors = column.product.map((id) => {
            const factor = found.columns.find((each) => each.column.id === id);
            const cellOf = factor && row.cells[factor.index];
            return factor && cellOf ? worth(cellOf, factor.column) : undefined;
          });
          // A score in words follows a matrix of the team's own.
          const score = cell && /^\d+(?:[.,]\d+)?$/.test(cell.text) ? Number(cell.text.replace(',', '.')) : undefined;
          if (!cell || score === undefined || factors.some((factor) => factor === undefined)) continue;
          const product = factors.reduce<number>((all, factor) => all * (factor ?? 1), 1);
          if (Math.abs(product - score) < 0.01) continue;
          yield {
            span: cell.span,
            message: `“${column.title}” is ${cell.text} and ${factors.join(' × ')} is ${product}; expected ${product}`,
            fix: { kind: 'suggestion', title: `Set it to ${product}`, edits: () => [{ span: cell.span, text: String(product) }] },
          };
        }
      }
    }
  },
});
