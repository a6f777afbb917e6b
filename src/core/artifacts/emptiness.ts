import type { Words } from '../kinds/words.ts';
import type { Block } from '../markdown/block.ts';
import type { Artifact, SectionReading } from './artifact.ts';
import { collapsed, isEmptyMark, plainOf } from './field-value.ts';

/** Whether nothing was written under a heading but comments; “None” and “N/A” are answers. */
export function isBlank({ text }: Pick<Artifact, 'text'>, { form, blocks, bodySpan }: SectionReading): boolean {
  if (form === 'label') return withoutComments(text.slice(bodySpan.start, bodySpan.end)).replace(/[*_\s-]+/g, '') === '';
  return blocks.every((block) => isBlankBlock(text, block));
}

/** Whether a block holds no word: a comment, a rule, a definition, an empty list; headings alone fill nothing. */
export function isBlankBlock(text: string, block: Block): boolean {
  switch (block.type) {
    case 'heading':
    case 'thematicBreak':
    case 'definition':
      return true;
    case 'html':
      return withoutComments(text.slice(block.span.start, block.span.end)).trim() === '';
    case 'paragraph':
      return withoutComments(text.slice(block.span.start, block.span.end)).trim() === '';
    case 'list':
    case 'listItem':
    case 'blockquote':
      return block.children.every((child) => isBlankBlock(text, child));
    default:
      return false;
  }
}

/** What a section says instead of an answer: “Not applicable”, “None”; the reason is what follows. */
export interface NotApplicable {
  readonly reason: string;
}

/** Whether a section says that it has nothing to say; undefined where it says something. */
export function saysNotApplicable(
  { outline }: Pick<Artifact, 'outline'>,
  { blocks, bodySpan, form }: SectionReading,
  words: Words,
): NotApplicable | undefined {
  const spoken = blocks.filter((block) => !isBlankBlock(outline.text, block));
  const lines =
    form === 'label' ? [bodySpan] : spoken.length > 0 ? [{ start: spoken[0]?.span.start ?? 0, end: spoken.at(-1)?.span.end ?? 0 }] : [];
  const said = collapsed(plainOf(outline, lines).text.replace(/^\s*[-*+•]\s+(?=\S)/, ''));
  if (said === '' || said.length > 1000) return undefined;
  if (isEmptyMark(said)) return { reason: '' };
  const opening = openings(words).find((word) => startsWithWord(said, word));
  if (opening === undefined) return undefined;
  const rest = said.slice(opening.length);
  const reason = rest.replace(/^[\s.,;:()–—-]+/, '');
  return /^(?:[.:;]|\s+[–—-])/.test(rest) || isBare(opening, reason, words) ? { reason } : undefined;
}

/** “None.” is an answer that says there is none; “No user can log in” is a sentence. */
function isBare(opening: string, reason: string, { content }: Words): boolean {
  return (
    reason === '' ||
    opening.length > 4 ||
    /^n\/?a$/i.test(opening) ||
    (content['because'] ?? []).some((word) => startsWithWord(reason, word))
  );
}

const openings = ({ content }: Words): readonly string[] =>
  [...(content['not-applicable'] ?? []), ...(content['none'] ?? [])]
    .filter((word) => /\p{L}/u.test(word))
    .sort((a, b) => b.length - a.length);

function startsWithWord(text: string, word: string): boolean {
  return text.slice(0, word.length).toLowerCase() === word && !/[\p{L}\p{N}]/u.test(text[word.length] ?? '');
}

const withoutComments = (text: string): string => (text.includes('<!--') ? text.replace(/<!--[^]*?(?:-->|$)/g, '') : text);
