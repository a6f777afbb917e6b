import { slice } from '../../text/span.ts';
import { isSameOption, optionSections, type OptionReading } from '../options.ts';
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
    for (const { contract, options, elsewhere } of optionSections(artifact, words)) {
      for (const option of options) {
        const places = [option, ...elsewhere.filter(({ name }) => isSameOption(name, option.name))];
        const told = places.find(isDescribed);
        const said = places.map(({ body }) => slice(artifact.text, body)).join('\n');
        const missing = contract.each.filter((side) => !weighs(said, side, words));
        if (!told || said.trim() === '' || missing.length === 0) continue;
        yield {
          span: told.span,
          message: `Option “${option.name}” has no ${missing.join(' and no ')}; expected ${contract.each.join(' and ')} of every option`,
        };
      }
    }
  },
});

/** An item of a list or a row of a table only names an option. */
const isDescribed = ({ form }: OptionReading): boolean => form === 'heading' || form === 'label';
