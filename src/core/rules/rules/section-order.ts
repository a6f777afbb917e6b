import type { Artifact, SectionReading } from '../../artifacts/artifact.ts';
import { lineEndingOf } from '../../artifacts/line-ending.ts';
import type { Edit } from '../../text/edit.ts';
import { isLoose } from '../loose.ts';
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
    const known = artifact.sections.filter(isPlaced);
    for (const outer of new Set(known.map(({ parent }) => parent))) {
      const siblings = known.filter(({ parent }) => parent === outer);
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
          ...(other.depth === reading.depth
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

/** The most sections of which none stands where no body has it: those are where they should be, the others are not. */
function longestInOrder(siblings: readonly SectionReading[], orders: readonly Order[]): readonly SectionReading[] {
  const chains: SectionReading[][] = [];
  for (const reading of siblings) {
    const fitting = chains.filter((chain) => chain.every((earlier) => !isReversed(earlier, reading, orders)));
    const longest = fitting.reduce<readonly SectionReading[]>((most, each) => (each.length > most.length ? each : most), []);
    chains.push([...longest, reading]);
  }
  return chains.reduce<readonly SectionReading[]>((most, each) => (each.length > most.length ? each : most), []);
}

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
