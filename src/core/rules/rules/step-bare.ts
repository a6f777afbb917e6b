import type { Artifact } from '../../artifacts/artifact.ts';
import { holds } from '../../artifacts/contents/holdings.ts';
import { stepsIn, type StepReading } from '../../artifacts/contents/steps.ts';
import { plainOf } from '../../artifacts/field-value.ts';
import { isTemplateText } from '../../artifacts/template-text.ts';
import type { Words } from '../../kinds/words.ts';
import { shortened } from '../../text/shorten.ts';
import { contracted } from '../contracted.ts';
import { defineRule } from '../rule.ts';

/** “Restart the service” is clear to who wrote it; at night, how is the question. */
export const stepBare = defineRule({
  id: 'step-bare',
  summary: 'Every numbered step has a command to run or a link to follow.',
  subject: 'artifact',
  weight: 'hint',
  evenClosed: false,
  reads: [],

  *check({ artifact, words }) {
    for (const { contract, reading } of contracted(artifact, 'steps')) {
      if (!contract.each.includes('command')) continue;
      for (const step of stepsIn(reading.blocks)) {
        if (step.form !== 'numbered' || isDoable(artifact, step, words)) continue;
        const name = shortened(plainOf(artifact.outline, [step.span]).text, 60);
        yield { span: step.span, message: `Step “${name}” has no command and no link; expected one of them` };
      }
    }
  },
});

const isDoable = (artifact: Artifact, { blocks }: StepReading, words: Words): boolean =>
  blocks.some((block) => isTemplateText(artifact, block)) ||
  holds(artifact, blocks, 'code', words) ||
  holds(artifact, blocks, 'link', words);
