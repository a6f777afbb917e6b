import { misplacedIn } from '../../artifacts/contents/chronology.ts';
import { runsIn, type Run } from '../../artifacts/contents/entries.ts';
import type { Span } from '../../text/span.ts';
import { contracted } from '../contracted.ts';
import { fieldsOutOfOrder } from '../field-times.ts';
import { defineRule, type Remark } from '../rule.ts';

/** An end before its beginning is a slip of the hand, mostly in the year, and spoils every figure made from it. */
export const timesOutOfOrder = defineRule({
  id: 'times-out-of-order',
  summary: 'Nothing is dated before what it must follow: neither a field nor an entry of a timeline.',
  subject: 'artifact',
  weight: 'integrity',
  evenClosed: true,
  reads: [],

  *check({ artifact }) {
    yield* fieldsOutOfOrder(artifact);
    for (const { contract, reading } of contracted(artifact, 'entries')) {
      if (contract.order === 'any') continue;
      for (const run of runsIn(artifact, reading)) yield* entriesOutOfOrder(run, contract.order === 'forward', reading.wordsSpan);
    }
  },
});

function* entriesOutOfOrder(run: Run, isForward: boolean, heading: Span): Iterable<Remark> {
  const backward = [...run].reverse();
  const wrong = misplacedIn(isForward ? run : backward);
  const [first, second] = isForward ? ['oldest', 'newest'] : ['newest', 'oldest'];
  if (wrong.length > 1 && misplacedIn(isForward ? backward : run).length === 0) {
    yield { span: heading, message: `The times run from the ${second} to the ${first}; expected the ${first} first` };
    return;
  }
  for (const { entry, other } of wrong) {
    const place = run.indexOf(entry) > run.indexOf(other) ? 'after' : 'before';
    yield {
      span: entry.span,
      message: `“${entry.name}” stands ${place} “${other.name}”; expected the ${first} first`,
      related: { span: other.span, message: `“${other.name}” stands here` },
    };
  }
}
