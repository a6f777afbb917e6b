import { dateOf } from '../../artifacts/demand.ts';
import { staleFor } from '../../catalog/overdue.ts';
import type { Kind, Status } from '../../kinds/kind.ts';
import { oneOf } from '../../text/near.ts';
import { defineRule } from '../rule.ts';
import { writtenIn } from '../written.ts';

/** What has been proposed for months is neither a decision nor an open question; some take it for one, some for the other. */
export const proposalStale = defineRule({
  id: 'proposal-stale',
  summary: 'Nothing keeps a passing status for longer than its kind says.',
  subject: 'artifact',
  weight: 'content',
  severity: { declared: 'info', mapped: 'info', strong: 'off' },
  evenClosed: false,
  reads: ['today'],

  *check({ artifact, today }) {
    const { status: reading, kind } = artifact;
    const since = dateOf(artifact);
    const days = staleFor(reading?.status, since, today);
    if (days === undefined || !reading?.status || since === undefined) return;
    const written = reading.reading.dialect === 'folder' ? undefined : writtenIn(artifact, reading.reading);
    yield {
      span: written ? (reading.inSidecar ?? reading.wordSpan) : artifact.title.span,
      ...written?.beside,
      message: `Status is “${reading.status.label}” for ${days} days, since ${since}; expected ${nextOf(reading.status, kind)}`,
    };
  },
});

/** What its kind says comes next. */
function nextOf({ next }: Status, { statuses }: Kind): string {
  const labels = statuses.filter(({ id }) => next.includes(id)).map(({ label }) => label);
  return labels.length > 0 ? oneOf(labels) : 'it done, or given up';
}
