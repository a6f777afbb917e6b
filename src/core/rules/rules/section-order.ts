import type { Artifact, SectionReading } from '../../artifacts/artifact.ts';
import { lineEndingOf } from '../../artifacts/line-ending.ts';
import type { Edit } from '../../text/edit.ts';
import { isLoose } from '../loose.ts';
import { isReversed, longestInOrder } from '../order.ts';
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
    const orders = artifact.kind.variants.map(({ order }) => new Map(order.map((id, index) => [id, index])));
    const placed = artifact.sections.filter(isPlaced);
    for (const siblings of families(placed)) {
      const settled = longestInOrder(siblings, orders);
      for (const reading of siblings.filter((each) => !settled.includes(each))) {
        const at = siblings.indexOf(reading);
        const before = settled.find((each) => siblings.indexOf(each) < at && isReversed(each, reading, orders));
        const after = before ? undefined : settled.findLast((each) => siblings.indexOf(each) > at && isReversed(reading, each, orders));
        const other = before ?? after;
        if (!other) continue;
        const [stands, wanted] = before ? ['after', 'before'] : ['before', 'after'];
        yield {
          span: reading.wordsSpan,
          message: `Section “${reading.text}” stands ${stands} “${other.text}”; expected ${wanted} it`,
          related: { span: other.wordsSpan, message: `“${other.text}” stands here` },
          ...(other.depth === reading.depth && isOnly(reading, placed)
            ? {
                fix: {
                  kind: 'suggestion',
                  title: `Move “${reading.text}” ${wanted} “${other.text}”`,
                  edits: () => moved(artifact, reading, before ? other.headingSpan.start : other.bodySpan.end),
                },
              }
            : {}),
        };
      }
    }
  },
});

/** A heading that is surely the section it answers. */
const isPlaced = (reading: SectionReading): boolean =>
  reading.form === 'heading' && reading.section !== undefined && !reading.section.pattern && !isLoose(reading, reading.section);

/** Where there are two of a section, the second would stand where the first did. */
const isOnly = ({ section, parent }: SectionReading, placed: readonly SectionReading[]): boolean =>
  placed.filter((each) => each.section === section && each.parent === parent).length === 1;

/** Sections that stand in the same one, of each the first reading. */
function families(readings: readonly SectionReading[]): Iterable<readonly SectionReading[]> {
  const found = new Map<number | undefined, SectionReading[]>();
  for (const reading of readings) {
    const siblings = found.get(reading.parent) ?? [];
    if (!siblings.some(({ section }) => section?.id === reading.section?.id)) found.set(reading.parent, [...siblings, reading]);
  }
  return found.values();
}

/** The section as it is, cut and put in elsewhere; where it leaves or becomes the end of the text, the end stays as it was. */
function moved({ outline: { text } }: Artifact, { headingSpan, bodySpan }: SectionReading, to: number): Edit[] {
  const ending = lineEndingOf(text);
  const words = text.slice(headingSpan.start, bodySpan.end).trimEnd();
  const last = text.trimEnd().length;
  const before = text.slice(0, headingSpan.start).trimEnd().length;
  return [
    to < text.length
      ? { span: { start: to, end: to }, text: words + ending + ending }
      : { span: { start: last, end: last }, text: ending + ending + words },
    bodySpan.end < text.length ? cut(headingSpan.start, bodySpan.end) : cut(before, last),
  ];
}

const cut = (start: number, end: number): Edit => ({ span: { start, end }, text: '' });
