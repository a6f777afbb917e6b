import type { Artifact, SectionReading } from '../../artifacts/artifact.ts';
import { isHeld } from '../../artifacts/demand.ts';
import { isBlank, saysNotApplicable } from '../../artifacts/emptiness.ts';
import { plainOf } from '../../artifacts/field-value.ts';
import { everyBlock, holdsInlines } from '../../markdown/walk.ts';
import { contracted } from '../contracted.ts';
import { defineRule } from '../rule.ts';

/** What is too long is skimmed, and what is too short says nothing; the writer is the last to notice either. */
export const sectionLong = defineRule({
  id: 'section-long',
  summary: 'A section is as long as its kind wants it, in words.',
  subject: 'artifact',
  weight: 'hint',
  evenClosed: false,
  reads: [],

  *check({ artifact, words }) {
    for (const { contract, section, reading } of contracted(artifact, 'words')) {
      const { min = 0, max = Infinity } = contract;
      const isAnswer = isBlank(artifact, reading) || saysNotApplicable(artifact, reading, words) !== undefined;
      const count = isAnswer || !isHeld(section.demand, artifact) ? undefined : wordsIn(artifact, reading);
      if (count === undefined || (count >= min && count <= max)) continue;
      const expected = count > max ? `${max} or fewer` : `${min} or more`;
      yield { span: reading.wordsSpan, message: `Section “${reading.text}” has ${count} words; expected ${expected}` };
    }
  },
});

/** Two signs of a script without spaces count as a word. */
const word = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{1,2}|[\p{L}\p{N}](?:[\p{L}\p{N}'’.,-]*[\p{L}\p{N}])?/gu;

/** Words of paragraphs, lists, tables and headings; code is no prose. */
function wordsIn({ outline }: Artifact, { blocks }: SectionReading): number {
  const leaves = everyBlock(blocks).filter(holdsInlines);
  return leaves.reduce((sum, { content }) => sum + (plainOf(outline, content).text.match(word)?.length ?? 0), 0);
}
