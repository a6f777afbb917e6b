import type { Artifact, SectionReading } from '../../artifacts/artifact.ts';
import { codeIn } from '../../artifacts/contents/code.ts';
import { holds } from '../../artifacts/contents/holdings.ts';
import { stepsIn } from '../../artifacts/contents/steps.ts';
import { isHeld } from '../../artifacts/demand.ts';
import { isBlank, saysNotApplicable } from '../../artifacts/emptiness.ts';
import { collapsed, plainOf } from '../../artifacts/field-value.ts';
import { isTemplateSection } from '../../artifacts/template-text.ts';
import type { Words } from '../../kinds/words.ts';
import type { Block } from '../../markdown/block.ts';
import { linksOf } from '../../markdown/links.ts';
import { answers } from '../options.ts';
import { defineRule } from '../rule.ts';

/** Who is called at night needs something to do; a page that only explains sends them away again. */
export const stepsMissing = defineRule({
  id: 'steps-missing',
  summary: 'What should say what to do has numbered steps, check-boxes, commands or links.',
  subject: 'artifact',
  weight: 'core',
  evenClosed: false,
  reads: [],

  *check({ artifact, words }) {
    for (const section of artifact.kind.sections) {
      const { min, anywhere } = section.steps ?? { min: 0, anywhere: false };
      if (min === 0 || !isHeld(section.demand, artifact)) continue;
      const readings = artifact.sections.filter((reading) => answers(reading, section.id));
      if (readings.some((reading) => isSettled(artifact, reading, words))) continue;
      // A section that is missing or empty is told of as that; what was never declared may tell what to do under any heading, in sentences.
      if (anywhere ? readings.length === 0 && artifact.basis !== 'declared' : readings.every((reading) => isBlank(artifact, reading)))
        continue;
      const blocks = anywhere ? artifact.outline.blocks : readings.flatMap((reading) => reading.blocks);
      const count = countIn(artifact, blocks, words, min);
      if (count >= min) continue;
      const [first] = readings;
      const place = anywhere || !first ? `The ${artifact.kind.short}` : `Section “${first.text}”`;
      yield {
        span: first?.wordsSpan ?? artifact.title.span,
        message: `${place} has ${count === 0 ? 'no' : count === 1 ? 'only one' : `only ${count}`} numbered step, check-box, command or link; expected ${min} or more`,
      };
    }
  },
});

/** Whether nothing is asked of a section: it waits to be written, does not apply, or tells what to do in sentences and never promised more. */
function isSettled(artifact: Artifact, reading: SectionReading, words: Words): boolean {
  if (isTemplateSection(artifact, reading) || saysNotApplicable(artifact, reading, words)) return true;
  return artifact.basis !== 'declared' && !isBlank(artifact, reading) && !isPlaceholder(artifact, reading, words);
}

/** Whether a section says only “TBD”. */
function isPlaceholder({ outline }: Artifact, { bodySpan }: SectionReading, { content }: Words): boolean {
  if (bodySpan.end - bodySpan.start > 200) return false;
  const said = collapsed(plainOf(outline, [bodySpan]).text).toLowerCase();
  return (content['placeholder'] ?? []).includes(said.replace(/[.!…:]+$/, ''));
}

/** Whatever somebody can do or follow, counted as far as is enough. */
function countIn(artifact: Artifact, blocks: readonly Block[], words: Words, enough: number): number {
  let count = stepsIn(blocks).filter(({ form, hasBox }) => form === 'numbered' || hasBox).length;
  if (count >= enough) return count;
  for (const _ of codeIn(artifact, blocks)) if (++count >= enough) return count;
  const links = linksOf({ ...artifact.outline, blocks }).filter(({ form }) => form !== 'image' && form !== 'definition').length;
  return count + (links || Number(holds(artifact, blocks, 'link', words)));
}
