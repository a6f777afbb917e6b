import { passedItems } from '../listed.ts';
import { defineRule } from '../rule.ts';

/** A promise whose day has passed is kept, given a new day, or given up; left as it is, it teaches that days mean nothing. */
export const itemOverdue = defineRule({
  id: 'item-overdue',
  summary: 'No open item is past the day it was due.',
  subject: 'artifact',
  weight: 'content',
  severity: { mapped: 'warning', strong: 'info' },
  evenClosed: false,
  reads: ['today'],

  *check({ artifact, words, today }) {
    for (const { item, day, span } of passedItems(artifact, words, 'due', today))
      yield {
        span,
        message: `“${item.name}” was due on ${day} and is open; expected it done, or a new day`,
      };
  },
});
