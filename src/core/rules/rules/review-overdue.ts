import type { Artifact } from '../../artifacts/artifact.ts';
import { readDate } from '../../artifacts/dates.ts';
import { dueDates, type DueDate } from '../../artifacts/due-dates.ts';
import { slice } from '../../text/span.ts';
import { passedItems } from '../listed.ts';
import { defineRule, type Remark } from '../rule.ts';
import { writtenIn, type Written } from '../written.ts';

/** A day that was set to look again and went by unnoticed is worse than none: who reads it believes that somebody looked. */
export const reviewOverdue = defineRule({
  id: 'review-overdue',
  summary: 'No day by which somebody was to look again, or to speak again, is past.',
  subject: 'artifact',
  weight: 'content',
  severity: { mapped: 'warning', strong: 'info' },
  evenClosed: false,
  reads: ['today'],

  *check({ artifact, words, today }) {
    for (const due of dueDates(artifact)) if (due.date < today) yield remarkOn(artifact, due, today);
    for (const { item, span, day } of passedItems(artifact, words, 'review', today))
      yield { span, message: `“${item.name}” was to be looked at again on ${day}; expected that it was, and a new day` };
  },
});

function remarkOn(artifact: Artifact, { field, reading, day, date }: DueDate, today: string): Remark {
  const written = writtenIn(artifact, reading);
  const span = written ? daySpan(written) : artifact.title.span;
  const message = field.due
    ? `“${field.label}” was ${date} and has passed; expected it done, or a later day`
    : `“${field.label}” says ${day}, which was good until ${date}; expected a review, and its day`;
  if (!written || field.due) return { span, message, ...written?.beside };
  const fix = {
    kind: 'suggestion',
    title: `Set “${field.label}” to today`,
    edits: () => [{ span, text: today }],
    ...written.beside,
  } as const;
  return { span, message, ...written.beside, fix };
}

/** Where the day itself stands; what else the value says, such as who looked, stays. */
function daySpan({ text, reading: { valueSpan } }: Written) {
  const { start, end } = readDate(slice(text, valueSpan)) ?? { start: 0, end: valueSpan.end - valueSpan.start };
  return { start: valueSpan.start + start, end: valueSpan.start + end };
}
