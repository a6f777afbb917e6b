import type { Block } from '../../markdown/block.ts';
import { once } from '../../text/once.ts';
import { slice, type Span } from '../../text/span.ts';
import type { Artifact, SectionReading } from '../artifact.ts';
import { collapsed, plainOf } from '../field-value.ts';
import { readingsBelow } from '../sections.ts';
import { isTemplateText } from '../template-text.ts';
import { entryFrom, type EntryReading } from './entry.ts';
import { rowEntries } from './entry-rows.ts';

/** Entries that follow one another: headings, items of lists, rows of a table, paragraphs. */
export type Run = readonly EntryReading[];

/** Undefined where what follows need not be later than what was: under another label, in another table. */
type Part = EntryReading | undefined;

/** The runs of entries of a section, those first that have times; lists in which nothing has a time are none where anything else has. */
export function runsIn(artifact: Artifact, reading: SectionReading): readonly Run[] {
  const known = runsOfSections(artifact);
  const found = known.get(reading) ?? readRuns(artifact, reading);
  known.set(reading, found);
  return found;
}

/** The runs of each section: several rules ask. */
const runsOfSections = once((_artifact: Artifact) => new Map<SectionReading, readonly Run[]>());

function readRuns(artifact: Artifact, reading: SectionReading): readonly Run[] {
  const headings = headingsBelow(artifact, reading).map((each) => entryOf(artifact, [each.wordsSpan]));
  const clocked = headings.some((entry) => entry?.time?.clock ?? entry?.time?.relative);
  const parts = clocked
    ? timedRanks(artifact, reading)
    : reading.blocks.flatMap((block, at) => partsOf(artifact, block, reading.blocks[at + 1]));
  const runs = runsOf(parts.some((part) => part?.time) ? parts : reading.blocks.flatMap((block) => untimedIn(artifact, block)));
  return runs.filter((run) => run.length > 0);
}

function runsOf(parts: readonly Part[]): readonly Run[] {
  const runs: EntryReading[][] = [[]];
  for (const part of parts) {
    if (part) runs.at(-1)?.push(part);
    else runs.push([]);
  }
  return runs;
}

const headingsBelow = (artifact: Artifact, reading: SectionReading): readonly SectionReading[] =>
  readingsBelow(artifact, reading).filter(({ form }) => form === 'heading');

/** Headings of the ranks on which times stand: those between only group them. */
function timedRanks(artifact: Artifact, reading: SectionReading): readonly Part[] {
  const below = headingsBelow(artifact, reading).map(({ depth, wordsSpan }) => ({ depth, entry: entryOf(artifact, [wordsSpan]) }));
  const ranks = new Set(below.filter(({ entry }) => entry?.time).map(({ depth }) => depth));
  return below.map(({ depth, entry }) => (ranks.has(depth) ? entry : undefined));
}

function partsOf(artifact: Artifact, block: Block, next: Block | undefined): readonly Part[] {
  switch (block.type) {
    case 'heading':
      return [timed(entryOf(artifact, block.content))];
    case 'list': {
      const items = block.children.flatMap((item) => itemParts(artifact, item));
      return items.some((part) => part?.time) ? items : [];
    }
    case 'table': {
      const rows = rowEntries(artifact, block);
      return rows.some(({ time }) => time) ? [undefined, ...rows, undefined] : [];
    }
    case 'paragraph':
      return paragraphParts(artifact, block, next);
    default:
      return [];
  }
}

/** An item that only opens a day, or only groups others, stands before those below it. */
function itemParts(artifact: Artifact, item: Block): readonly Part[] {
  if (isTemplateText(artifact, item)) return [];
  const [first] = item.children;
  const entry = first?.type === 'paragraph' ? entryOf(artifact, first.content) : undefined;
  const below = item.children.filter(({ type }) => type === 'list').flatMap(({ children }) => children);
  const parts = entry?.time?.clock ? [] : below.flatMap((each) => itemParts(artifact, each));
  if (!parts.some((part) => part?.time?.clock)) return entry ? [entry] : [];
  return [timed(entry), ...parts];
}

/** A paragraph that begins with a time is an entry; where all its lines do, each is one. One that names what follows parts it from what was. */
function paragraphParts(artifact: Artifact, block: Block, next: Block | undefined): readonly Part[] {
  if (isTemplateText(artifact, block)) return [];
  const lines = block.content.map((line) => entryOf(artifact, [line]));
  if (lines.every((entry) => entry?.time)) return lines;
  if (lines[0]?.time) return [lines[0]];
  const isLabel = /:[\s*_]*$|^(\*\*|__).*\1$/.test(slice(artifact.text, block.span));
  return isLabel && next?.type === 'list' ? [undefined] : [];
}

/** What a section lists where it names no time at all. */
function untimedIn(artifact: Artifact, block: Block): readonly Part[] {
  if (block.type === 'table') return rowEntries(artifact, block);
  return block.type === 'list' ? block.children.flatMap((item) => itemParts(artifact, item)) : [];
}

const timed = (entry: Part): Part => (entry?.time ? entry : undefined);

/** The entry that some lines are; undefined where they hold no word. */
function entryOf({ outline }: Pick<Artifact, 'outline'>, lines: readonly Span[]): Part {
  const [line] = lines;
  const plain = plainOf(outline, lines);
  return line && collapsed(plain.text) !== '' ? entryFrom(plain, line) : undefined;
}
