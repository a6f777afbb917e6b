import type { Artifact } from '../../artifacts/artifact.ts';
import { insertSection } from '../../artifacts/insert-section.ts';
import { missingSections, titleIn } from '../../artifacts/wanted-sections.ts';
import type { Section } from '../../kinds/kind.ts';
import type { Span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';
import { sectionWeight } from '../section-weight.ts';

/** A reviewer looks for a section by its name; one that is not there reads as a thought nobody had. */
export const sectionMissing = defineRule({
  id: 'section-missing',
  summary: 'Every section its kind asks for is there.',
  subject: 'artifact',
  weight: 'required',
  evenClosed: false,
  reads: [],

  *check({ artifact }) {
    for (const section of missingSections(artifact)) {
      const title = titleIn(artifact, section);
      yield {
        span: placeBefore(artifact, section),
        message: `Section “${title}” is missing; ${expectation(artifact, section)}`,
        weight: sectionWeight(section.demand.need),
        fix: { kind: 'suggestion', title: `Insert section “${title}”`, edits: () => [insertSection(artifact, section)] },
      };
    }
  },
});

function expectation({ kind }: Artifact, { demand }: Section): string {
  const from = kind.statuses.find(({ id }) => id === demand.from);
  const every = demand.need === 'recommended' ? 'a good' : 'every';
  return `${every} ${kind.short} has one${from ? ` from “${from.label}” on` : ''}`;
}

/** The heading it would follow: that of the nearest section before it, else the title. */
function placeBefore({ kind, variant, sections, title }: Artifact, { id }: Section): Span {
  const order = variant.order.includes(id) ? variant.order : kind.sections.map((section) => section.id);
  for (const earlier of order.slice(0, order.indexOf(id)).reverse()) {
    const found = sections.find(({ section, form }) => section?.id === earlier && form === 'heading');
    if (found) return found.wordsSpan;
  }
  return title.span;
}
