import { canonicalStatuses, type CanonicalStatus, type Kind } from '../kinds/kind.ts';
import { standingOfStatus, type Standing } from '../kinds/standing.ts';
import { lookUpStatus } from '../kinds/status.ts';
import type { Words } from '../kinds/words.ts';
import type { Block } from '../markdown/block.ts';
import { everyBlock } from '../markdown/walk.ts';
import { append } from '../text/append.ts';
import { literal } from '../text/literal.ts';
import { onceBeside } from '../text/once.ts';
import { least } from '../text/numbers.ts';
import { folderOf, nameOf } from '../text/path.ts';
import type { Span } from '../text/span.ts';
import type { Artifact } from './artifact.ts';
import { plainOf } from './field-value.ts';
import { sourceSpan } from './plain.ts';
import { ownNouns } from './relation-phrases.ts';
import { isOfPart } from './relation-part.ts';
import { statusOfFolder } from './status.ts';
import { isTemplateValue } from './template-text.ts';

/** A status said besides the one that counts: in another field, by the folder, in the title, or in a sentence. */
export interface SaidStatus {
  readonly in: 'field' | 'folder' | 'title' | 'text';
  /** As written. */
  readonly words: string;
  readonly standing: Standing;
  /** Absent for a folder. */
  readonly span?: Span;
}

/** Every other status that an artifact states of itself, in so many words; what may be about something else is left out. */
export function* saidStatuses(artifact: Artifact, words: Words): Iterable<SaidStatus> {
  yield* inFields(artifact, words);
  yield* inFolder(artifact, words);
  yield* inTitle(artifact);
  yield* inText(artifact, words);
}

function* inFields(artifact: Artifact, words: Words): Iterable<SaidStatus> {
  const { fields, status, kind } = artifact;
  for (const reading of fields) {
    if (reading.field?.type !== 'status' || reading === status?.reading || reading.inSidecar || isTemplateValue(artifact, reading))
      continue;
    const found = lookUpStatus(kind, words, reading.value);
    if (!found?.canonical || isOfPart(found.word) || found.wordStart > 3) continue;
    yield { in: 'field', words: found.word, standing: standingOfStatus(found.canonical), span: reading.valueSpan };
  }
}

/** Only a folder that bears the very name of a status, or a word for what is over: “review” and “final” may be anything. */
function* inFolder({ path, kind, status }: Artifact, words: Words): Iterable<SaidStatus> {
  const found = status?.reading.dialect === 'folder' ? undefined : statusOfFolder(path, kind, words);
  if (!found?.canonical || !found.status) return;
  const name = nameOf(folderOf(path));
  const standing = standingOfStatus(found.canonical);
  const isItsName = [found.status.id, found.status.label.toLowerCase()].includes(name.toLowerCase());
  if (isItsName || standing === 'over') yield { in: 'folder', words: name, standing };
}

/** “[Rejected] Use X”, “Use X (superseded by ADR-7)”; other words in brackets may be about X. */
function* inTitle({ title: { text, span } }: Artifact): Iterable<SaidStatus> {
  const found =
    /^\s*\[(superc?s?eded|rejected|withdrawn|deprecated|obsolete)\b[^\]]*\]|[([](superc?s?eded|rejected|withdrawn)(?:\s+by\b[^)\]]*)?[)\]]\s*$/i.exec(
      text,
    );
  const said = found?.[1] ?? found?.[2];
  if (said !== undefined) yield { in: 'title', words: said, standing: 'over', span };
}

/** “This decision was rejected.” before the first section, in that of the status, or in one that is the core of the kind. */
function* inText(artifact: Artifact, words: Words): Iterable<SaidStatus> {
  const { sections, outline, kind, status } = artifact;
  const first = least(sections.filter(({ form }) => form === 'heading').map(({ headingSpan }) => headingSpan.start));
  const blocks = outline.blocks.filter(({ span }) => span.start < first);
  for (const { section, form, blocks: own } of sections) {
    const isOwn = section?.demand.need === 'core' || (section?.field !== undefined && section.field === status?.reading.field?.id);
    const end = own.findIndex(({ type }) => type === 'heading');
    if (isOwn && form === 'heading') append(blocks, own.slice(0, end < 0 ? mostBlocks : Math.min(end, mostBlocks)));
  }
  const sentence = sentences(kind, words);
  for (const block of everyBlock(blocks.slice(0, mostBlocks))) yield* inParagraph(artifact, block, sentence);
}

/** What stands further down is no remark on the whole. */
const mostBlocks = 40;

function* inParagraph({ outline }: Artifact, { type, content }: Block, sentence: RegExp): Iterable<SaidStatus> {
  // A callout has its mark (`[!WARNING]`) on a line of its own.
  const at = type === 'paragraph' ? content.slice(0, 2).findIndex(({ start }) => begins.test(outline.text.slice(start, start + 40))) : -1;
  if (at < 0) return;
  const plain = plainOf(outline, content.slice(at));
  const found = sentence.exec(plain.text);
  if (!found || turned.test(plain.text)) return;
  yield {
    in: 'text',
    words: found[0].trim(),
    standing: 'over',
    span: sourceSpan(plain, { start: found.index, end: found.index + found[0].length }),
  };
}

const begins = /^[^\p{L}`"“«]{0,12}this\b/iu;

/** What is told as a story, or may still come, is no status. */
const turned =
  /\b(?:but|however|later|then|initially|originally|formerly|again|reopened|reconsidered|if|when|once|unless|until|would|will|accepted|approved)\b/i;

const sentences = onceBeside((kind: Kind, words: Words): RegExp => {
  const over = canonicalStatuses.filter((each) => standingOfStatus(each) === 'over');
  const spelt = over.flatMap((each: CanonicalStatus) => [each, ...words.status[each]]).filter((each) => !isOfPart(each));
  const wrong = Object.entries(words.misspelt).flatMap(([slip, right]) => (spelt.includes(right) ? [slip] : []));
  const alternatives = [...spelt, ...wrong].sort((a, b) => b.length - a.length).map(literal);
  return new RegExp(
    `^\\W*this (?:${ownNouns(kind).join('|')}) (?:is|was|has been|is now|has now been) (?:${alternatives.join('|')})(?![\\p{L}\\p{N}-])`,
    'iu',
  );
});
