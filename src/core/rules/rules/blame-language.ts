import type { Artifact } from '../../artifacts/artifact.ts';
import { isTemplateText } from '../../artifacts/template-text.ts';
import type { Words } from '../../kinds/words.ts';
import type { Block } from '../../markdown/block.ts';
import { holdsInlines } from '../../markdown/walk.ts';
import { literal } from '../../text/literal.ts';
import { once } from '../../text/once.ts';
import { shortened } from '../../text/shorten.ts';
import { slice } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

/** Who fears for themselves leaves out what matters, and a person at fault is where the asking stops. */
export const blameLanguage = defineRule({
  id: 'blame-language',
  summary: 'What must blame nobody says nothing that blames somebody.',
  subject: 'artifact',
  weight: 'hint',
  severity: { declared: 'info', mapped: 'info', strong: 'off' },
  evenClosed: false,
  reads: [],

  *check({ artifact, words }) {
    if (artifact.kind.blameless !== true || artifact.text.search(blame(words)) < 0) return;
    for (const { span } of artifact.outline.blocks.flatMap((block) => spoken(artifact, block))) {
      const source = slice(artifact.text, span).replace(unspoken, (found) => ' '.repeat(found.length));
      for (const { 0: found, index } of source.matchAll(blame(words))) {
        if (denied.test(source.slice(Math.max(0, index - 80), index))) continue;
        const place = { start: span.start + index, end: span.start + index + found.length };
        yield { span: place, message: `“${shortened(found, 40)}” blames somebody; expected what let it happen` };
      }
    }
  },
});

/** Paragraphs, headings and cells in the writer's own words: what is quoted is somebody else's. */
function spoken(artifact: Artifact, block: Block): readonly Block[] {
  if (block.type === 'blockquote' || isTemplateText(artifact, block)) return [];
  return holdsInlines(block) ? [block] : block.children.flatMap((child) => spoken(artifact, child));
}

/** Code, quotations, addresses and comments, none of them endless. */
const unspoken =
  /(`+)[^`]{1,500}\1|"[^"\n]{0,500}"|“[^”]{0,500}”|«[^»]{0,500}»|‘[^’\n]{0,500}’(?!\p{L})|(?<=\])\([^)\s]{0,500}\)|<!--[^]{0,500}?-->|<[^>\n]{0,500}>/gu;

/** What says, earlier in the sentence, that it was not so. */
const denied =
  /(?:(?<!\p{L})(?:no|not|never|nobody|none|neither|without|avoid\w*|rather than|instead of|beyond|blame-?less|blame-?free)|n['’]t)(?!\p{L})[^.!?]*$/iu;

const blame = once(({ content }: Words) => {
  const words = (content['blame'] ?? []).map((word) => literal(word).replace(/[ -]/g, '[\\s-]+'));
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words.join('|') || '(?!)'})(?![\\p{L}\\p{N}-])`, 'giu');
});
