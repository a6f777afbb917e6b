import { holds } from '../../artifacts/contents/holdings.ts';
import { isHeld } from '../../artifacts/demand.ts';
import { isBlank, saysNotApplicable } from '../../artifacts/emptiness.ts';
import { contracted } from '../contracted.ts';
import { defineRule } from '../rule.ts';

/** “Much faster” convinces nobody who was not there; a number, a picture or a link does. */
export const contentMissing = defineRule({
  id: 'content-missing',
  summary: 'A section holds what its kind asks to stand in it: a number, an image, a link, code.',
  subject: 'artifact',
  weight: 'content',
  evenClosed: false,
  reads: [],

  *check({ artifact, words }) {
    const asked = contracted(artifact, 'has').filter(({ section }) => isHeld(section.demand, artifact));
    for (const section of new Set(asked.map((each) => each.section))) {
      const readings = asked.filter((each) => each.section === section).map(({ reading }) => reading);
      const [first] = readings;
      const isAnswered = readings.some((reading) => saysNotApplicable(artifact, reading, words));
      if (!first || isAnswered || readings.every((reading) => isBlank(artifact, reading))) continue;
      const blocks = readings.flatMap((reading) => reading.blocks);
      const missing = (section.has ?? []).filter((content) => !holds(artifact, blocks, content, words));
      if (missing.length > 0)
        yield {
          span: first.wordsSpan,
          message: `Section “${first.text}” has no ${missing.join(' and no ')}; expected ${missing.map(aContent).join(' and ')}`,
        };
    }
  },
});

const aContent = (content: string): string => (content === 'code' ? 'some code' : content === 'image' ? 'an image' : `a ${content}`);
