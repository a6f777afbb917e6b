import type { Measure } from './measure.ts';
import { counted, factOf } from './fact-of.ts';
import { sortedFiles } from './ground.ts';

const usual = 200;

/** How large a change is, without what machines wrote: reviewers find less in large ones. */
export const size: Measure = ({ rule, change }) => {
  const files = sortedFiles(change)
    .filter(({ sort }) => sort !== 'generated')
    .map(({ file }) => file);
  if (files.length === 0) return [];
  const lines = files.reduce((sum, { added, removed }) => sum + added + removed, 0);
  const { over = usual } = rule;
  const isLarge = lines > over;
  const largest = [...files].sort((a, b) => b.added + b.removed - a.added - a.removed).slice(0, isLarge ? 5 : 0);
  return [
    factOf({
      rule,
      text: `${counted(files.length, 'file')}, ${counted(lines, 'changed line')}${isLarge ? `, more than ${over}: large changes hide bugs` : ''}`,
      tone: isLarge ? rule.tone : 'fact',
      places: largest.map(({ path, status, added, removed }) => ({
        path,
        side: status === 'deleted' ? 'old' : 'new',
        excerpt: `+${added} −${removed}`,
      })),
      // In steps of twice as much: each commit makes a change a little larger, and nobody is to answer again for that.
      basis: [isLarge ? `large ${Math.floor(Math.log2(lines / over))}` : 'small'],
    }),
  ];
};
