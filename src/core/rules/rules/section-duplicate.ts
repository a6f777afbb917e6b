import type { Artifact, SectionReading } from '../../artifacts/artifact.ts';
import { normaliseHeading } from '../../kinds/normalise.ts';
import type { Span } from '../../text/span.ts';
import { least } from '../../text/numbers.ts';
import { defineRule, type Fix } from '../rule.ts';

/** Two sections of one name: a reader stops at the first, and whatever the second adds is lost. */
export const sectionDuplicate = defineRule({
  id: 'section-duplicate',
  summary: 'A section stands in an artifact once.',
  subject: 'artifact',
  weight: 'content',
  evenClosed: false,
  reads: [],

  *check({ artifact }) {
    const first = new Map<string, SectionReading>();
    const known = artifact.sections.filter(({ section, form }) => section && form === 'heading');
    // Below the first rank the same parts come back under each option or phase.
    const rank = least(known.map(({ depth }) => depth));
    for (const reading of known.filter(({ depth }) => depth === rank)) {
      const { section, text, wordsSpan } = reading;
      if (section?.pattern) continue;
      const key = normaliseHeading(text);
      const earlier = first.get(key);
      if (!earlier) first.set(key, reading);
      else
        yield {
          span: wordsSpan,
          message: `Section “${text}” is there twice; expected once`,
          related: { span: earlier.wordsSpan, message: 'The first one' },
          ...(reading.blocks.length === 0 ? { fix: takeOut(artifact, reading) } : {}),
        };
    }
  },
});

/** Only an empty one can go without a loss. */
const takeOut = ({ outline: { text } }: Artifact, { text: words, headingSpan, bodySpan }: SectionReading): Fix => ({
  kind: 'suggestion',
  title: `Take out the empty section “${words}”`,
  edits: () => [
    { span: bodySpan.end < text.length ? { start: headingSpan.start, end: bodySpan.end } : atEnd(text, headingSpan.start), text: '' },
  ],
});

/** With the blank lines before it, as it is the last. */
const atEnd = (text: string, start: number): Span => ({
  start: start - (/(?:\r\n|\n|\r)*$/.exec(text.slice(0, start))?.[0].replace(/^(?:\r\n|\n|\r)/, '').length ?? 0),
  end: text.length,
});
