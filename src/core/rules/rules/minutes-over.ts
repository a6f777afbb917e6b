import type { Artifact, SectionReading } from '../../artifacts/artifact.ts';
import { minutesIn } from '../../artifacts/durations.ts';
import { defineRule } from '../rule.ts';
import { writtenIn } from '../written.ts';

/** An agenda longer than its meeting drops what stands last, and that is mostly what was agreed. */
export const minutesOver = defineRule({
  id: 'minutes-over',
  summary: 'The minutes that headings name fit into the time there is.',
  subject: 'artifact',
  weight: 'content',
  severity: { declared: 'info', mapped: 'off', strong: 'off' },
  evenClosed: false,
  reads: [],

  *check({ artifact }) {
    const budget = artifact.fields.find(({ field, value }) => field?.budget === true && minutesIn(value) !== undefined);
    if (!budget) return;
    const planned = outermost(artifact).reduce((sum, { text }) => sum + (minutesOf(text) ?? 0), 0);
    if (planned <= Math.ceil(minutesIn(budget.value) ?? Infinity)) return;
    const written = writtenIn(artifact, budget);
    yield {
      span: written?.reading.valueSpan ?? artifact.title.span,
      message: `The headings plan ${planned} minutes and “${budget.field?.label ?? budget.key}” says ${budget.value}; expected them to fit`,
      ...written?.beside,
    };
  },
});

/** Headings that name minutes, none of which stands in another: parts share the time of the whole. */
function outermost({ sections }: Artifact): readonly SectionReading[] {
  const isInside = ({ parent }: SectionReading): boolean => {
    const outer = parent === undefined ? undefined : sections[parent];
    return outer !== undefined && (minutesOf(outer.text) !== undefined || isInside(outer));
  };
  return sections.filter((reading) => reading.form === 'heading' && minutesOf(reading.text) !== undefined && !isInside(reading));
}

/** “Blockers (10 min)”; of “(5–10 min)” the fewer. */
function minutesOf(heading: string): number | undefined {
  const [, amount, unit = ''] =
    /[([~≈]\s{0,3}(\d{1,3})(?:\s{0,3}[–-]\s{0,3}\d{1,3})?\s{0,3}(m|min|mins|minutes?|['’′]|h|hrs?|hours?)\.?\s{0,3}[)\]]?$/iu.exec(
      heading.trimEnd(),
    ) ?? [];
  return amount === undefined ? undefined : Number(amount) * (/^h/i.test(unit) ? 60 : 1);
}
