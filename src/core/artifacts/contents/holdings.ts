import type { Content } from '../../kinds/contract.ts';
import type { Words } from '../../kinds/words.ts';
import type { Block } from '../../markdown/block.ts';
import { linksOf } from '../../markdown/links.ts';
import { everyBlock, holdsInlines } from '../../markdown/walk.ts';
import { once } from '../../text/once.ts';
import { slice } from '../../text/span.ts';
import type { Artifact } from '../artifact.ts';
import { plainOf } from '../field-value.ts';
import { isTemplateText } from '../template-text.ts';
import { codeIn } from './code.ts';
import { tickets } from './facts.ts';

/** Whether some blocks hold a number, an image, a link or code; what the template says counts for nothing. */
export function holds(artifact: Artifact, blocks: readonly Block[], content: Content, words: Words): boolean {
  const own = blocks.filter((block) => !isTemplateText(artifact, block));
  switch (content) {
    case 'code':
      for (const _ of codeIn(artifact, own)) return true;
      return false;
    case 'image':
      return linksIn(artifact, own).some(({ form }) => form === 'image') || prose(artifact, own).some((text) => /!\[[^\]]*\]\[/.test(text));
    case 'link':
      return (
        linksIn(artifact, own).some(({ form }) => form !== 'image' && form !== 'definition') ||
        prose(artifact, own).some((text) => tickets.test(text) || generated.test(text))
      );
    case 'number':
      return said(artifact, own).some((text) => hasNumber(text, words));
  }
}

/** A link whose address a site generator fills in. */
const generated = /\]\(\s*\{[{%]/;

const linksIn = ({ outline }: Artifact, blocks: readonly Block[]) => linksOf({ ...outline, blocks });

const leaves = (blocks: readonly Block[]): readonly Block[] =>
  everyBlock(blocks).filter((block) => holdsInlines(block) && block.type !== 'heading');

const prose = ({ text }: Artifact, blocks: readonly Block[]): readonly string[] => leaves(blocks).map(({ span }) => slice(text, span));

/** Words as they are read, without markup; code as it stands, for it may be what a tool printed. */
const said = (artifact: Artifact, blocks: readonly Block[]): readonly string[] => [
  ...leaves(blocks).map(({ content }) => plainOf(artifact.outline, content).text),
  ...everyBlock(blocks)
    .filter(({ type }) => type === 'code')
    .map(({ span }) => slice(artifact.text, span)),
];

const month = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?';
/** Digits that count nothing: days, times, years, tickets, versions, names. */
const named = new RegExp(
  [
    '\\d{4}-\\d{1,2}(?:-\\d{1,2})?(?:[T ]\\d\\d:\\d\\d[\\d:.]*Z?)?',
    '\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}',
    `\\d{1,2}(?:st|nd|rd|th|\\.)?\\s+(?:of\\s+)?${month}(?:,?\\s+\\d{4})?`,
    `\\b${month}\\s+\\d{1,2}(?:st|nd|rd|th)?\\b(?:,?\\s+\\d{4})?`,
    '\\d{1,2}:\\d\\d(?::\\d\\d)?(?:\\s?[ap]m\\b)?',
    // “In 2026” is a year, “2026 users” are many.
    '(?<=\\b(?:in|since|by|of|during|until|before|after|early|mid|late|year)\\s)(?:19|20)\\d\\d\\b|\\b(?:19|20)\\d\\d\\b(?!\\s?[%\\p{L}])',
    '[#!]\\d+|\\b[A-Z][A-Z\\d]*-\\d+',
    '\\bv?\\d+\\.\\d+\\.\\d+\\S*|\\bv\\d+\\S*',
    '^[ \\t]*\\d+[.)]\\s',
  ].join('|'),
  'gimu',
);

const spoken = once(
  ({ content }: Words) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${(content['number'] ?? []).join('|') || '(?!)'})(?![\\p{L}\\p{N}])`, 'iu'),
);

const hasNumber = (text: string, words: Words): boolean =>
  /(?<![\p{L}\p{N}_#/]|[\p{L}\p{N}][-.])\d/u.test(text.replace(named, ' ')) || spoken(words).test(text);
