import type { Artifact, SectionReading } from '../../artifacts/artifact.ts';
import { slice } from '../../text/span.ts';
import type { Edit } from '../../text/edit.ts';
import { defineRule } from '../rule.ts';

/** Sections in the usual order let a reader who knows the kind find a place without looking for it. */
export const sectionOrder = defineRule({
  id: 'section-order',
  summary: 'Sections stand in an order that some body of their kind has.',
  subject: 'artifact',
  weight: 'hint',
  evenClosed: false,
  reads: [],

  *check({ artifact }) {
    const { kind, sections, text } = artifact;
    const orders = kind.variants.map(({ order }) => new Map(order.map((id, index) => [id, index])));
    const known = sections.filter(({ section, form }) => section && !section.pattern && form === 'heading');
    for (const [index, reading] of known.entries()) {
      const passed = known.slice(0, index).find((earlier) => earlier.parent === reading.parent && isReversed(earlier, reading, orders));
      if (!passed) continue;
      yield {
        span: reading.wordsSpan,
        message: `Section “${reading.text}” stands after “${passed.text}”; expected before it`,
        related: { span: passed.wordsSpan, message: `“${passed.text}” stands here` },
        ...(passed.depth === reading.depth
          ? {
              fix: {
                kind: 'suggestion',
                title: `Move “${reading.text}” before “${passed.text}”`,
                edits: () => moved(text, reading, passed),
              },
            }
          : {}),
      };
    }
  },
});

type Order = ReadonlyMap<string, number>;

/** Whether some body has them the other way round, and none as they stand. */
function isReversed({ section: first }: SectionReading, { section: second }: SectionReading, orders: readonly Order[]): boolean {
  if (!first || !second || first.id === second.id) return false;
  const differences = orders.flatMap((order) => {
    const [a, b] = [order.get(first.id), order.get(second.id)];
    return a === undefined || b === undefined ? [] : b - a;
  });
  return differences.length > 0 && differences.every((difference) => difference < 0);
}

function moved(text: Artifact['text'], reading: SectionReading, before: SectionReading): Edit[] {
  const whole = { start: reading.headingSpan.start, end: reading.bodySpan.end };
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const words = slice(text, whole).trimEnd();
  const isLast = whole.end === text.length;
  const gap = isLast ? (/\s*$/.exec(text.slice(0, whole.start))?.[0].length ?? 0) : 0;
  return [
    { span: { start: before.headingSpan.start, end: before.headingSpan.start }, text: `${words}${eol}${eol}` },
    { span: { start: whole.start - gap, end: whole.end }, text: isLast ? (/\s*$/.exec(text)?.[0] ?? '') : '' },
  ];
}
