import type { Artifact, SectionReading } from '../artifacts/artifact.ts';
import { misplacedIn } from '../artifacts/contents/chronology.ts';
import { runsIn } from '../artifacts/contents/entries.ts';
import { readTime } from '../artifacts/contents/times.ts';
import type { EntriesContract } from '../kinds/contract.ts';
import type { Block } from '../markdown/block.ts';
import { readOutline } from '../markdown/outline.ts';
import { applyEdits, type Edit } from '../text/edit.ts';
import { slice, type Span } from '../text/span.ts';
import { least } from '../text/numbers.ts';

/** Which way a timeline runs: as its times tell, else as its kind wants it. */
export function orderOf(artifact: Artifact, reading: SectionReading): EntriesContract['order'] | undefined {
  const contract = reading.section?.entries;
  if (!contract) return undefined;
  const [run = []] = [...runsIn(artifact, reading)].sort((a, b) => b.length - a.length);
  const [falls, rises] = [misplacedIn(run).length, misplacedIn([...run].reverse()).length];
  return falls === rises ? contract.order : falls < rises ? 'forward' : 'backward';
}

/** A timeline the other way round: the parts below its headings, or else its rows, its items, or its paragraphs that begin with a time. */
export function reversed(text: string): string {
  const { blocks, headings } = readOutline(text);
  const top = least(headings.map(({ depth }) => depth));
  const starts = headings.filter(({ depth }) => depth === top).map(({ block }) => block.span.start);
  if (starts.length > 0) return inParts(text, starts);
  const lists = blocks.filter(({ type }) => type === 'list');
  const tables = blocks.filter(({ type }) => type === 'table');
  if (lists.length + tables.length === 0)
    return inParts(
      text,
      blocks.flatMap(({ span }) => (readTime(slice(text, span)) ? [span.start] : [])),
    );
  return applyEdits(text, [
    ...lists.flatMap(({ children }) =>
      swapped(
        text,
        children.map((item) => wordsOf(text, item)),
      ),
    ),
    ...tables.flatMap(({ children }) =>
      swapped(
        text,
        children.slice(1).map(({ span }) => span),
      ),
    ),
  ]);
}

/** The text with its parts, each from one start to the next, in the other order. */
function inParts(text: string, starts: readonly number[]): string {
  const parts = starts.map((start, index) => text.slice(start, starts[index + 1]).trim());
  return [text.slice(0, starts[0] ?? text.length).trim(), ...parts.reverse()].filter(Boolean).join('\n\n');
}

/** An item without its marker, so that numbers stay in order. */
function wordsOf(text: string, { span: { start, end } }: Block): Span {
  return { start: start + (/^(?:[-*+]|\d{1,9}[.)])[ \t]*/.exec(text.slice(start, end))?.[0].length ?? 0), end };
}

const swapped = (text: string, spans: readonly Span[]): readonly Edit[] =>
  spans.map((span, index) => ({ span, text: slice(text, spans[spans.length - 1 - index] ?? span) }));
