import { runsIn } from '../../artifacts/contents/entries.ts';
import { tellsTime } from '../../artifacts/contents/times.ts';
import { saysNotApplicable } from '../../artifacts/emptiness.ts';
import { slice } from '../../text/span.ts';
import { contracted } from '../contracted.ts';
import { defineRule } from '../rule.ts';

/** What has no time can be put before or after anything, and how long things took is what a timeline is read for. */
export const entryUntimed = defineRule({
  id: 'entry-untimed',
  summary: 'Every entry of a timeline begins with its time.',
  subject: 'artifact',
  weight: 'content',
  evenClosed: false,
  reads: [],

  *check({ artifact, words }) {
    for (const { contract, reading } of contracted(artifact, 'entries')) {
      if (!contract.timed || saysNotApplicable(artifact, reading, words)) continue;
      const entries = runsIn(artifact, reading).flat();
      const untold = entries.filter(({ isTold }) => !isTold);
      if (untold.length === entries.length) {
        if (entries.length === 0 || tellsTime(slice(artifact.text, reading.bodySpan))) continue;
        yield { span: reading.wordsSpan, message: `Section “${reading.text}” names no time; expected each entry to begin with one` };
      } else {
        for (const { name, span } of untold) yield { span, message: `“${name}” has no time; expected one at its beginning` };
      }
    }
  },
});
