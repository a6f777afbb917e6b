import { defineRule } from '../rule.ts';
import { cellUnder, tabled } from '../tabled.ts';
import { greatest } from '../../text/numbers.ts';

/** Weights that do not add up make every total mean something else. */
export const weightsSum = defineRule({
  id: 'weights-sum',
  summary: 'Weights add up to what their kind says.',
  subject: 'artifact',
  weight: 'content',
  evenClosed: false,
  reads: [],

  *check({ artifact }) {
    for (const found of tabled(artifact)) {
      for (const { column, index } of found.columns) {
        if (column.sum === undefined) continue;
        const written = found.rows.map((row) => cellUnder(found, row, column.id)?.text ?? '').filter((text) => text !== '');
        const weights = written.map((text) => Number(/^(\d+(?:[.,]\d+)?)\s*%?$/.exec(text)?.[1]?.replace(',', '.')));
        // A row of totals, or words for weights, is somebody's own way.
        if (weights.length < 2 || weights.some((weight) => Number.isNaN(weight))) continue;
        const sum = weights.reduce((all, weight) => all + weight, 0);
        const isShare = greatest(weights) <= 1 && column.sum === 100;
        if (Math.abs(sum - (isShare ? 1 : column.sum)) < (isShare ? 0.011 : 0.51)) continue;
        const header = found.table?.header[index];
        yield {
          span: header?.span ?? found.reading.wordsSpan,
          message: `“${header?.text ?? column.title}” adds up to ${Number(sum.toFixed(2))}; expected ${isShare ? 1 : column.sum}`,
        };
      }
    }
  },
});
