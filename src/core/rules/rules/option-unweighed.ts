import { slice } from '../../text/span.ts';
import { optionSections, type OptionReading } from '../options.ts';
import { defineRule } from '../rule.ts';
import { weighs } from '../weighing.ts';

/** An option of which only one side is told was not weighed, and the record cannot defend the choice. */
export const optionUnweighed = defineRule({
  id: 'option-unweighed',
  summary: 'Every option that is described is weighed from each side its kind asks for.',
  subject: 'artifact',
  weight: 'hint',
  severity: { declared: 'info', mapped: 'hint', strong: 'off' },
  evenClosed: false,
  reads: [],

  *check({ artifact, words }) {
    for (const { section, options } of optionSections(artifact)) {
      const sides = section.options?.each ?? [];
      for (const [option, ...more] of byName(options.filter(({ form }) => form === 'heading' || form === 'label'))) {
        const said = [option, ...more].map((each) => (each ? slice(artifact.text, each.body) : '')).join('\n');
        const missing = sides.filter((side) => !weighs(said, side, words));
        if (!option || said.trim() === '' || missing.length === 0) continue;
        yield {
          span: option.span,
          message: `Option “${option.name}” has no ${missing.join(' and no ')}; expected ${sides.join(' and ')} of every option`,
        };
      }
    }
  },
});

/** The same option may be described in one section and weighed in another. */
function byName(options: readonly OptionReading[]): Iterable<readonly OptionReading[]> {
  const found = new Map<string, OptionReading[]>();
  for (const option of options) {
    const name = option.name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
    found.set(name, [...(found.get(name) ?? []), option]);
  }
  return found.values();
}
